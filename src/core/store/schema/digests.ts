import { date, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** Who wants a weekly digest in the chat. */
export const digests = pgTable('digests', {
  personId: text('person_id').primaryKey(),
  wantedAt: timestamp('wanted_at', { withTimezone: true, mode: 'date' }).notNull().defaultNow(),
  /** the last week whose digest was sent, or begun to be, or that had begun when they asked for it: its Monday */
  week: date('week', { mode: 'string' }).notNull(),
})
