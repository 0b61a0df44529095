import type { ApprovalChat, ApprovalNews } from '../../core/index.ts'
import type { Adapter } from '../adapter.ts'
import { approvalReply, standingReply } from '../approvals/replies.ts'
import { outcomeCard, outcomeHeadline } from '../cards/approvals/outcome.ts'
import { severalCard, severalHeadline } from '../cards/approvals/several.ts'
import { approvalsLink, tabInstead } from '../links.ts'
import type { Reply } from '../reply.ts'
import type { Services } from '../turn.ts'
import { wordsIn, type BotWords } from '../words/words.ts'
import { chatOf } from './chatOf.ts'
import { replaceCard } from './replaceCard.ts'

/** How people are told what waits for them, and what was decided. */
export function createApprovalChat(services: Services, adapter: Adapter): ApprovalChat {
  const blocked = { kind: 'unreached', reason: 'blocked' } as const
  return {
    async tell(chat, news) {
      const reference = await chatOf(chat, services)
      if (reference === null) return { delivery: blocked, card: null }
      return adapter.sendKept(reference, await newsReply(services, wordsIn(reference.locale), news))
    },
    async tellOutcome(chat, approval) {
      const reference = await chatOf(chat, services)
      if (reference === null) return blocked
      const words = wordsIn(reference.locale)
      return adapter.sendOnce(reference, {
        card: outcomeCard(words, approval, tabInstead(services.config)),
        summary: outcomeHeadline(words, approval.state === 'approved'),
      })
    },
    show: (chat, card, approval) =>
      replaceCard(services, adapter, { chat, card }, (words) =>
        standingReply(services, words, approval),
      ),
  }
}

async function newsReply(services: Services, words: BotWords, news: ApprovalNews): Promise<Reply> {
  if (news.kind === 'one')
    return approvalReply(services, words, news.approval, { others: news.others })
  return {
    card: severalCard(words, news, approvalsLink(services.config)),
    summary: severalHeadline(words, news.waiting),
  }
}
