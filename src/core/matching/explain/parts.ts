import { PIECE } from '../fileName/pieces.ts'
import { noiseWords } from '../fileName/noiseWords.ts'
import { isTitle } from '../names/titles.ts'
import { compact, normalise } from '../normalise.ts'

/** A word or number of a file name. */
export interface NamePart {
  text: string
  /** as names are compared */
  plain: string
  /** followed by a dot, or preceded by a comma, as titles are */
  isMarked: boolean
  /** followed by a dot, as initials are */
  isDotted: boolean
  /** after a number, a class or another piece that is no name */
  isAfterNumber: boolean
  /** the same for words with nothing but a hyphen between them */
  group: number
  /** there are words or pieces that are not joined to it by hyphens */
  isAmongOthers: boolean
  /** set once it is known what it is */
  is:
    | null
    | 'given'
    | 'surname'
    | 'either'
    | 'initial'
    | 'place'
    | 'number'
    | 'noise'
    | 'title'
    | 'own'
}

const word = new RegExp(`${PIECE}|\\+(?=\\s?\\d)|[\\p{L}\\p{M}\\p{N}'’‘ʼʻ´\`]+`, 'gu')
const seam = /(?<=\p{Ll})(?=\p{Lu})/u

/** Noise and titles have no seam within: `iPhone`, `PhD`. */
const isOneWord = (word: string): boolean => noiseWords.has(word) || isTitle(word, true)

/** The words and numbers of a name, pieces of a known kind left out: two words each for `MüllerAna`. */
export function partsOf(text: string): NamePart[] {
  const parts: NamePart[] = []
  let isAfterNumber = false
  let group = 0
  for (const match of text.matchAll(word)) {
    const [whole] = match
    const before = text.charAt(match.index - 1)
    if (before !== '-') group += 1
    if (whole === PIECE) isAfterNumber = true
    if (whole === PIECE) continue
    const comma = /,\s?$/u.test(text.slice(Math.max(0, match.index - 2), match.index))
    const isDotted = text.charAt(match.index + whole.length) === '.'
    const isMarked = isDotted || comma || before === ','
    for (const piece of isOneWord(compact(whole)) ? [whole] : whole.split(seam)) {
      const plain = whole === '+' ? '+' : normalise(piece)
      if (plain === '') continue
      parts.push({
        text: piece,
        plain,
        isMarked,
        isDotted,
        isAfterNumber,
        group,
        isAmongOthers: false,
        is: null,
      })
      isAfterNumber = /^\d+$/u.test(plain)
    }
  }
  for (const part of parts) part.isAmongOthers = group > 1
  return parts
}
