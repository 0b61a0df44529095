import type { BotWords } from '../../words/words.ts'
import {
  card,
  heading,
  link,
  paragraph,
  verbatim,
  type AdaptiveCard,
  type CardElement,
} from '../card.ts'
import {
  MAX_NAMES,
  shortened,
  unusablePictures,
  type UnusablePicture,
} from '../pictures/unusable.ts'

const kinds = ['nobody', 'several', 'twice', 'apart'] as const

export interface Imported extends Readonly<Record<(typeof kinds)[number], readonly string[]>> {
  /** photos in the run */
  count: number
  unusable: readonly UnusablePicture[]
  /** of the run in the tab; null = there is none */
  url: string | null
}

/** What became of several pictures that are named after people: how many wait to be checked, and which do not, and why. */
export function importedCard(words: BotWords, imported: Imported): AdaptiveCard {
  const { unusable, url } = imported
  const isRest = kinds.some((kind) => imported[kind].length > 0)
  return card(
    [
      heading(importedSummary(words, imported)),
      ...(url === null ? [] : [paragraph(words('import.ready.text'))]),
      ...kinds.flatMap((kind) => namesOf(words, `import.${kind}`, imported[kind])),
      ...(isRest ? [paragraph(words('import.rest'), { isSubtle: true })] : []),
      ...unusablePictures(words, unusable),
    ],
    url === null ? [] : [link(words('import.review'), url)],
  )
}

/** In one line, for notifications. */
export const importedSummary = (words: BotWords, { count }: Pick<Imported, 'count'>): string =>
  count === 0 ? words('import.none') : words('import.ready', { count })

function namesOf(
  words: BotWords,
  key: `import.${(typeof kinds)[number]}`,
  names: readonly string[],
): CardElement[] {
  if (names.length === 0) return []
  return [
    paragraph(words(key, { count: names.length }), { weight: 'Bolder' }),
    verbatim(words.list(names.slice(0, MAX_NAMES).map(shortened)), { size: 'Small' }),
  ]
}
