import { card, heading, paragraph, type AdaptiveCard } from './card.ts'

/** A title and a sentence, without buttons. */
export function messageCard(title: string, sentence: string): AdaptiveCard {
  return card([heading(title), paragraph(sentence)])
}
