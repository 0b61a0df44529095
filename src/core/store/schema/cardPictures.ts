import { customType, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { approvals } from './approvals.ts'

/** See `schema.ts` for how bytes are passed. */
const bytea = customType<{ data: Buffer; driverData: unknown }>({ dataType: () => 'bytea' })

/** Pictures of cards that clients fetch by a signed address, where cards carry none themselves. */
export const cardPictures = pgTable(
  'card_pictures',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** in whose chat the card is */
    shownTo: text('shown_to').notNull(),
    /** whom the picture shows, or would show */
    personId: text('person_id').notNull(),
    /** the picture is shown while this draft is open */
    draftId: uuid('draft_id'),
    /** the picture is shown while this waits */
    approvalId: uuid('approval_id').references(() => approvals.id, { onDelete: 'cascade' }),
    bytes: bytea('bytes').notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (table) => [
    index('card_pictures_shown_to').on(table.shownTo),
    index('card_pictures_by_person').on(table.personId),
    index('card_pictures_by_end').on(table.expiresAt),
    index('card_pictures_by_approval').on(table.approvalId),
  ],
)
