import { eq, sql } from 'drizzle-orm'
import { sendEach, type Sendings } from '../../background/sendEach.ts'
import type { ApprovalChat, ApprovalNews } from '../../contracts.ts'
import type { Delivery } from '../../model.ts'
import type { Database } from '../../store/database.ts'
import { approvals } from '../../store/schema.ts'
import { approvalById, listApprovals } from '../list.ts'
import { followCard } from './cards.ts'
import { claimWaiting, releaseClaim } from './claim.ts'
import type { ApprovalWork } from './context.ts'

/** Nobody gets more than one message in this time; what waits meanwhile is in the next. */
const QUIET_FOR = sql`interval '5 minutes'`
/** When more wait, they are counted instead of shown. */
const MAX_SHOWN_ALONE = 3
/** Of those that are counted, so many are named. */
const MAX_NAMED = 5

interface Due {
  personId: string
  reference: unknown
}

/** Tells people who manage photos and use the bot what waits, each photo once. */
export async function tellAdmins(
  work: ApprovalWork,
  chat: ApprovalChat,
  signal: AbortSignal,
): Promise<Sendings> {
  const { db, clock } = work
  return sendEach(await dueAdmins(db), { clock, signal }, (due) => tellOne(work, chat, due))
}

async function dueAdmins(db: Database): Promise<Due[]> {
  const { rows } = await db.execute<{ [Name in keyof Due]: Due[Name] }>(sql`
    select person_id as "personId", reference from conversations where manages
      and exists (select from approvals where state = 'waiting' and not exists (
        select from approval_notices notices
        where notices.approval_id = approvals.id and notices.person_id = conversations.person_id))
      and not exists (select from approval_notices notices
        where notices.person_id = conversations.person_id and notices.at > now() - ${QUIET_FOR})`)
  return rows
}

/** @returns null if there was nothing to tell */
async function tellOne(
  { db, access, tenantId, conversations }: ApprovalWork,
  chat: ApprovalChat,
  { personId, reference }: Due,
): Promise<Delivery | null> {
  const principal = { tenantId, id: personId, name: '', roles: [], assertion: null }
  const { manage } = await access(principal)
  if (manage === null) {
    await conversations.managesPhotos(personId, false)
    return null
  }
  const claimed = await claimWaiting(db, personId)
  const news = await newsOf(db, claimed)
  if (!news) return null
  const { delivery, card } = await chat.tell(reference, news)
  if (delivery.kind === 'later') await releaseClaim(db, personId, claimed)
  if (delivery.kind === 'unreached' && delivery.reason === 'blocked')
    await conversations.forget(personId)
  if (card !== null && news.kind === 'one') {
    const { id: approvalId, state } = news.approval
    await followCard(db, { personId, card }, { approvalId, state })
  }
  return delivery
}

/** Null if none of them waits any more. */
async function newsOf(db: Database, claimed: readonly string[]): Promise<ApprovalNews | null> {
  const [only, another] = claimed
  if (only === undefined) return null
  const waiting = await db.$count(approvals, eq(approvals.state, 'waiting'))
  if (another === undefined && waiting <= MAX_SHOWN_ALONE) {
    const approval = await approvalById(db, only)
    return approval?.state === 'waiting' ? { kind: 'one', approval, others: waiting - 1 } : null
  }
  const query = { which: 'waiting', cursor: null, limit: MAX_NAMED } as const
  const { items: first } = await listApprovals(db, query)
  return first.length === 0 ? null : { kind: 'several', waiting, first }
}
