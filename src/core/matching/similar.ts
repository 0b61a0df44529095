import { distance } from 'fastest-levenshtein'
import type { Person, SourceFile } from '../model.ts'
import { textsOf } from './claims.ts'
import { fullNames } from './names/fullNames.ts'
import { wordsOf } from './names/nameKeys.ts'
import { isRomanisable, romanisations } from './names/romanise.ts'
import { roughKeys } from './names/roughKeys.ts'
import { compact, normalise } from './normalise.ts'

/** What similar names are compared by. */
export type Named = Pick<Person, 'id' | 'displayName' | 'givenName' | 'surname'>

/** Keys of one file: a name has 4, and a row of a list rarely more than 20. */
const MAX_KEYS = 48
/** People suggested for one file. */
const MAX_SUGGESTED = 3
/** A longer text is not compared. */
const MAX_WORDS = 6
/** A single word of this length is read as initial and surname. */
const MIN_SINGLE_WORD_LETTERS = 5
/** Typing errors allowed in a name, and in one of fewer than `SHORT_NAME_LETTERS` letters. */
const MAX_TYPOS = 2
const MAX_TYPOS_IN_SHORT_NAME = 1
const SHORT_NAME_LETTERS = 5
/** What an abbreviated name (an initial, half a double name) counts as, in typing errors. */
const ABBREVIATION_COST = 2

/** The keys of kind `similar` that find people whose names are spelled almost like the file's; at most 48. */
export function similarKeys(file: SourceFile): string[] {
  return [
    ...new Set(
      textsOf(file)
        .flatMap(namesIn)
        .flatMap(([given, surname]) => roughKeys(given, surname)),
    ),
  ].slice(0, MAX_KEYS)
}

/** The ids of those people whose names are spelled almost like the file's: at most 3, closest first. */
export function nearest(file: SourceFile, people: Named[]): string[] {
  const names = textsOf(file).flatMap(namesIn)
  return people
    .map((person) => ({ id: person.id, typos: typosBetween(names, person) }))
    .filter(({ typos }) => typos < Infinity)
    .toSorted((a, b) => a.typos - b.typos || (a.id < b.id ? -1 : 1))
    .slice(0, MAX_SUGGESTED)
    .map(({ id }) => id)
}

/** Given name and surname, compact, for every way to split the words. */
function namesIn(text: string): [string, string][] {
  const words = wordsOf(inLatin(text)).map(compact).filter(Boolean)
  const [only = ''] = words
  if (words.length === 1) {
    return only.length < MIN_SINGLE_WORD_LETTERS ? [] : [[only.charAt(0), only.slice(1)]]
  }
  if (words.length > MAX_WORDS) return []
  return [...splitsOf(words), ...(words.length > 2 ? pairsOf(words) : [])]
}

/** Two words beside each other may be the name, and the others say something else: `Klassenfoto Ana Müller`. */
const pairsOf = (words: string[]): [string, string][] =>
  words.slice(1).flatMap((word, index) => splitsOf([words[index] ?? '', word]))

function splitsOf(words: string[]): [string, string][] {
  return words.slice(1).flatMap((_, index): [string, string][] => {
    const [start, end] = [words.slice(0, index + 1).join(''), words.slice(index + 1).join('')]
    return [
      [start, end],
      [end, start],
    ]
  })
}

const inLatin = (text: string): string =>
  isRomanisable(text) ? (romanisations(text)[0] ?? text) : text

/** The fewest typing errors between any of the names and any of the person's; Infinity if there are too many. */
function typosBetween(names: [string, string][], person: Named): number {
  const ownNames = fullNames({ ...person }).map(({ given, surname }) => ({
    given: compact(inLatin(given)),
    surname: compact(inLatin(surname)),
    first: normalise(inLatin(given)).split(' ')[0] ?? '',
  }))
  const counts = ownNames.flatMap((own) =>
    names.map(
      ([given, surname]) =>
        Math.min(
          typosIn(given, own.given),
          typosIn(given, own.first) + 1,
          abbreviationCost(given, own.given),
        ) + Math.min(typosIn(surname, own.surname), abbreviationCost(surname, own.surname)),
    ),
  )
  return Math.min(Infinity, ...counts)
}

/** Levenshtein distance; Infinity above the limit. */
function typosIn(one: string, other: string): number {
  const longest = Math.max(one.length, other.length)
  const limit = longest < SHORT_NAME_LETTERS ? MAX_TYPOS_IN_SHORT_NAME : MAX_TYPOS
  if (Math.abs(one.length - other.length) > limit) return Infinity
  const typos = distance(one, other)
  return typos > limit ? Infinity : typos
}

function abbreviationCost(one: string, other: string): number {
  return one !== '' && (other.startsWith(one) || one.startsWith(other))
    ? ABBREVIATION_COST
    : Infinity
}
