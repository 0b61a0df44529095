import type { Person } from '../model.ts'
import { compact, normalise } from './normalise.ts'

/** A full name as it is written, taken apart. */
export interface FullName {
  given: string
  surname: string
}

/** One way in which somebody's name may be written. */
export interface NameForm extends FullName {
  kind: 'name' | 'shortName'
}

/** Words before a surname that lists often leave out. With accents they are surnames: Lê, Đỗ, Łoś. */
const particles = new Set(
  (
    'von vom zu zum zur van vande vanden vander der den de del dela della dalla di da do dos das du des d la las le ' +
    'les lo los el al bin bint ibn ben abu ter ten te av af y e i t'
  ).split(' '),
)
const isParticle = (word: string): boolean => particles.has(word.toLowerCase().replace(/[’']/u, ''))

const titles = /^(dr|prof|professor|mr|mrs|ms|miss|herr|frau|mme|mlle|ing|dipl|mag|sig|sra|srta)$/u

/** More words than this are no name but a sentence. */
const MOST_WORDS = 6

/**
 * The full names of a person: as the directory takes them apart, and as the display name says, whose comma parts
 * surname and given name and whose brackets hold a department. Where nothing tells the two apart, every way to do so.
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
  const [known] = own
  if (known && sameWords(words, known)) return own
  if (words.length > MOST_WORDS) return own
  const parted = known ? partedLike(words, known) : null
  return unique([...own, ...(parted ? [parted] : everyParting(words))])
}

/** A display name may be longer or shorter than the names: `Ana M. Müller` and `Müller`. */
function partedLike(words: string[], { surname }: FullName): FullName | null {
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

function everyParting(words: string[]): FullName[] {
  return words.slice(1).map((_, index) => ({
    given: words.slice(0, index + 1).join(' '),
    surname: words.slice(index + 1).join(' '),
  }))
}

const sameWords = (words: string[], { given, surname }: FullName): boolean =>
  [compact(`${given} ${surname}`), compact(`${surname} ${given}`)].includes(
    compact(words.join(' ')),
  )

function unique(names: FullName[]): FullName[] {
  const byKey = names.map(
    (name) => [`${compact(name.given)}|${compact(name.surname)}`, name] as const,
  )
  return [...new Map(byKey.toReversed()).values()].toReversed()
}

/** `Dr. Ana Müller` is Ana Müller; a title alone stays what it is. */
export function withoutTitles(text: string): string {
  const [first = '', ...rest] = text.split(/(?<=[\s_.])[\s_.]*/u)
  return rest.length > 1 && titles.test(normalise(first)) ? withoutTitles(rest.join('')) : text
}

/**
 * A name and its usual shorter forms: with the first given name only, with initials of the middle names, without a
 * nobiliary particle, with one half of a double surname. The full form comes first.
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

/** Each surname of several with the particles before it: `de la Cruz` and `Gómez`. */
function halves(words: string[]): string[] {
  const groups: string[][] = [[]]
  for (const word of words) {
    groups.at(-1)?.push(word)
    if (!isParticle(word)) groups.push([])
  }
  const whole = groups.filter((group) => group.length > 0).map((group) => group.join(' '))
  return whole.length > 1 ? whole : []
}

/** The initials of given names, `jp` for Jean-Paul; the first alone, then all. */
export function initialsOf(given: string): string[] {
  const words = normalise(given).split(' ')
  const all = words.map((word) => Array.from(word)[0] ?? '').join('')
  return [...new Set([Array.from(all)[0] ?? '', all])].filter(Boolean)
}
