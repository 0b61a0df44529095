import type { BotWords } from '../words/words.ts'
import { beside, card, heading, paragraph, picture, type AdaptiveCard } from './card.ts'

/** Replaces the card of `photoConfirm.ts` once the photo is written. */
export function photoDoneCard(words: BotWords, preview: Buffer): AdaptiveCard {
  return card([
    heading(words('photo.done')),
    beside(picture(preview, words('photo.current')), [paragraph(words('photo.done.text'))]),
  ])
}
