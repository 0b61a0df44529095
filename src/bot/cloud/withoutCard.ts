import type { Config } from '../../core/config.ts'
import { plainText } from '../cards/plainText.ts'
import { ownPhotoLink } from '../links.ts'
import type { Reply } from '../reply.ts'
import { wordsIn } from '../words/words.ts'

/** The reply as Teams can show it in this cloud: a text instead of a card where it shows none. */
export function withoutCard(reply: Reply, config: Config, locale: string | undefined): Reply {
  if (config.cloud.cards || 'text' in reply) return reply
  return {
    text: plainText(reply.card, wordsIn(locale), ownPhotoLink(config), reply.asks !== undefined),
  }
}
