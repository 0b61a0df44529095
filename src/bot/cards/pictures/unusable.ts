import type { BotWords } from '../../words/words.ts'
import { card, heading, paragraph, verbatim, type AdaptiveCard, type CardElement } from '../card.ts'

/** A picture that could not be fetched or used, and why. */
export interface UnusablePicture {
  name: string
  reason: string
}

/** Of more, only the number is said. */
export const MAX_NAMES = 10
/** A card is to stay small, whatever files are called. */
const MAX_NAME_LENGTH = 80

export const shortened = (name: string): string =>
  name.length > MAX_NAME_LENGTH ? `${name.slice(0, MAX_NAME_LENGTH)}…` : name

/** Each with its reason. */
export function unusablePictures(
  words: BotWords,
  unusable: readonly UnusablePicture[],
): CardElement[] {
  if (unusable.length === 0) return []
  return [
    paragraph(words('import.unusable', { count: unusable.length }), { weight: 'Bolder' }),
    ...unusable
      .slice(0, MAX_NAMES)
      .map(({ name, reason }) =>
        verbatim(words('import.file', { name: shortened(name), reason }), { size: 'Small' }),
      ),
  ]
}

/** That none of several pictures can be used, each with its reason. */
export const unusableCard = (words: BotWords, unusable: readonly UnusablePicture[]): AdaptiveCard =>
  card([heading(words('photo.choose.none')), ...unusablePictures(words, unusable)])
