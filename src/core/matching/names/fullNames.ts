import type { Person } from '../../model.ts'
import { compact, normalise } from '../normalise.ts'

/** A full name as written, split into its two halves. */
export interface FullName {
  given: string
  surname: string
}

/** One of the ways in which a person's name may be written. */
export interface NameForm extends FullName {
  kind: 'name' | 'shortName'
}

/** Words before a surname that lists often omit. Spelled with accents they are surnames: Lê, Đỗ, Łoś. */
const particles = new Set(
  (
    'von vom zu zum zur van vande vanden vander der den de del dela della dalla di da do dos das du des d la las le ' +
    'les lo los el al bin bint ibn ben abu ter ten te av af y e i t'
  ).split(' '),
)
/** Whether a word before a surname is one that lists often omit. */
export const isParticle = (word: string): boolean =>
  particles.has(word.toLowerCase().replace(/[’']/u, ''))

const titles = /^(dr|prof|professor|mr|mrs|ms|miss|herr|frau|mme|mlle|ing|dipl|mag|sig|sra|srta)$/u

/** A display name of more words is not split. */
const MAX_WORDS = 6

/**
 * The full names of a person: the directory's given name and surname, and what the display name adds. In a display
 * name a comma separates surname and given name, and brackets or a dash start a department. When nothing tells given
 * name and surname apart, every split is returned.
 */
export function fullNames({
  givenName,
  surname,
  displayName,
}: Pick<Person, 'givenName' | 'surname' | 'displayName'>): FullName[] {
  const own = givenName?.trim() && surname?.trim() ? [{ given: givenName, surname }] : []
  const shown = withoutTitles(
    displayName.replace(/\([^)]*\)|\[[^\]]*\]|\s[-–|/]\s.*$/gu, ' ').trim(),
  )
  const [last = '', first = '', more] = shown.split(',')
  if (first.trim() && more === undefined) return unique([...own, { given: first, surname: last }])
  const words = shown.split(/[\s,]+/u).filter((word) => normalise(word) !== '')
  const [directoryName] = own
  if (directoryName && hasSameWords(words, directoryName)) return own
  if (words.length > MAX_WORDS) return own
  const split = directoryName ? splitAtSurname(words, directoryName) : null
  return unique([...own, ...(split ? [split] : everySplit(words))])
}

/** A display name may have more words than the directory's names, or fewer: `Ana M. Müller`, `Müller`. */
function splitAtSurname(words: string[], { surname }: FullName): FullName | null {
  const length = surname.trim().split(/\s+/u).length
  const wanted = compact(surname)
  const [start, end] = [words.slice(0, length), words.slice(-length)]
  if (words.length <= length) return null
  if (compact(end.join(' ')) === wanted) {
    return { given: words.slice(0, -length).join(' '), surname: end.join(' ') }
  }
  if (compact(start.join(' ')) === wanted) {
    return { given: words.slice(length).join(' '), surname: start.join(' ') }
  }
  return null
}

function everySplit(words: string[]): FullName[] {
  return words.slice(1).map((_, index) => ({
    given: words.slice(0, index + 1).join(' '),
    surname: words.slice(index + 1).join(' '),
  }))
}

function hasSameWords(words: string[], { given, surname }: FullName): boolean {
  const shown = compact(words.join(' '))
  return shown === compact(`${given} ${surname}`) || shown === compact(`${surname} ${given}`)
}

function unique(names: FullName[]): FullName[] {
  const byKey = names.map(
    (name) => [`${compact(name.given)}|${compact(name.surname)}`, name] as const,
  )
  return [...new Map(byKey.toReversed()).values()].toReversed()
}

/** Removes leading titles, `Dr. Ana Müller` → `Ana Müller`, unless only one word would be left. */
export function withoutTitles(text: string): string {
  const words = text.split(/(?<=[\s_.])[\s_.]*/u)
  let first = 0
  while (words.length - first > 2 && titles.test(normalise(words[first] ?? ''))) first += 1
  return first === 0 ? text : words.slice(first).join('')
}

/** Puts a space in the place of everything in brackets, the innermost if there are several. */
export const withoutBracketed = (text: string): string =>
  text.replace(/[([{][^([{)\]}]*[)\]}]/gu, ' ')

/**
 * A name and its usual shorter forms: first given name only, initials for the middle names, no nobiliary particle,
 * one half of a double surname. The full form comes first.
 */
export function nameForms(name: FullName): NameForm[] {
  const forms = givenForms(name.given).flatMap((given, i) =>
    surnameForms(name.surname).map((surname, j) => ({
      given,
      surname,
      kind: i === 0 && j === 0 ? ('name' as const) : ('shortName' as const),
    })),
  )
  return forms.filter(({ surname }) => compact(surname) !== '')
}

function givenForms(given: string): string[] {
  const words = given.split(/[\s.]+/u).filter(Boolean)
  const [first = '', ...middle] = words
  if (middle.length === 0) return [given]
  const initials = middle.map((word) => word.charAt(0)).join(' ')
  const forms = [given, first, `${first} ${initials}`]
  return middle.length > 1 ? [...forms, words.slice(0, 2).join(' ')] : forms
}

function surnameForms(surname: string): string[] {
  const words = surname.split(/[\s-]+/u).filter((word) => normalise(word) !== '')
  const main = words.filter((word) => !isParticle(word))
  if (words.length < 2 || main.length === 0) return [surname]
  const forms = [surname, main.join(' '), ...halves(words), ...(main.length > 1 ? main : [])]
  return [...new Map(forms.map((form) => [compact(form), form])).values()]
}

/** The surnames of a double surname, each with the particles before it: `de la Cruz` and `Gómez`. */
function halves(words: string[]): string[] {
  const groups: string[][] = [[]]
  for (const word of words) {
    groups.at(-1)?.push(word)
    if (!isParticle(word)) groups.push([])
  }
  const surnames = groups.filter((group) => group.length > 0).map((group) => group.join(' '))
  return surnames.length > 1 ? surnames : []
}

/** Initials of more given names are not written. */
const MAX_INITIALS = 3

/** The initials of given names, first one, then more: `j`, `jm` and `jmc` for Jean-Marie Céline, the last of all of them. */
export function initialsOf(given: string): string[] {
  const letters = normalise(given)
    .split(' ')
    .flatMap((word) => Array.from(word)[0] ?? [])
  const lengths = letters.map((_, index) => index + 1)
  return lengths
    .filter((length) => length <= MAX_INITIALS || length === letters.length)
    .map((length) => letters.slice(0, length).join(''))
}

/** Stored form of names: `given|surname`, every given name with every surname, and at most `limit`. */
export function pairedKeys(
  givens: readonly string[],
  surnames: readonly string[],
  limit = Infinity,
): string[] {
  const keys: string[] = []
  for (const given of givens) {
    for (const surname of surnames) {
      if (keys.length >= limit) return keys
      keys.push(`${given}|${surname}`)
    }
  }
  return keys
}
