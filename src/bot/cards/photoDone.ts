import type { SeenState } from '../../core/model.ts'
import type { BotWords } from '../words/words.ts'
import { beside, card, heading, paragraph, picture, type AdaptiveCard } from './card.ts'

const texts = {
  seen: 'photo.done.text',
  not_yet: 'photo.done.notShown',
  never: 'photo.done.notShown',
  different: 'photo.done.different',
  changed: 'photo.done.different',
} as const

/** Replaces the card of `photoConfirm.ts` where the photo waits for approval. */
export const photoAskedCard = (words: BotWords, preview: Buffer): AdaptiveCard =>
  card([
    heading(words('photo.asked')),
    beside(picture(preview, words('photo.review')), [paragraph(words('photo.asked.text'))]),
  ])

/** Replaces the card of `photoConfirm.ts` once the photo is written; `seen` is what Microsoft 365 shows of it. */
export function photoDoneCard(words: BotWords, preview: Buffer, seen: SeenState): AdaptiveCard {
  return card([
    heading(words('photo.done')),
    beside(picture(preview, words('photo.current')), [paragraph(words(texts[seen]))]),
  ])
}

/** After the last change was undone, with the photo that is there again. */
export const photoUndoneCard = (words: BotWords, thumbnail: Buffer): AdaptiveCard =>
  card([
    heading(words('photo.undone')),
    beside(picture(thumbnail, words('photo.current')), [paragraph(words('photo.undone.text'))]),
  ])
