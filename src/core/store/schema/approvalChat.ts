import { index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { ApprovalState } from '../../model.ts'
import { approvals } from './approvals.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

const approvalId = () =>
  uuid('approval_id')
    .notNull()
    .references(() => approvals.id, { onDelete: 'cascade' })

/** Who was told in the chat that a photo waits: written before it is sent, so that nobody is told twice. */
export const approvalNotices = pgTable(
  'approval_notices',
  {
    approvalId: approvalId(),
    personId: text('person_id').notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.approvalId, table.personId] }),
    index('approval_notices_by_person').on(table.personId, table.at),
  ],
)

/** Cards in the chats of people who manage photos that show an approval, to be replaced when it is decided. */
export const approvalCards = pgTable(
  'approval_cards',
  {
    personId: text('person_id').notNull(),
    /** id of the message */
    card: text('card').notNull(),
    approvalId: approvalId(),
    /** the state of the approval that it shows; null = what the bot has answered */
    shown: text('shown').$type<ApprovalState>(),
    /** when it began to show this approval, or a button of it was answered, and how often that was */
    at: moment('at').notNull().defaultNow(),
    edition: integer('edition').notNull().default(1),
    /** how often in a row Teams took no more */
    refusals: integer('refusals').notNull().default(0),
    /** until when it is left in peace, by Teams' wish or because its button was pressed, whose answer replaces it */
    notBefore: moment('not_before'),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.card] }),
    index('approval_cards_by_approval').on(table.approvalId),
  ],
)
