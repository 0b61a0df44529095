import { distance } from 'fastest-levenshtein'

/** A shorter word is too easily another one. */
const MIN_LETTERS = 4
/** In words with as many letters, one may be missing or too many. */
const MIN_LETTERS_FOR_MISSING = 5
/** In these, one may also be another. Many short words are like that: French "bonne" and "donne". */
const MIN_LETTERS_FOR_OTHER = 6
/** In these, two may be wrong. */
const MIN_LETTERS_FOR_TWO = 9

/** The words that somebody who mistyped a word most likely meant: all that are equally near, or none. */
export function closest(word: string, known: readonly string[]): string[] {
  if (word.length < MIN_LETTERS) return []
  let best = Infinity
  let found: string[] = []
  for (const one of known) {
    const typos = typosBetween(word, one)
    if (typos > best || typos === Infinity) continue
    if (typos < best) found = []
    best = typos
    found.push(one)
  }
  return found
}

/** Two letters in the wrong order count as one error; Infinity if there are too many. */
function typosBetween(word: string, known: string): number {
  // The first letter is the last to be mistyped; another one is mostly another word, or a name.
  if (word[0] !== known[0] && !isSwapped(word, known)) return Infinity
  const difference = Math.abs(word.length - known.length)
  if (difference > 2) return Infinity
  if (isSwapped(word, known)) return 1
  const typos = distance(word, known)
  return typos <= allowedIn(known, difference) ? typos : Infinity
}

function allowedIn({ length }: string, difference: number): number {
  if (length >= MIN_LETTERS_FOR_TWO) return 2
  return length >= (difference > 0 ? MIN_LETTERS_FOR_MISSING : MIN_LETTERS_FOR_OTHER) ? 1 : 0
}

function isSwapped(word: string, known: string): boolean {
  if (word.length !== known.length || known.length < MIN_LETTERS) return false
  let at = 0
  while (at < word.length && word[at] === known[at]) at++
  return (
    at < word.length &&
    word[at] === known[at + 1] &&
    word[at + 1] === known[at] &&
    word.slice(at + 2) === known.slice(at + 2)
  )
}
