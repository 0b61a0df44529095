import type { RunCardChat } from '../../core/index.ts'
import type { Adapter } from '../adapter.ts'
import { runStatusCard, statusHeadline } from '../cards/answers/runStatus.ts'
import { runDoneCard, runHeadline } from '../cards/runDone.ts'
import { runLink } from '../links.ts'
import type { Services } from '../turn.ts'
import { replaceCard } from './replaceCard.ts'

/** How the cards that show runs are kept up to date. */
export const createRunCardChat = (services: Services, adapter: Adapter): RunCardChat => ({
  show(chat, card, run) {
    const { summary } = run
    const url = runLink(services.config, summary.id)
    return replaceCard(services, adapter, { chat, card }, (words) =>
      summary.finishedAt
        ? { card: runDoneCard(words, run, url), summary: runHeadline(words, summary) }
        : { card: runStatusCard(words, summary, url), summary: statusHeadline(words, summary) },
    )
  },
})
