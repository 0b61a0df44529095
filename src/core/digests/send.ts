import { and, asc, eq, lt } from 'drizzle-orm'
import { sendEach } from '../background/sendEach.ts'
import { PartlyFailed, type Ending } from '../background/watch.ts'
import type { ConversationService, DigestChat } from '../contracts.ts'
import type { Clock } from '../graph/request.ts'
import type { Log } from '../log.ts'
import type { Access, Delivery, Principal } from '../model.ts'
import type { Database } from '../store/database.ts'
import { digests } from '../store/schema.ts'
import { readOwn, readShared, type SharedPart } from './read.ts'
import { isDigestTime, weekOf } from './week.ts'

const MAX_PER_CALL = 500

export interface DigestWork {
  db: Database
  tenantId: string
  access: (principal: Principal) => Promise<Access>
  conversations: Pick<ConversationService, 'of' | 'forget'>
  log: Log
  clock: Pick<Clock, 'now' | 'random' | 'sleep'>
}

/**
 * Sends this week's digest to everybody who wants it and has not been sent it. Each is claimed first, so that nobody is
 * sent two, also after a crash; who no longer manages photos gets none any more.
 * @throws PartlyFailed if it is not known of some whether they still manage photos, after the others were sent theirs
 */
export async function sendDigests(
  work: DigestWork,
  chat: DigestChat | null,
  signal: AbortSignal,
): Promise<Ending> {
  const { db, clock } = work
  const now = new Date(clock.now())
  if (chat === null || !isDigestTime(now)) return 'idle'
  const week = weekOf(now)
  const due = await db
    .select()
    .from(digests)
    .where(lt(digests.week, week))
    .orderBy(asc(digests.personId))
    .limit(MAX_PER_CALL)
  if (due.length === 0) return 'idle'
  const shared = await readShared(db, now)
  const { failures } = await sendEach(due, { clock, signal }, ({ personId, week: before }) =>
    sendOne(work, chat, { personId, before, week, shared, now }),
  )
  if (failures.length > 0) throw new PartlyFailed(failures[0], { digests: failures.length })
  return 'done'
}

interface One {
  personId: string
  /** for which they were sent the last one, and that of the next */
  before: string
  week: string
  shared: SharedPart
  now: Date
}

/** @returns null if nothing was to be sent */
async function sendOne(
  { db, tenantId, access, conversations, log }: DigestWork,
  chat: DigestChat,
  { personId, before, week, shared, now }: One,
): Promise<Delivery | null> {
  const owner = { tenantId, id: personId, name: '', roles: [], assertion: null }
  const isTheirs = eq(digests.personId, personId)
  if ((await access(owner)).manage === null) {
    log.info({ personId }, 'A weekly digest ended: its reader no longer manages photos')
    await db.delete(digests).where(isTheirs)
    return null
  }
  const reference = await conversations.of(personId)
  if (reference === null) return null
  const own = await readOwn(db, owner, now)
  const claimed = await db
    .update(digests)
    .set({ week })
    .where(and(isTheirs, lt(digests.week, week)))
    .returning({ personId: digests.personId })
  if (claimed.length === 0) return null
  const delivery = await chat.send(reference, { ...shared, ...own })
  // Nothing has arrived.
  if (delivery.kind === 'later')
    await db
      .update(digests)
      .set({ week: before })
      .where(and(isTheirs, eq(digests.week, week)))
  if (delivery.kind === 'unreached' && delivery.reason === 'blocked')
    await conversations.forget(personId)
  return delivery
}
