import type { MissingScope } from '../../core/model.ts'
import { asPhrase } from '../understanding/asPhrase.ts'
import type { Language } from '../../core/words/languages.ts'
import { phrasesOf, type Concept, type Lexicon } from '../understanding/lexicon.ts'
import { lexicons, meaningsOf } from '../understanding/vocabulary.ts'

/** Stands in a text for what was taken out, so that the words around it are no phrase. */
export const TAKEN = '|'

/** Names that a question may hold. */
export interface KnownPlaces {
  departments: readonly string[]
  offices: readonly string[]
}

type Place = Pick<MissingScope, 'department' | 'office'>

interface TakenPlaces {
  found: Place
  /** where it is not clear which one is meant */
  choices: Place[]
  rest: string
}

/** Takes the names of departments and offices out of a text, the longest first. */
export function takePlaces(text: string, known: KnownPlaces, language: Language): TakenPlaces {
  let rest = text
  const found: { name: string; place: Place }[] = []
  for (const one of namesOf(known)) {
    if (found.some(({ name }) => name === one.name)) found.push(one)
    else if (rest.includes(` ${one.name} `)) {
      const without = withoutPlace(rest, one.name, language)
      if (without !== rest) found.push(one)
      rest = without
    }
  }
  return { ...chosen(found.map(({ place }) => place)), rest }
}

/** A name that means nothing else is a place without "in" as well: "missing photos sales". */
function withoutPlace(text: string, name: string, language: Language): string {
  const without = text.replace(placeOf(name, lexicons[language]), TAKEN)
  if (without !== text || !meansNothing(name, language)) return without
  const at = text.indexOf(` ${name} `)
  const before = text.slice(0, at).split(TAKEN).at(-1)?.split(' ').filter(Boolean) ?? []
  const isAfterPlaced = isPlaced(meaningsOf(before, language).at(-1)?.concept)
  return isAfterPlaced ? `${text.slice(0, at)} ${TAKEN}${text.slice(at + name.length + 1)}` : text
}

const meansNothing = (name: string, language: Language): boolean =>
  meaningsOf(name.split(' '), language).every(({ concept }) => concept === null)

/** After these, or at the beginning, and not after "but not". */
const isPlaced = (concept: Concept | null | undefined): boolean =>
  concept === undefined || concept === 'photo' || concept === 'people' || concept === 'missing'

/** As they are compared, also with "ue" for "ü". */
function namesOf({ departments, offices }: KnownPlaces): { name: string; place: Place }[] {
  const spelled = (name: string, place: Place) =>
    [...new Set([asPhrase(name), asPhrase(name.replaceAll(/[äöü]/giu, (letter) => `${letter}e`))])]
      .filter((each) => each !== '')
      .map((each) => ({ name: each, place }))
  return [
    ...departments.flatMap((department) => spelled(department, { department })),
    ...offices.flatMap((office) => spelled(office, { office })),
  ].toSorted((a, b) => b.name.length - a.name.length)
}

/** After "in" and the like, or beside "department", since some departments are called IT or People. */
function placeOf(name: string, { toPlace, article, placeWord }: Lexicon): RegExp {
  const [to, the, word] = [toPlace, article, placeWord].map(anyOf)
  return new RegExp(
    `(?<= )${to} (?:${the} )?(?:${word} )?${name}(?: ${word})?(?= )|` +
      `(?<= )(?:${the} )?(?:${name} ${word}|${word} ${name})(?= )`,
  )
}

/** A regular expression for any of some phrases, the longest first. */
export const anyOf = (list: string): string =>
  `(?:${phrasesOf(list)
    .toSorted((a, b) => b.length - a.length)
    .join('|')})`

/** A department and an office go together; of two departments, or of one name for both, one is to be chosen. */
function chosen(places: Place[]): Pick<TakenPlaces, 'found' | 'choices'> {
  const departments = places.filter(({ department }) => department !== undefined)
  const offices = places.filter(({ office }) => office !== undefined)
  const isSameName =
    asPhrase(departments[0]?.department ?? '') === asPhrase(offices[0]?.office ?? '\n')
  if (departments.length > 1 || offices.length > 1 || isSameName)
    return { found: {}, choices: places }
  return { found: { ...departments[0], ...offices[0] }, choices: [] }
}
