import { card, heading, paragraph, type AdaptiveCard, type CardElement } from './card.ts'

/** A title and a sentence, mostly without buttons. */
export function messageCard(
  title: string,
  sentence: string,
  actions: CardElement[] = [],
): AdaptiveCard {
  return card([heading(title), paragraph(sentence)], actions)
}
