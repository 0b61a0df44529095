import { and, desc, eq, isNull, lt, or, sql } from 'drizzle-orm'
import { backOffMs } from '../../background/backOff.ts'
import { sendEach, type Sendings } from '../../background/sendEach.ts'
import { contentHash, showInCard, type Showing } from '../../background/showInCard.ts'
import type { ApprovalChat } from '../../contracts.ts'
import type { Approval, ApprovalState, Delivery } from '../../model.ts'
import { approvalCards, approvals } from '../../store/schema.ts'
import { approvalsByIds } from '../list.ts'
import { isCard } from './cards.ts'
import type { ApprovalWork } from './context.ts'

/** Older cards show what they last showed, until somebody presses their button. */
const SHOWN_FOR = sql`interval '30 days'`
/** Whoever replaces a card has done so within this, or has died. */
const CLAIMED_FOR = sql`interval '1 minute'`
const MAX_PER_CALL = 200

type CardRow = typeof approvalCards.$inferSelect

const isOpen = or(isNull(approvalCards.notBefore), lt(approvalCards.notBefore, sql`now()`))

/** Replaces the cards that show an approval otherwise than it stands. */
export async function showCards(
  work: ApprovalWork,
  chat: ApprovalChat,
  signal: AbortSignal,
): Promise<Sendings> {
  const { db, clock } = work
  await db.delete(approvalCards).where(lt(approvalCards.at, sql`now() - ${SHOWN_FOR}`))
  const due = await db
    .select({ card: approvalCards })
    .from(approvalCards)
    .innerJoin(approvals, eq(approvals.id, approvalCards.approvalId))
    .where(and(sql`${approvalCards.shown} is distinct from ${approvals.state}`, isOpen))
    .orderBy(desc(approvalCards.at))
    .limit(MAX_PER_CALL)
  const ids = [...new Set(due.map(({ card }) => card.approvalId))]
  const found = await approvalsByIds(db, ids)
  return sendEach(due, { clock, signal }, async ({ card }) => {
    const approval = found.get(card.approvalId)
    return approval ? showOne(work, chat, card, approval) : null
  })
}

/** Unless the bot has meanwhile answered something else there, or another process is at it. */
async function showOne(
  { db, conversations, log, clock }: ApprovalWork,
  chat: ApprovalChat,
  row: CardRow,
  approval: Approval,
): Promise<Delivery | null> {
  const isAsAnswered = and(isCard(row), eq(approvalCards.edition, row.edition))
  const claimed = await db
    .update(approvalCards)
    .set({ notBefore: sql`now() + ${CLAIMED_FOR}` })
    .where(and(isAsAnswered, isOpen))
    .returning({ card: approvalCards.card })
  if (claimed.length === 0) return null
  const shown = row.shown && contentHash(visibleOf(row.shown))
  const showing = await showInCard(
    conversations,
    { ...row, shown },
    visibleOf(approval.state),
    (reference, card) => chat.show(reference, card, approval),
  )
  if (showing.kind === 'gone') {
    log.info({ approvalId: approval.id }, 'A card of an approval can no longer be reached')
    await db.delete(approvalCards).where(isCard(row))
  } else
    await db
      .update(approvalCards)
      .set(after(showing, row, approval, clock.random()))
      .where(isAsAnswered)
  return deliveryOf(showing)
}

/** What can be seen of an approval in its card and changes. */
const visibleOf = (state: ApprovalState): object => ({ state })

function after(showing: Showing, { refusals }: CardRow, { state }: Approval, random: number) {
  if (showing.kind !== 'later') return { shown: state, refusals: 0, notBefore: null }
  const seconds = backOffMs(refusals + 1, [showing], random) / 1000
  return { refusals: refusals + 1, notBefore: sql`now() + make_interval(secs => ${seconds})` }
}

function deliveryOf(showing: Showing): Delivery | null {
  if (showing.kind === 'later') return showing
  return showing.kind === 'shown' ? { kind: 'sent' } : null
}
