import type { Person } from '../../model.ts'
import { fullNames, initialsOf } from '../names/fullNames.ts'
import { romanisations } from '../names/romanise.ts'
import { isRomaji, isWrittenAsOne } from '../names/wholeNames.ts'
import { compactSpellings, withShortVowels } from '../normalise.ts'
import { remembering } from '../remembering.ts'

/** What the parts of a file name are compared with. */
export type Explained = Pick<
  Person,
  | 'id'
  | 'displayName'
  | 'givenName'
  | 'surname'
  | 'department'
  | 'officeLocation'
  | 'jobTitle'
  | 'employeeId'
  | 'onPremisesSamAccountName'
>

/** One of a person's full names, every word in every usual spelling, compact. */
export interface OwnName {
  givens: ReadonlySet<string>
  surnames: ReadonlySet<string>
  /** both as one word, in either order */
  wholes: () => ReadonlySet<string>
  initials: () => readonly string[]
}

/** The full names of a person, the directory's first, and a name that is written as one word as `wholes`. */
export function ownNamesOf(person: Explained): OwnName[] {
  const names = fullNames(person).map(({ given, surname }): OwnName => {
    const [givens, surnames] = [wordsIn(given), wordsIn(surname)]
    return {
      givens,
      surnames,
      wholes: once(() => new Set([`${given} ${surname}`, `${surname} ${given}`].flatMap(spelled))),
      initials: () => [...new Set([given, ...romanisations(given)].flatMap(initialsOf))],
    }
  })
  const shown = person.displayName.trim()
  if (names.length > 0 && !isWrittenAsOne(shown)) return names
  const wholes = once(() => new Set(spelled(shown)))
  return [...names, { givens: none, surnames: none, wholes, initials: () => [] }]
}

const none: ReadonlySet<string> = new Set()

/** Few file names need more than the given name and the surname. */
function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

/** The words of a name, its halves at hyphens, and the whole. */
function wordsIn(name: string): ReadonlySet<string> {
  const words = name.split(/[\s.-]+/u)
  if (words.length === 1) return new Set(spelled(name))
  const joined = words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`)
  return new Set([name, ...words, ...joined].flatMap(spelled))
}

/** In every usual spelling, also in Latin letters. */
export const spelled = remembering((text): readonly string[] => {
  const forms = [
    ...compactSpellings(text),
    ...romanisations(text).map((form) => form.replaceAll(' ', '')),
  ]
  return [...forms, ...forms.filter(isRomaji).map(withShortVowels)]
})
