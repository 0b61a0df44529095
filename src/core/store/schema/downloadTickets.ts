import { index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import type { TicketRequest } from '../../model.ts'

/** Tickets that each permit one download for a minute. Using one removes its row. */
export const downloadTickets = pgTable(
  'download_tickets',
  {
    /** SHA-256 of the ticket, hex: who reads the database can download nothing with it */
    hash: text('hash').primaryKey(),
    ownerId: text('owner_id').notNull(),
    ownerName: text('owner_name').notNull(),
    fileName: text('file_name').notNull(),
    request: jsonb('request').$type<TicketRequest>().notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (table) => [index('download_tickets_by_owner').on(table.ownerId, table.expiresAt)],
)
