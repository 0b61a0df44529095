import type { ApprovalChat, ApprovalNews } from '../../core/contracts.ts'
import type { Adapter } from '../adapter.ts'
import { outcomeCard, outcomeHeadline } from '../cards/approvals/outcome.ts'
import { severalCard, severalHeadline } from '../cards/approvals/several.ts'
import { approvalsLink, tabInstead } from '../links.ts'
import { offeredReference, type Reference } from '../reference.ts'
import type { Reply } from '../reply.ts'
import type { Services } from '../turn.ts'
import { wordsIn } from '../words/words.ts'
import { approvalReply } from './replies.ts'

/** How people are told what waits for them, and what was decided. */
export function createApprovalChat(services: Services, adapter: Adapter): ApprovalChat {
  const { config } = services
  const blocked = { kind: 'unreached', reason: 'blocked' } as const
  return {
    async tell(stored, news) {
      const reference = await offeredReference(services, stored)
      if (reference === null) return { delivery: blocked, message: null }
      return adapter.sendKept(reference, await newsReply(services, reference, news))
    },
    async tellOutcome(stored, approval) {
      const reference = await offeredReference(services, stored)
      if (reference === null) return blocked
      const words = wordsIn(reference.locale)
      return adapter.sendOnce(reference, {
        card: outcomeCard(words, approval, tabInstead(config)),
        summary: outcomeHeadline(words, approval.state === 'approved'),
      })
    },
    async show(stored, message, approval) {
      const reference = await offeredReference(services, stored)
      if (reference === null) return false
      const reply = await approvalReply(services, wordsIn(reference.locale), approval, {
        others: 0,
      })
      return adapter.replaceProactively(reference, message, reply)
    },
  }
}

function newsReply(services: Services, { locale }: Reference, news: ApprovalNews): Promise<Reply> {
  const words = wordsIn(locale)
  if (news.kind === 'one')
    return approvalReply(services, words, news.approval, { others: news.others })
  return Promise.resolve({
    card: severalCard(words, news, approvalsLink(services.config)),
    summary: severalHeadline(words, news.waiting),
  })
}
