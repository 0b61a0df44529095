import { and, eq, sql } from 'drizzle-orm'
import type { ApprovalCardService, ApprovalChat } from '../../contracts.ts'
import type { Log } from '../../log.ts'
import type { Database } from '../../store/database.ts'
import { approvalCards } from '../../store/schema.ts'
import { approvalById } from '../list.ts'
import { claimWaiting } from './claim.ts'

/** The answer to a button comes within this, or is on its way by another process. */
const HELD_FOR = sql`interval '20 seconds'`
/** Older cards show what they last showed, until somebody presses their button. */
const SHOWN_FOR = sql`interval '30 days'`
const MAX_PER_CALL = 200

export const createApprovalCards = (db: Database): ApprovalCardService => ({
  async shows(personId, message, { approvalId, state }) {
    const set = { approvalId, state, at: sql`now()`, heldUntil: null }
    await db
      .insert(approvalCards)
      .values({ personId, message, approvalId, state })
      .onConflictDoUpdate({ target: [approvalCards.personId, approvalCards.message], set })
  },
  async hold(personId, message) {
    await db
      .update(approvalCards)
      .set({ heldUntil: sql`now() + ${HELD_FOR}` })
      .where(isCard(personId, message))
  },
  async seen(personId) {
    await claimWaiting(db, personId)
  },
})

const isCard = (personId: string, message: string) =>
  and(eq(approvalCards.personId, personId), eq(approvalCards.message, message))

interface Due {
  personId: string
  message: string
  approvalId: string
  reference: unknown
}

/**
 * Replaces the cards that show an approval otherwise than it stands. One that fails is logged and tried again with the next
 * call.
 * @returns how many were replaced
 */
export async function showDecided(
  db: Database,
  chat: ApprovalChat,
  log: Log,
  signal: AbortSignal,
): Promise<number> {
  const { rows } = await db.execute<{ [Name in keyof Due]: Due[Name] }>(sql`
    select cards.person_id as "personId", cards.message, cards.approval_id as "approvalId", conversations.reference
    from approval_cards cards join approvals on approvals.id = cards.approval_id
    join conversations on conversations.person_id = cards.person_id
    where cards.state <> approvals.state and cards.at > now() - ${SHOWN_FOR}
      and (cards.held_until is null or cards.held_until < now())
    order by cards.at desc limit ${MAX_PER_CALL}`)
  let shown = 0
  for (const due of rows) {
    if (signal.aborted) break
    const isShown = await show(db, chat, due).catch((err: Error) => {
      log.warn({ err, approvalId: due.approvalId }, 'The card of an approval could not be replaced')
      return false
    })
    if (isShown) shown += 1
  }
  return shown
}

async function show(
  db: Database,
  chat: ApprovalChat,
  { personId, message, approvalId, reference }: Due,
): Promise<boolean> {
  const approval = await approvalById(db, approvalId)
  if (!approval) return false
  const isThere = await chat.show(reference, message, approval)
  if (isThere)
    await db
      .update(approvalCards)
      .set({ state: approval.state })
      .where(and(isCard(personId, message), eq(approvalCards.approvalId, approvalId)))
  else await db.delete(approvalCards).where(isCard(personId, message))
  return isThere
}
