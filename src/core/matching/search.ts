import type { Person } from '../model.ts'
import { spellings } from './normalise.ts'
import { romanisations } from './romanise.ts'

/** Spellings of one word that are looked for at most. */
const MOST_SPELLINGS = 12

/**
 * What the search box looks in: the words of name, sign-in name, address and department in every usual spelling, each
 * once, in lower case. Names of several words also stand there as one: `Jean-Luc` is found as `jeanluc`.
 */
export function searchText(person: Person): string {
  const { displayName, givenName, surname, userPrincipalName, mail, department } = person
  const names = [givenName, surname].map((name) => wordsOf(name).join(''))
  const texts = [displayName, givenName, surname, userPrincipalName, mail, department, ...names]
  return [...new Set(texts.flatMap(wordsOf).flatMap(waysToSpell))].join(' ')
}

/**
 * The words of a query, each as the spellings of which one must occur somewhere in a `searchText`: `Søren Ив` gives
 * `[['soren', 'soeren'], ['ив', 'iv', 'iw']]`.
 */
export const searchWords = (query: string): string[][] =>
  wordsOf(query)
    .map((word) => withoutLonger(waysToSpell(word)).slice(0, MOST_SPELLINGS))
    .filter((ways) => ways.length > 0)

const wordsOf = (text: string | null): string[] =>
  (text ?? '')
    .replace(/['’‘ʼʻ´`]/gu, '')
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)

const waysToSpell = (word: string): string[] => [
  ...new Set([...spellings(word), ...romanisations(word)]),
]

/** Where `mu` occurs anyway, nobody has to look for `mue`. */
const withoutLonger = (ways: string[]): string[] =>
  ways.filter((way) => !ways.some((other) => other !== way && way.includes(other)))
