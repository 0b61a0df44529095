import { AppError } from '../../core/errors.ts'
import type { Approval } from '../../core/model.ts'
import { decidedCard, decidedSummary, type Ended } from '../cards/approvals/decided.ts'
import { waitingCard, type ApprovalPictures } from '../cards/approvals/waiting.ts'
import { approvalsLink } from '../links.ts'
import type { Reply } from '../reply.ts'
import type { Services } from '../turn.ts'
import type { BotWords } from '../words/words.ts'

interface Shown {
  /** how many wait besides */
  others: number
  /** what became of the last press */
  notice?: string
  overwrites?: boolean
}

/** Shows an approval as it stands: what waits with the buttons to decide, and else what was decided. */
export async function approvalReply(
  services: Services,
  words: BotWords,
  approval: Approval,
  { others, notice = '', overwrites = false }: Shown,
): Promise<Reply> {
  const { config } = services
  const { id: approvalId, state } = approval
  const approvalsUrl = approvalsLink(config)
  const shows = { approvalId, state }
  if (hasEnded(approval))
    return {
      card: decidedCard(words, approval, { others, approvalsUrl }),
      summary: decidedSummary(words, approval),
      shows,
    }
  const pictures = config.cloud.cards ? await picturesOf(services, approval) : null
  const waiting = { approval, pictures, others, notice, overwrites, approvalsUrl }
  return {
    card: waitingCard(words, waiting),
    summary: words('approval.asks', { name: approval.person.displayName }),
    shows,
  }
}

/** The same, with how many wait besides now. */
export async function standingReply(
  services: Services,
  words: BotWords,
  approval: Approval,
  also: Omit<Shown, 'others'> = {},
): Promise<Reply> {
  const waiting = await services.core.approvals.waiting()
  const others = approval.state === 'waiting' ? waiting - 1 : waiting
  return approvalReply(services, words, approval, { others: Math.max(others, 0), ...also })
}

const hasEnded = (approval: Approval): approval is Approval & { state: Ended } =>
  approval.state !== 'waiting'

/** A picture that can't be had now keeps nobody from deciding: the card says so. */
async function picturesOf(
  { core, config, log }: Services,
  { id, person }: Approval,
): Promise<ApprovalPictures> {
  const { tenantId } = config
  const owner = { tenantId, id: person.id, name: person.displayName, roles: [], assertion: null }
  const without =
    <T>(instead: T) =>
    (err: unknown): T => {
      if (!(err instanceof AppError)) throw err
      log.warn({ code: err.code, approvalId: id }, 'A picture of an approval could not be shown')
      return instead
    }
  const [present, wanted] = await Promise.all([
    core.ownPhoto
      .thumbnail(owner, 'app')
      .then((jpeg) => jpeg ?? 'none', without('unknown' as const)),
    core.approvals.preview(id).catch(without(null)),
  ])
  return { present, wanted }
}
