import { index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
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

/** Messages that show an approval in chats of people who manage photos, to be replaced when it is decided. */
export const approvalCards = pgTable(
  'approval_cards',
  {
    personId: text('person_id').notNull(),
    /** its id in their chat */
    message: text('message').notNull(),
    approvalId: approvalId(),
    /** of the approval, as the card shows it */
    state: text('state').$type<ApprovalState>().notNull(),
    at: moment('at').notNull().defaultNow(),
    /** its button was pressed, whose answer replaces it */
    heldUntil: moment('held_until'),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.message] }),
    index('approval_cards_by_approval').on(table.approvalId),
  ],
)
