import {
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** Cards in people's chats with the bot that show how a run is going. */
export const runCards = pgTable(
  'run_cards',
  {
    personId: text('person_id').notNull(),
    /** id of the message */
    card: text('card').notNull(),
    runId: uuid('run_id').notNull(),
    /** it asks something, and is left alone until the run has ended */
    asks: boolean('asks').notNull(),
    /** when somebody last asked for it, or pressed a button of it, and how often that was */
    askedAt: moment('asked_at').notNull().defaultNow(),
    edition: integer('edition').notNull().default(1),
    /** what it shows, as a hash; null = what the bot has answered */
    shown: text('shown'),
    shownAt: moment('shown_at').notNull().defaultNow(),
    /** when it began to show how the run has ended */
    endedAt: moment('ended_at'),
    /** how often in a row Teams took no more, and until when it is left in peace */
    refusals: integer('refusals').notNull().default(0),
    notBefore: moment('not_before'),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.card] }),
    index('run_cards_by_run').on(table.runId),
  ],
)
