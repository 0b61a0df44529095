import { card, heading, paragraph, type AdaptiveCard } from './card.ts'

/** A title and a sentence in the place of a card that has been dealt with. */
export function messageCard(title: string, sentence: string): AdaptiveCard {
  return card([heading(title), paragraph(sentence)])
}
