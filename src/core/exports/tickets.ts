import { createHash, randomBytes } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { AppError } from '../errors.ts'
import type { DownloadTicket, TicketRequest, Principal, RedeemedTicket } from '../model.ts'
import type { Database } from '../store/database.ts'
import { downloadTickets } from '../store/schema.ts'

const TICKET_BYTES = 32
const VALID_FOR_SECONDS = 60
/** Of one person; older ones end before their time, since each may name a thousand people. */
const MAX_OPEN = 10

/** Issues a ticket, and removes those that nobody has used in time. */
export async function issueTicket(
  db: Database,
  owner: Principal,
  { fileName, request }: { fileName: string; request: TicketRequest },
): Promise<Omit<DownloadTicket, 'people'>> {
  const ticket = randomBytes(TICKET_BYTES).toString('base64url')
  await db.execute(sql`
    delete from ${downloadTickets} where expires_at < now() or hash in (
      select hash from ${downloadTickets} where owner_id = ${owner.id}
      order by expires_at desc offset ${MAX_OPEN - 1})`)
  const [row] = await db
    .insert(downloadTickets)
    .values({
      hash: hashOf(ticket),
      ownerId: owner.id,
      ownerName: owner.name,
      fileName,
      request,
      expiresAt: sql`now() + make_interval(secs => ${VALID_FOR_SECONDS})`,
    })
    .returning({ expiresAt: downloadTickets.expiresAt })
  if (!row) throw new Error('an insert without a row')
  return { ticket, fileName, expiresAt: row.expiresAt }
}

/**
 * Uses up a ticket: of several who try it at once, in whatever process, one gets what it was issued for.
 * @throws AppError `download_gone` for one that was used, has expired or never was
 */
export async function redeemTicket(db: Database, ticket: string): Promise<RedeemedTicket> {
  const [row] = await db
    .delete(downloadTickets)
    .where(eq(downloadTickets.hash, hashOf(ticket)))
    .returning({
      ownerId: downloadTickets.ownerId,
      ownerName: downloadTickets.ownerName,
      fileName: downloadTickets.fileName,
      request: downloadTickets.request,
      isValid: sql<boolean>`${downloadTickets.expiresAt} > now()`,
    })
  if (!row?.isValid) throw new AppError('download_gone')
  const { isValid: _, ...redeemed } = row
  return redeemed
}

/** A ticket has 256 random bits, so nothing slower is needed to keep it secret. */
const hashOf = (ticket: string): string => createHash('sha256').update(ticket).digest('hex')
