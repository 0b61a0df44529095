import { drawable } from './drawable.ts'

/** What the directory knows of a person's name. */
export interface PersonNames {
  givenName: string | null
  surname: string | null
  displayName: string
}

/**
 * The first letters of the given name and the surname, else of the first and the last word of the display name, in capitals;
 * of one word, one letter. Null if they can't be drawn, as in Chinese, Arabic or Hebrew. Pure.
 */
export function initialsFor({ givenName, surname, displayName }: PersonNames): string | null {
  const ofNames = givenName && surname ? joined([givenName, surname]) : null
  return ofNames ?? joined(ends(wordsOf(displayName)))
}

/** Null unless there is a letter of each word. */
function joined(words: string[]): string | null {
  const letters = words.map(firstLetter)
  return letters.length > 0 && letters.every((letter) => letter !== null) ? letters.join('') : null
}

const ends = (words: string[]): string[] =>
  words.length > 1 ? [words.at(0) ?? '', words.at(-1) ?? ''] : words

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The first letter of a word in capitals, or what can be drawn of it. A capital may be several letters, as of ß. */
function firstLetter(word: string): string | null {
  const normal = word.normalize('NFKC')
  const start = normal.search(/\p{L}/u)
  if (start < 0) return null
  const capital = firstGrapheme(firstGrapheme(normal.slice(start)).toUpperCase())
  return drawable(capital)
}

function firstGrapheme(text: string): string {
  for (const { segment } of graphemes.segment(text)) return segment
  return ''
}

const inBrackets = /[([{（［【].*?(?:[)\]}）］】]|$)/gu
const afterDash = /\s[-–—|/]\s.*$/u
const title = /^(?:dr|prof|mr|mrs|ms)\.?$/iu
const degree = /^(?:ph\.?\s?d|md|dr|jr|sr|i{2,3}|iv|mba|m\.?sc|b\.?sc|cpa|esq)\b/iu

/** The words of a display name that are the name: "Müller, Ana (Contoso)" is Ana Müller, and "Room 12" is Room. */
function wordsOf(displayName: string): string[] {
  const name = displayName.replace(inBrackets, ' ').replace(afterDash, '')
  const [before = '', after = ''] = name.split(/[,，]/u).map((part) => part.trim())
  const inOrder = after === '' || degree.test(after) ? before : `${after} ${before}`
  const words = inOrder.split(/\s+/u).filter((word) => /\p{L}/u.test(word))
  const withoutTitles = words.filter((word) => !title.test(word))
  return withoutTitles.length > 0 ? withoutTitles : words
}
