import anyAscii from 'any-ascii'
import type { Person } from '../model.ts'

/** How the same letters are written out where accents cannot be typed. */
const writtenOut: Record<string, string> = { ü: 'ue', ö: 'oe', ä: 'ae', ø: 'oe', å: 'aa' }

/**
 * The form in which names are compared: lower case, without accents and apostrophes, every run of other
 * signs a single space. `Müller-Łoś, O’Neil` becomes `muller los oneil`. Letters of other scripts stay.
 */
export function normalise(text: string): string {
  return (isAscii.test(text) ? text.toLowerCase() : withoutAccents(text))
    .replace(/['’‘ʼʻ´`]/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
}

const isAscii = /^[ -~]*$/u

function withoutAccents(text: string): string {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      // accents of Latin, Greek and Cyrillic only: elsewhere such marks are vowels
      .replace(/[\u0300-\u036f]/gu, '')
      .normalize('NFC')
      .replace(/ς/gu, 'σ')
      // letters that Unicode does not take apart into a base letter and an accent: ß, ø, ł, æ …
      .replace(/(?![a-z])\p{Script=Latin}/gu, (letter) => anyAscii(letter).toLowerCase())
  )
}

/** Normalised and without spaces: `Jean-Luc`, `Jean Luc` and `JeanLuc` are one name. */
export const compact = (text: string): string => normalise(text).replaceAll(' ', '')

/** More words than this with two spellings each are spelled one way throughout. */
const MOST_MIXED_WORDS = 4

/**
 * All the ways in which the same name is usually spelled, normalised, word by word: `Jörg Møller` gives
 * `jorg moller`, `jorg moeller`, `joerg moller` and `joerg moeller`. Empty for a text without letters.
 */
export function spellings(text: string): string[] {
  const plain = normalise(text)
  if (isAscii.test(text)) return plain === '' ? [] : [plain]
  const lower = text.normalize('NFC').toLowerCase()
  const expanded = lower.replace(/[üöäøå]/gu, (letter) => writtenOut[letter] ?? letter)
  const whole = [...new Set([plain, normalise(expanded)])].filter(Boolean)
  const [first = '', second = first] = whole
  const others = second.split(' ')
  const words = first.split(' ').map((word, index) => [...new Set([word, others[index] ?? word])])
  if (words.filter((ways) => ways.length > 1).length > MOST_MIXED_WORDS) return whole
  return words
    .reduce((starts, ways) => starts.flatMap((start) => ways.map((way) => `${start} ${way}`)), [''])
    .map((spelling) => spelling.trim())
    .filter(Boolean)
}

/** What lists are ordered by; never empty. */
export function sortName(person: Person): string {
  return normalise(person.displayName) || normalise(person.userPrincipalName) || person.id
}
