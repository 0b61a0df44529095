import { sql } from 'drizzle-orm'
import {
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { LeftOut, MissingScope, Unreached } from '../../model.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** Each time that somebody had people without a photo reminded. */
export const reminders = pgTable(
  'reminders',
  {
    id: uuid('id').primaryKey(),
    askedAt: moment('asked_at').notNull().defaultNow(),
    askedById: text('asked_by_id').notNull(),
    askedByName: text('asked_by_name').notNull(),
    scope: jsonb('scope').$type<MissingScope>().notNull(),
    /** id of the message that shows the tally, in the chat of who asked; null = there is none any more */
    card: text('card'),
    /** everybody whom it is for has a row */
    gatheredAt: moment('gathered_at'),
    endedAt: moment('ended_at'),
    /** the tally that the card shows, as a hash */
    shown: text('shown'),
    shownAt: moment('shown_at'),
  },
  (table) => [
    index('reminders_open')
      .on(table.askedAt)
      .where(sql`${table.endedAt} is null`),
    index('reminders_by_asker').on(table.askedById),
  ],
)

/**
 * Whom a reminder is for. The state is the truth: somebody who is `sending` when no process sends was cut off, and is not
 * sent another.
 */
export const remindedPeople = pgTable(
  'reminded_people',
  {
    reminderId: uuid('reminder_id')
      .notNull()
      .references(() => reminders.id, { onDelete: 'cascade' }),
    personId: text('person_id').notNull(),
    state: text('state')
      .$type<'waiting' | 'sending' | 'sent' | 'leftOut' | 'unreached'>()
      .notNull(),
    reason: text('reason').$type<LeftOut | Unreached>(),
    attempts: integer('attempts').notNull().default(0),
    sentAt: moment('sent_at'),
  },
  (table) => [
    primaryKey({ columns: [table.reminderId, table.personId] }),
    index('reminded_people_by_person').on(table.personId, table.sentAt),
    index('reminded_people_open')
      .on(table.reminderId, table.attempts, table.personId)
      .where(sql`${table.state} in ('waiting', 'sending')`),
  ],
)

/** People who asked not to be reminded. */
export const reminderOptOuts = pgTable('reminder_opt_outs', {
  personId: text('person_id').primaryKey(),
  at: moment('at').notNull().defaultNow(),
})
