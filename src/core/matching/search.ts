import type { Person } from '../model.ts'
import { romanisations } from './names/romanise.ts'
import { spellings } from './normalise.ts'

/** Spellings of one word that a query looks for. */
const MAX_SPELLINGS = 12
/** Fewer letters are looked for where words begin: an index of three letters at a time finds them only there. */
const MIN_LETTERS_ANYWHERE = 3

/**
 * The text that the search box searches: the words of name, sign-in name, address, alias, department, office and job title
 * in every usual spelling, each once, in lower case and after a space. A name of several words is also included as one word, so that
 * `jeanluc` finds `Jean-Luc`.
 */
export function searchText(person: Person): string {
  const { displayName, givenName, surname, userPrincipalName, mail, mailNickname } = person
  const { department, officeLocation, jobTitle } = person
  const names = [displayName, givenName, surname, userPrincipalName, mail, mailNickname]
  const joined = [givenName, surname].map((name) => wordsOf(name).join(''))
  return searchTextOf([...names, department, officeLocation, jobTitle, ...joined])
}

/** The words of these texts in every usual spelling, as `searchWords` looks for them. */
export const searchTextOf = (texts: readonly (string | null)[]): string =>
  ` ${[...new Set(texts.flatMap(wordsOf).flatMap(allSpellings))].join(' ')}`

/**
 * The words of a query, each as up to 12 texts of which one must occur in a `searchText`: `Søren Ив` gives
 * `[['soren', 'soeren'], [' ив', ' iv', ' iw']]`. One or two letters are looked for at the beginning of words.
 */
export const searchWords = (query: string): string[][] =>
  wordsOf(query)
    .map((word) => {
      const isShort = lettersOf(word) < MIN_LETTERS_ANYWHERE
      const wanted = allSpellings(word).map((spelling) => textFor(spelling, isShort))
      return withoutRedundant(wanted).slice(0, MAX_SPELLINGS)
    })
    .filter((variants) => variants.length > 0)

const textFor = (spelling: string, isShort: boolean): string =>
  isShort || lettersOf(spelling) < MIN_LETTERS_ANYWHERE ? ` ${spelling}` : spelling

const lettersOf = (word: string): number => Array.from(word.normalize('NFC')).length

const wordsOf = (text: string | null): string[] =>
  (text ?? '')
    .replace(/['’‘ʼʻ´`]/gu, '')
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)

const allSpellings = (word: string): string[] => [
  ...new Set([...spellings(word), ...romanisations(word)]),
]

/** A text that contains `mue` contains `mu` too, so only the shorter one is looked for. */
const withoutRedundant = (variants: string[]): string[] =>
  variants.filter(
    (variant) => !variants.some((other) => other !== variant && variant.includes(other)),
  )
