import { and, eq, sql } from 'drizzle-orm'
import type { ApprovalCardService, ShownApproval } from '../../contracts.ts'
import type { Database } from '../../store/database.ts'
import { approvalCards } from '../../store/schema.ts'
import { claimWaiting } from './claim.ts'

/** The answer to a button comes within this, or is on its way by another process. */
const HELD_FOR = sql`interval '20 seconds'`

const nextEdition = sql`${approvalCards.edition} + 1`

/** @param wake has a process that works bring cards up to date soon */
export const createApprovalCards = (
  db: Database,
  wake: () => Promise<void>,
): ApprovalCardService => ({
  async follow(personId, card, shown) {
    await followCard(db, { personId, card }, shown)
    if (shown.state !== 'waiting') await wake()
  },
  async hold(personId, card) {
    await db
      .update(approvalCards)
      .set({ notBefore: sql`now() + ${HELD_FOR}` })
      .where(isCard({ personId, card }))
  },
  async again(personId, card) {
    const covered = await db
      .update(approvalCards)
      .set({ shown: null, notBefore: null, edition: nextEdition })
      .where(isCard({ personId, card }))
      .returning({ card: approvalCards.card })
    if (covered.length > 0) await wake()
  },
  async leave(personId, card) {
    await db.delete(approvalCards).where(isCard({ personId, card }))
  },
  async seen(personId) {
    await claimWaiting(db, personId)
  },
})

/** Like `follow` of `ApprovalCardService`, for what is shown with the next call. */
export async function followCard(
  db: Database,
  of: { personId: string; card: string },
  { approvalId, state }: ShownApproval,
): Promise<void> {
  const shown = state === 'waiting' ? state : null
  const fresh = { approvalId, shown, at: sql`now()`, refusals: 0, notBefore: null }
  await db
    .insert(approvalCards)
    .values({ ...of, ...fresh })
    .onConflictDoUpdate({
      target: [approvalCards.personId, approvalCards.card],
      set: { ...fresh, edition: nextEdition },
    })
}

/** The condition for one card. */
export const isCard = ({ personId, card }: { personId: string; card: string }) =>
  and(eq(approvalCards.personId, personId), eq(approvalCards.card, card))
