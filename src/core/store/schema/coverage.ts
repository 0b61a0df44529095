import {
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core'
import type { CoverageDimension } from '../../model.ts'

/** The nights for which coverage was counted; one that is missing never came. */
export const coverageNights = pgTable('coverage_nights', {
  /** the date on which it ended, where the server is */
  night: date('night', { mode: 'string' }).primaryKey(),
  takenAt: timestamp('taken_at', { withTimezone: true, mode: 'date' }).notNull().defaultNow(),
})

/** How many active people were in each group in such a night, as `peopleCounts` had it. */
export const coverageCounts = pgTable(
  'coverage_counts',
  {
    night: date('night', { mode: 'string' }).notNull(),
    dimension: text('dimension').$type<CoverageDimension>().notNull(),
    /** the department, office or quality; null = people without one, and with `everybody` */
    value: text('value'),
    has: integer('has').notNull(),
    none: integer('none').notNull(),
    unknown: integer('unknown').notNull(),
  },
  (table) => [
    foreignKey({ columns: [table.night], foreignColumns: [coverageNights.night] }).onDelete(
      'cascade',
    ),
    unique('coverage_counts_one_per_group')
      .on(table.dimension, table.night, table.value)
      .nullsNotDistinct(),
    index('coverage_counts_by_night').on(table.night),
  ],
)
