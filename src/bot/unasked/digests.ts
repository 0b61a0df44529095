import type { DigestChat } from '../../core/index.ts'
import type { Adapter } from '../adapter.ts'
import { digestCard, digestHeadline } from '../cards/digest/digest.ts'
import { approvalsLink, coverageLink } from '../links.ts'
import type { Services } from '../turn.ts'
import { wordsIn } from '../words/words.ts'
import { chatOf } from './chatOf.ts'

/** How weekly digests are sent. */
export const createDigestChat = (services: Services, adapter: Adapter): DigestChat => ({
  async send(chat, digest) {
    const { config } = services
    const reference = await chatOf(chat, services)
    if (reference === null) return { kind: 'unreached', reason: 'blocked' }
    const words = wordsIn(reference.locale)
    const urls = { coverageUrl: coverageLink(config), approvalsUrl: approvalsLink(config) }
    return adapter.sendOnce(reference, {
      card: digestCard(words, digest, { ...urls, isWanted: true }),
      summary: digestHeadline(words, digest),
    })
  },
})
