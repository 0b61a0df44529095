import type { Delivery } from '../../core/model.ts'
import type { Adapter } from '../adapter.ts'
import type { Reply } from '../reply.ts'
import type { Services } from '../turn.ts'
import { wordsIn, type BotWords } from '../words/words.ts'
import { chatOf } from './chatOf.ts'

/** Replaces a card in a stored chat by what it is to show now, in the language of the chat, with a single request. */
export async function replaceCard(
  services: Services,
  adapter: Adapter,
  { chat, card }: { chat: unknown; card: string },
  replyIn: (words: BotWords) => Reply | Promise<Reply>,
): Promise<Delivery> {
  const reference = await chatOf(chat, services)
  if (reference === null) return { kind: 'unreached', reason: 'blocked' }
  return adapter.replaceOnce(reference, card, await replyIn(wordsIn(reference.locale)))
}
