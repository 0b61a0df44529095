import { and, eq, isNull, sql } from 'drizzle-orm'
import { sendEach, type Sendings } from '../../background/sendEach.ts'
import type { ApprovalChat } from '../../contracts.ts'
import type { Delivery } from '../../model.ts'
import type { Database } from '../../store/database.ts'
import { approvals } from '../../store/schema.ts'
import { approvalById } from '../list.ts'
import type { ApprovalWork } from './context.ts'

/** Nobody is told what was decided longer ago; they find it in the tab. */
const NOTIFY_WITHIN = sql`interval '1 day'`
const MAX_PER_CALL = 200

interface Due {
  id: string
  personId: string
  reference: unknown
}

/** Tells people who use the bot what was decided about their photo, once: an approval when the photo is set. */
export async function tellOutcomes(
  work: ApprovalWork,
  chat: ApprovalChat,
  signal: AbortSignal,
): Promise<Sendings> {
  const { db, clock } = work
  return sendEach(await dueOutcomes(db), { clock, signal }, (due) => tellOne(work, chat, due))
}

/** @returns null if another process has told it, or it is no longer kept */
async function tellOne(
  { db, conversations }: ApprovalWork,
  chat: ApprovalChat,
  { id, personId, reference }: Due,
): Promise<Delivery | null> {
  const approval = (await claim(db, id)) ? await approvalById(db, id) : null
  if (!approval) return null
  const delivery = await chat.tellOutcome(reference, approval)
  if (delivery.kind === 'later') await release(db, id)
  if (delivery.kind === 'unreached' && delivery.reason === 'blocked')
    await conversations.forget(personId)
  return delivery
}

async function dueOutcomes(db: Database): Promise<Due[]> {
  const { rows } = await db.execute<{ [Name in keyof Due]: Due[Name] }>(sql`
    select approvals.id, approvals.person_id as "personId", conversations.reference
    from approvals join conversations on conversations.person_id = approvals.person_id
    where outcome_notified_at is null and state in ('approved', 'declined')
      and (state = 'declined' or set_at is not null) and decided_at > now() - ${NOTIFY_WITHIN}
    order by decided_at limit ${MAX_PER_CALL}`)
  return rows
}

/** Before anything is sent: whoever dies after this has told, or nobody is. */
async function claim(db: Database, id: string): Promise<boolean> {
  const claimed = await db
    .update(approvals)
    .set({ outcomeNotifiedAt: sql`now()` })
    .where(and(eq(approvals.id, id), isNull(approvals.outcomeNotifiedAt)))
    .returning({ id: approvals.id })
  return claimed.length > 0
}

async function release(db: Database, id: string): Promise<void> {
  await db.update(approvals).set({ outcomeNotifiedAt: null }).where(eq(approvals.id, id))
}
