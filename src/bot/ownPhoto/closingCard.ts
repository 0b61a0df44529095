import type { CardElement } from '../cards/card.ts'
import { messageCard } from '../cards/message.ts'
import type { Reply } from '../reply.ts'

/** Replaces a card that has buttons. */
export const closingCard = (
  title: string,
  sentence: string,
  actions: CardElement[] = [],
): Reply => ({ card: messageCard(title, sentence, actions), summary: title })
