import { distance } from 'fastest-levenshtein'
import type { Person, SourceFile } from '../model.ts'
import { textsOf } from './claims.ts'
import { fullNames } from './names.ts'
import { wordsOf } from './nameParts.ts'
import { compact, normalise } from './normalise.ts'
import { isRomanisable, romanisations } from './romanise.ts'
import { sketches } from './sketch.ts'

/** What a near miss is judged by. */
export type Named = Pick<Person, 'id' | 'displayName' | 'givenName' | 'surname'>

/** Near misses that are shown. */
const MOST_SHOWN = 3
/** Names of more words are not looked for. */
const MOST_WORDS = 5
/** One word is looked for as an initial and a surname from this length on. */
const LETTERS = 5

/** The keys of kind `similar` under which people are found whose name is spelled nearly like what the file says. */
export function similarKeys(file: SourceFile): string[] {
  return [
    ...new Set(
      textsOf(file)
        .flatMap(namesIn)
        .flatMap(([given, surname]) => sketches(given, surname)),
    ),
  ]
}

/** Those of some people whose names are spelled nearly like what the file says, the nearest first. */
export function nearest(file: SourceFile, people: Named[]): string[] {
  const names = textsOf(file).flatMap(namesIn)
  return people
    .map((person) => ({ id: person.id, slips: slipsBetween(names, person) }))
    .filter(({ slips }) => slips < Infinity)
    .toSorted((a, b) => a.slips - b.slips || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_SHOWN)
    .map(({ id }) => id)
}

/** Given name and surname, compact, in every way that the words can be parted. */
function namesIn(text: string): [string, string][] {
  const words = wordsOf(latin(text)).map(compact).filter(Boolean)
  const [only = ''] = words
  if (words.length === 1) return only.length < LETTERS ? [] : [[only.charAt(0), only.slice(1)]]
  if (words.length > MOST_WORDS) return []
  return words.slice(1).flatMap((_, index): [string, string][] => {
    const [start, end] = [words.slice(0, index + 1).join(''), words.slice(index + 1).join('')]
    return [
      [start, end],
      [end, start],
    ]
  })
}

const latin = (text: string): string =>
  isRomanisable(text) ? (romanisations(text)[0] ?? text) : text

function slipsBetween(names: [string, string][], person: Named): number {
  const theirs = fullNames({ ...person }).map(({ given, surname }) => ({
    given: compact(latin(given)),
    surname: compact(latin(surname)),
    first: normalise(latin(given)).split(' ')[0] ?? '',
  }))
  const counts = theirs.flatMap((name) =>
    names.map(
      ([given, surname]) =>
        Math.min(
          slips(given, name.given),
          slips(given, name.first) + 1,
          shorter(given, name.given),
        ) + Math.min(slips(surname, name.surname), shorter(surname, name.surname)),
    ),
  )
  return Math.min(Infinity, ...counts)
}

/** Letters to change; Infinity when they are too many for a slip. */
function slips(one: string, other: string): number {
  const most = Math.max(one.length, other.length) < 5 ? 1 : 2
  if (Math.abs(one.length - other.length) > most) return Infinity
  const letters = distance(one, other)
  return letters > most ? Infinity : letters
}

/** One says less than the other, such as an initial or half of a double name. */
function shorter(one: string, other: string): number {
  return one !== '' && (other.startsWith(one) || one.startsWith(other)) ? 2 : Infinity
}
