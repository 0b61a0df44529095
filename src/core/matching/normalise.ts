import anyAscii from 'any-ascii'
import type { Person } from '../model.ts'
import { remembering } from './remembering.ts'

/** How these letters are typed on keyboards that lack them. */
const digraphs: Record<string, string> = {
  ü: 'ue',
  ö: 'oe',
  ä: 'ae',
  ø: 'oe',
  å: 'aa',
  đ: 'dj',
  ō: 'ou',
  ū: 'uu',
}

/** A name in which more words than this have two spellings gets one spelling throughout, not every combination. */
const MAX_MIXED_WORDS = 4

const isAscii = /^[ -~]*$/u
/** Words that are compared as they are, but for their capitals. */
const arePlainWords = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/u

export const isOneCharacter = (text: string): boolean => /^.$/su.test(text)

/** A text with every letter and its marks as one character, where there is one. */
export const composed = (text: string): string =>
  isAscii.test(text) ? text : text.normalize('NFC')

/** Whether a text is longer than that many characters when its ligatures are written out: one may stand for 18. */
export const isLonger = (text: string, characters: number): boolean =>
  text.length > characters || (!isAscii.test(text) && text.normalize('NFKC').length > characters)

/**
 * The form in which names are compared: lower case, without accents or apostrophes, and with every run of other
 * punctuation replaced by one space. `Müller-Łoś, O’Neil` becomes `muller los oneil`. Non-Latin letters are kept.
 */
export const normalise = (text: string): string =>
  arePlainWords.test(text) ? text.toLowerCase() : normalised(text)

const normalised = remembering((text) =>
  (isAscii.test(text) ? text.toLowerCase() : withoutAccents(text))
    .replace(/['’‘ʼʻ´`]/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim(),
)

function withoutAccents(text: string): string {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      // Only the combining marks of Latin, Greek and Cyrillic: in other scripts they are vowels
      .replace(/[\u0300-\u036f]/gu, '')
      .normalize('NFC')
      .replace(/ς/gu, 'σ')
      // Letters that Unicode does not decompose: ß, ø, ł, æ …
      .replace(/(?![a-z])\p{Script=Latin}/gu, (letter) => anyAscii(letter).toLowerCase())
  )
}

/** Normalised and without spaces, so that `Jean-Luc`, `Jean Luc` and `JeanLuc` are equal. */
export const compact = (text: string): string => normalise(text).replaceAll(' ', '')

/** The form in which ids are compared: NFKC, trimmed and in lower case; empty for null. */
export function idForm(id: string | null): string {
  const text = id ?? ''
  return (isAscii.test(text) ? text : text.normalize('NFKC')).trim().toLowerCase()
}

/**
 * Every usual spelling of a name, normalised, varied word by word: `Jörg Møller` gives `jorg moller`,
 * `jorg moeller`, `joerg moller` and `joerg moeller`. Empty for a text without letters or digits.
 */
export function spellings(text: string): string[] {
  const plain = normalise(text)
  if (isAscii.test(text)) return plain === '' ? [] : [plain]
  const lower = text.normalize('NFC').toLowerCase()
  const expanded = lower.replace(/[üöäøåđōū]/gu, (letter) => digraphs[letter] ?? letter)
  const whole = [...new Set([plain, normalise(expanded)])].filter(Boolean)
  const [first = '', second = first] = whole
  const others = second.split(' ')
  const words = first.split(' ').map((word, index) => [...new Set([word, others[index] ?? word])])
  if (words.filter((variants) => variants.length > 1).length > MAX_MIXED_WORDS) return whole
  return words
    .reduce(
      (starts, variants) =>
        starts.flatMap((start) => variants.map((variant) => `${start} ${variant}`)),
      [''],
    )
    .map((spelling) => spelling.trim())
    .filter(Boolean)
}

/** `spellings` without spaces. */
export const compactSpellings = (text: string): readonly string[] =>
  arePlainWords.test(text) ? [compact(text)] : joinedSpellings(text)

const joinedSpellings = remembering((text): readonly string[] => [
  ...new Set(spellings(text).map((spelling) => spelling.replaceAll(' ', ''))),
])

/** A number without leading zeros, which spreadsheets and photographers lose or add; other ids as they are. */
export const withoutZeros = (id: string): string =>
  /^0+\d/u.test(id) && /^\d+$/u.test(id) ? id.replace(/^0+/u, '') : id

/** A compact name in its shortest usual spelling: `joerg` and `jorg` become `jorg`, `satou` and `sato` become `sato`. */
export const contracted = (name: string): string =>
  name.replace(/([aou])e|o[ou]|uu|aa/gu, (pair) => pair.charAt(0))

/** The same of the long vowels of Japanese names alone, where `ueda` and `uda` are two names. */
export const withShortVowels = (name: string): string =>
  name.replace(/o[ou]|uu/gu, (pair) => pair.charAt(0))

/** The key by which lists of people are sorted; never empty. */
export function sortName(person: Person): string {
  return normalise(person.displayName) || normalise(person.userPrincipalName) || person.id
}
