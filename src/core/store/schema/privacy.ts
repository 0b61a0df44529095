import { index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { DeletionAskedFor } from '../../model.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/**
 * That people were deleted, when, and who asked for it; never who they were. Without a name where it would tell: of
 * people who deleted themselves, and of whoever was deleted since.
 */
export const deletions = pgTable(
  'deletions',
  {
    id: uuid('id').primaryKey(),
    at: moment('at').notNull().defaultNow(),
    askedFor: text('asked_for').$type<DeletionAskedFor>().notNull(),
    askedById: text('asked_by_id'),
    askedByName: text('asked_by_name'),
    people: integer('people').notNull(),
  },
  (table) => [index('deletions_by_time').on(table.at, table.id)],
)

/** People of whom something is kept, and who are not in the directory any more, with when that was first noticed. */
export const leavers = pgTable(
  'leavers',
  {
    personId: text('person_id').primaryKey(),
    leftAt: moment('left_at').notNull().defaultNow(),
  },
  (table) => [index('leavers_by_time').on(table.leftAt)],
)
