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

/** Names of files that are listed of each kind; of more, only the number is said. */
const MAX_NAMES = 10
/** A card is to stay small, whatever files are called. */
const MAX_NAME_LENGTH = 80

const kinds = ['nobody', 'several', 'twice', 'apart'] as const

export interface Imported extends Readonly<Record<(typeof kinds)[number], readonly string[]>> {
  /** photos in the run */
  count: number
  /** pictures that could not be fetched or used, and why */
  unusable: readonly { name: string; reason: string }[]
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
      ...(unusable.length === 0
        ? []
        : [paragraph(words('import.unusable', { count: unusable.length }), { weight: 'Bolder' })]),
      ...unusable
        .slice(0, MAX_NAMES)
        .map(({ name, reason }) =>
          verbatim(words('import.file', { name: shortened(name), reason }), { size: 'Small' }),
        ),
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

const shortened = (name: string): string =>
  name.length > MAX_NAME_LENGTH ? `${name.slice(0, MAX_NAME_LENGTH)}…` : name
