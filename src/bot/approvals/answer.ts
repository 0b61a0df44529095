import { AppError } from '../../core/errors.ts'
import type { ApprovalDecision } from '../../core/contracts.ts'
import { severalCard, severalHeadline } from '../cards/approvals/several.ts'
import { messageCard } from '../cards/message.ts'
import type { Button } from '../commands.ts'
import { approvalsLink } from '../links.ts'
import type { Reply } from '../reply.ts'
import type { Services, Turn } from '../turn.ts'
import { explainError } from '../words/words.ts'
import { approvalReply, standingReply } from './replies.ts'

/** Of several that wait, so many are named. */
const MAX_NAMED = 5

type OfApproval = Extract<Button, { verb: `approval.${string}` }>

/** "What is waiting for approval?": the only one that waits, or how many there are. Nobody is told of them once more. */
export async function showApprovals(services: Services, turn: Turn): Promise<Reply> {
  const { core, config } = services
  const { words, sender } = turn
  const query = { which: 'waiting', cursor: null, limit: MAX_NAMED } as const
  const [waiting, { items: first }] = await Promise.all([
    core.approvals.waiting(),
    core.approvals.list(query),
    core.approvalCards.seen(sender.id),
  ])
  const [only, another] = first
  if (!only) return nothingWaits(turn)
  if (!another) return approvalReply(services, words, only, { others: 0 })
  return {
    card: severalCard(words, { waiting, first }, approvalsLink(config)),
    summary: severalHeadline(words, waiting),
  }
}

const nothingWaits = ({ words }: Turn): Reply => ({
  card: messageCard(words('approval.none'), words('approval.none.text')),
  summary: words('approval.none'),
})

/** What a button about approvals does. The caller has checked that the person manages photos. */
export async function pressedApproval(
  given: OfApproval,
  services: Services,
  turn: Turn,
): Promise<Reply> {
  if (given.verb === 'approval.next') return showNext(given.after ?? null, services, turn)
  const { approvalId } = given
  if (given.verb === 'approval.decline') {
    const missing = missingIn(given, turn)
    if (missing !== null) return asItStands(approvalId, services, turn, { notice: missing })
  }
  // Nothing else replaces the card until this has.
  if (turn.card !== null) await services.core.approvalCards.hold(turn.sender.id, turn.card)
  const [decision] = await decide(given, services, turn)
  return afterDecision(approvalId, decision?.error ?? null, services, turn)
}

async function showNext(after: string | null, services: Services, turn: Turn): Promise<Reply> {
  const next = await services.core.approvals.next(after)
  // The one that the card shows may be the only one.
  if (next) return asItStands(next.id, services, turn)
  return after === null ? nothingWaits(turn) : asItStands(after, services, turn)
}

type OfDecline = Extract<Button, { verb: 'approval.decline' }>

/** What a press on "Decline" lacks; null = nothing. */
function missingIn({ reason, text = '' }: OfDecline, { words }: Turn): string | null {
  if (!reason) return words('approval.choose')
  return reason === 'other' && text === '' ? words('approval.note.missing') : null
}

type OfDecision = Exclude<OfApproval, { verb: 'approval.next' }>

/** Written as the app: the bot has no token of whoever presses, whom the entry names. */
function decide(
  given: OfDecision,
  { core }: Services,
  { sender }: Turn,
): Promise<ApprovalDecision[]> {
  const { approvalId } = given
  if (given.verb === 'approval.approve')
    return core.approvals.approve(sender, [approvalId], {
      overwrite: given.overwrite ?? false,
      as: 'app',
    })
  const { reason, text = '' } = given
  return core.approvals.decline(sender, [approvalId], { code: reason || 'other', text })
}

/** What was decided, also where a colleague was quicker; and where it was not, why, and what can be done. */
async function afterDecision(
  approvalId: string,
  error: AppError | null,
  services: Services,
  turn: Turn,
): Promise<Reply> {
  if (error === null || error.code === 'approval_decided' || error.code === 'not_found')
    return asItStands(approvalId, services, turn)
  const notice = explainError(turn.words, error)
  const overwrites = error.code === 'changed_since'
  return asItStands(approvalId, services, turn, { notice, overwrites })
}

async function asItStands(
  approvalId: string,
  services: Services,
  turn: Turn,
  also: { notice?: string; overwrites?: boolean } = {},
): Promise<Reply> {
  const approval = await services.core.approvals.get(approvalId)
  if (!approval) throw new AppError('not_found')
  return standingReply(services, turn.words, approval, also)
}
