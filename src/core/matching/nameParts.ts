import { compactSpellings, pairs } from './keys.ts'
import { normalise, spellings } from './normalise.ts'
import { isRomanisable, romanisations } from './romanise.ts'

/** Names of more words are not taken apart. */
const MOST_WORDS = 8
/** Written as one word a name must have this many letters, and each of its parts three, to be told from a given name. */
const LETTERS_IN_ONE_WORD = 8
/** A longer word is no name. */
const MOST_LETTERS = 30
/** Spellings of one name in another alphabet that are looked for at most. */
const MOST_SPELLINGS = 24

/** A name that may stand in a text. */
export interface NameKey {
  key: string
  /** `full` = given name and surname; `latin` = the same, transliterated; `initials` = letters and a surname */
  form: 'full' | 'latin' | 'initials'
  /** the words stand apart, so that nobody has to guess where one ends */
  clear: boolean
}

/** The words of a text that may be a name: `Müller_Ana` and `MüllerAna` have two. */
export function wordsOf(text: string): string[] {
  const words = text.split(/[\s_.,;+&/|–—-]+/u).filter((word) => normalise(word) !== '')
  const [only] = words
  return words.length === 1 && only ? only.split(/(?<=\p{Ll})(?=\p{Lu})/u) : words
}

/**
 * All ways in which a text can be a given name and a surname, in either order; before a comma stands the surname.
 * Keys as `keysOf` stores them.
 */
export function nameKeysIn(text: string): NameKey[] {
  if (text.includes('@')) return []
  const parts = text.split(',').map((part) => part.trim())
  const [surname = '', given = ''] = parts
  if (parts.length === 2 && surname && given) return keysOfPair(wordsOf(given), wordsOf(surname))
  const words = wordsOf(text)
  if (words.length > MOST_WORDS) return []
  if (words.length === 1) return keysOfOneWord(words[0] ?? '')
  return words.slice(1).flatMap((_, index) => {
    const [start, end] = [words.slice(0, index + 1), words.slice(index + 1)]
    return [...keysOfPair(start, end), ...keysOfPair(end, start)]
  })
}

/** The keys of a given name and a surname that are known apart. */
export function keysOfPair(given: string[], surname: string[]): NameKey[] {
  const [first, last] = [given.join(' '), surname.join(' ')]
  const latin = isRomanisable(`${first} ${last}`)
    ? pairs(latinForms(first), latinForms(last)).slice(0, MOST_SPELLINGS)
    : []
  return [
    ...pairs(compactSpellings(first), compactSpellings(last)).map((key): NameKey => ({
      key,
      form: 'full',
      clear: true,
    })),
    ...latin.map((key): NameKey => ({ key, form: 'latin', clear: true })),
    ...initials(given, last),
  ]
}

function latinForms(text: string): string[] {
  const latin = romanisations(text).map((form) => form.replaceAll(' ', ''))
  return latin.length > 0 ? [...new Set(latin)] : compactSpellings(text)
}

function initials(given: string[], surname: string): NameKey[] {
  const letters = given.map(normalise)
  const written = given.length === 1 && /^\p{Lu}{2,3}$/u.test(given[0] ?? '') && !isShouted(surname)
  if (
    letters.length > 3 ||
    !(written || letters.every((letter) => Array.from(letter).length === 1))
  ) {
    return []
  }
  return compactSpellings(surname)
    .filter((last) => Array.from(last).length > 1)
    .map((last) => ({ key: `${letters.join('')}.|${last}`, form: 'initials', clear: true }))
}

const isShouted = (text: string): boolean => text === text.toUpperCase()

/** `anamueller` may be Ana Müller, and `amueller` somebody whose alias is not known. */
function keysOfOneWord(word: string): NameKey[] {
  return spellings(word).flatMap((spelling) => {
    const letters = Array.from(spelling)
    if (
      spelling.includes(' ') ||
      /\d/u.test(spelling) ||
      letters.length < 4 ||
      letters.length > MOST_LETTERS
    ) {
      return []
    }
    const cuts = letters.slice(2, -1).map((_, index) => index + 2)
    return cuts
      .flatMap((cut): NameKey[] => {
        const [start, end] = [letters.slice(0, cut).join(''), letters.slice(cut).join('')]
        const clear = letters.length >= LETTERS_IN_ONE_WORD && cut > 2 && letters.length - cut > 2
        return [`${start}|${end}`, `${end}|${start}`].map((key) => ({ key, form: 'full', clear }))
      })
      .concat(initialsOfOneWord(letters))
  })
}

function initialsOfOneWord(letters: string[]): NameKey[] {
  const [first = '', ...rest] = letters
  const last = letters.at(-1) ?? ''
  return [`${first}.|${rest.join('')}`, `${last}.|${letters.slice(0, -1).join('')}`].map((key) => ({
    key,
    form: 'initials',
    clear: false,
  }))
}
