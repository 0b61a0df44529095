import { decoded } from '../fileName/decoded.ts'
import { isNameToo, isOf, noiseWords } from '../fileName/noiseWords.ts'
import { withoutAsides } from '../fileName/asides.ts'
import { withoutPieces } from '../fileName/pieces.ts'
import { isParticle } from '../names/fullNames.ts'
import { isTitle } from '../names/titles.ts'
import { isWrittenAsOne } from '../names/wholeNames.ts'
import { compact, isOneCharacter, withoutZeros } from '../normalise.ts'
import { isNumberOfAnother } from './numbers.ts'
import { oneWordNames, surnameEndings } from './oneWordNames.ts'
import { ownNamesOf, spelled, type Explained, type OwnName } from './ownNames.ts'
import { partsOf, type NamePart } from './parts.ts'

/** A word or folder as it is written, and as it is looked up. */
export interface Doubt {
  text: string
  key: string
}

/** How far a file's name is explained by one person. */
export interface Explanation {
  /** the first part that nothing explains, as written, or the whole if it doesn't name the person; null if there is none */
  unexplained: string | null
  /** words that explain nothing if they are also somebody's name */
  inDoubt: Doubt[]
}

/** Words joined to one id or place. */
const MAX_JOINED = 6
/** Words joined to one given name or surname. */
const MAX_JOINED_NAME = 3
/** A name of more parts is no name of one person. */
const MAX_PARTS = 40

/**
 * Explains every part of a file's name by a person: as a name, an id, a place, a number of a known kind, or noise that
 * cannot be a name. What is not explained may mean that the file shows somebody else.
 * @param ids the ids of the person by which the file found them
 */
export function explainName(name: string, person: Explained, ids: readonly string[]): Explanation {
  const text = decoded(name)
  const parts = partsOf(withoutPieces(withoutAsides(withoutIds(text, ids))))
  const isIdentified = ids.some((id) => containsId(text, id))
  if (parts.length > MAX_PARTS) return { unexplained: name, inDoubt: [] }
  let best: Explanation | null = null
  for (const own of ownNamesOf(person)) {
    const explanation = explainBy(
      own,
      parts.map((part) => ({ ...part })),
      person,
      isIdentified,
    )
    if (explanation.unexplained === null) return explanation
    best ??= explanation
  }
  return best ?? { unexplained: name, inDoubt: [] }
}

/**
 * The first word that a person does not explain in the cells of a list that are neither ids nor addresses, since the
 * cells David James and Slack are one name; null if there is none.
 */
export function explainCells(cells: readonly string[], person: Explained): string | null {
  // In an order of their own, so that the same cells always give the same word
  const names = cells.filter((cell) => !/[@\d]/u.test(cell)).toSorted()
  const text = [...new Set(names.flatMap((cell) => cell.split(/[\s,;]+/u)))].join(' ')
  return text.trim() === '' ? null : explainName(text, person, []).unexplained
}

function explainBy(
  own: OwnName,
  parts: NamePart[],
  person: Explained,
  isIdentified: boolean,
): Explanation {
  const inDoubt: Doubt[] = []
  markNames(parts, own)
  if (parts.every(isMarked)) return { unexplained: nameless(parts, isIdentified), inDoubt }
  const seamless = parts.find((part) => !isMarked(part) && own.wholes().has(part.plain))
  if (seamless) {
    seamless.is = 'either'
    if (!isIdentified && !isWrittenAsOne(seamless.text))
      inDoubt.push({ text: seamless.text, key: seamless.plain })
    if (own.givens.size > 0 && !isIdentified && isOneName(seamless.plain, own))
      return { unexplained: seamless.text, inDoubt }
  }
  const isWhole = seamless !== undefined || markWhole(parts, own)
  markPlaces(parts, person)
  markInitials(parts, own)
  markRest(parts, person, inDoubt)
  const unknown = parts.find(({ is }) => is === null)
  if (unknown) return { unexplained: unknown.text, inDoubt }
  return { unexplained: nameless(parts, isIdentified || isWhole), inDoubt }
}

const isMarked = ({ is }: NamePart): boolean => is !== null

/** All parts, as written, if together they don't name anybody; otherwise null. */
const nameless = (parts: NamePart[], isIdentified: boolean): string | null =>
  isIdentified || (namesBoth(parts) && !isDoubleName(parts))
    ? null
    : parts.map(({ text }) => text).join(' ')

function namesBoth(parts: NamePart[]): boolean {
  const count = (...kinds: NamePart['is'][]) => parts.filter(({ is }) => kinds.includes(is)).length
  const [given, surname, either] = [count('given', 'initial'), count('surname'), count('either')]
  return given + either > 0 && surname + either > 0 && given + surname + either > 1
}

/** In `Class 10 E Koç-Can`, Koç-Can is a surname: between other words, a hyphen joins what belongs together. */
function isDoubleName(parts: NamePart[]): boolean {
  const named = parts.filter(isName)
  const groups = new Set(named.map(({ group }) => group))
  return groups.size === 1 && named.length > 1 && named.every(({ isAmongOthers }) => isAmongOthers)
}

/** Marks the runs of parts, longest first, that are joined one of the texts. */
function markRuns(
  parts: NamePart[],
  longest: number,
  kindOf: (run: NamePart[]) => NamePart['is'],
): void {
  for (let from = 0; from < parts.length; from += 1) {
    for (let length = Math.min(longest, parts.length - from); length > 0; length -= 1) {
      const run = parts.slice(from, from + length)
      if (run.some(({ is, plain }) => is !== null || plain === '+')) continue
      const kind = kindOf(run)
      if (kind === null) continue
      for (const part of run) part.is = kind
      break
    }
  }
}

const joined = (run: NamePart[]): string => run.map(({ plain }) => plain).join('')

function markNames(parts: NamePart[], { givens, surnames }: OwnName): void {
  markRuns(parts, MAX_JOINED_NAME, (run) => {
    const text = run.map((part) => part.text).join('')
    const forms = isOneCharacter(text) ? [] : spelled(text)
    const isGiven = forms.some((form) => givens.has(form))
    const isSurname = forms.some((form) => surnames.has(form))
    return isGiven ? (isSurname ? 'either' : 'given') : isSurname ? 'surname' : null
  })
}

/** All words of an only name, such as 山田 太郎 where the directory has 山田太郎. */
function markWhole(parts: NamePart[], { wholes }: OwnName): boolean {
  markRuns(parts, MAX_JOINED, (run) => (wholes().has(joined(run)) ? 'own' : null))
  return parts.some(({ is }) => is === 'own')
}

function markPlaces(parts: NamePart[], { department, officeLocation, jobTitle }: Explained): void {
  const places = new Set(
    [department, officeLocation, jobTitle].map((place) => compact(place ?? '')),
  )
  places.delete('')
  if (places.size > 0)
    markRuns(parts, MAX_JOINED, (run) => (places.has(joined(run)) ? 'place' : null))
}

/** A letter beside a name is an initial, unless it follows a number or may be the beginning of the surname: O Connor. */
function markInitials(parts: NamePart[], own: OwnName): void {
  const initials = own.initials()
  const known = initials.at(-1) ?? ''
  for (const [index, part] of parts.entries()) {
    if (part.is !== null || part.isAfterNumber || !isInitials(part, parts)) continue
    const next = parts[index + 1]
    const beside = [parts[index - 1], next].some((other) => isName(other) || isLetter(other))
    const isParticle = !part.isDotted && /^[od]$/u.test(part.plain) && next?.is === 'surname'
    const fits = initials.some((each) => each === part.plain) || known.includes(part.plain)
    const hasGiven = parts.some(({ is }) => is === 'given' || is === 'either')
    if (beside && fits && (hasGiven || !isParticle)) part.is = 'initial'
  }
}

const isLetter = (part: NamePart | undefined): boolean =>
  part?.is === null && /^\p{L}$/u.test(part.plain)

function isInitials({ plain, text }: NamePart, parts: NamePart[]): boolean {
  if (/^\p{L}$/u.test(plain)) return true
  const isAllCaps = parts.every((part) => part.text === part.text.toUpperCase())
  return (
    /^\p{L}{2,3}$/u.test(plain) &&
    ((text === text.toUpperCase() && !isAllCaps) || !/[aeiouy]/u.test(plain))
  )
}

const isName = (part: NamePart | undefined): boolean =>
  part !== undefined && ['given', 'surname', 'either', 'initial'].includes(part.is ?? '')

function markRest(parts: NamePart[], person: Explained, inDoubt: Doubt[]): void {
  const own = new Set(person.displayName.split(/[^\p{L}\p{M}\p{N}]+/u).map(compact))
  for (const [index, part] of parts.entries()) {
    if (part.is !== null) continue
    const before = parts[index - 1]
    if (own.has(part.plain)) part.is = 'own'
    else if (isTitle(compact(part.text), part.isMarked)) part.is = 'title'
    else if (/\d/u.test(part.plain)) part.is = kindOfNumber(part, person)
    else if (noiseWords.has(part.plain) && !isNameToo(part.plain)) {
      part.is = 'noise'
      inDoubt.push({ text: part.text, key: part.plain })
    } else if (before?.is === 'noise' && joins(part, parts[index + 1])) part.is = 'noise'
  }
}

/** `Foto de Ana`; but in `Foto von Quast Peter`, von may be part of the surname. */
const joins = ({ plain }: NamePart, next: NamePart | undefined): boolean =>
  isOf(plain) && !(isParticle(plain) && (next?.is === 'surname' || next?.is === 'either'))

function kindOfNumber({ plain }: NamePart, person: Explained): NamePart['is'] {
  const [, letters = ''] = /^(\p{L}*)\d+$/u.exec(plain) ?? []
  const isKnown = /^\d+$/u.test(plain) || /^\p{L}{1,2}\d+$/u.test(plain)
  if (!isKnown && !(noiseWords.has(letters) && !isNameToo(letters))) return null
  return isNumberOfAnother(plain, person) ? null : 'number'
}

/** Whether a word that may be given name and surname may also be one name: Robertson, Petersen, Marklund. */
function isOneName(word: string, { givens, surnames }: OwnName): boolean {
  if (oneWordNames.has(word)) return true
  const halves = [...givens, ...surnames].filter((half) => word.endsWith(half))
  return halves.some((half) => surnameEndings.has(half))
}

function containsId(text: string, id: string): boolean {
  return rangeOf(text, id) !== null
}

/** A digit stands for each, so that the label before it is one of a number. */
function withoutIds(text: string, ids: readonly string[]): string {
  let rest = text
  for (const id of ids.toSorted((a, b) => b.length - a.length)) {
    const range = rangeOf(rest, id)
    if (range) rest = `${rest.slice(0, range[0])} 0 ${rest.slice(range[1])}`
  }
  return rest
}

/** Where a text has an id, whatever separates its words. */
function rangeOf(text: string, id: string): [number, number] | null {
  const wanted = compact(id)
  if (wanted === '') return null
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}'’]+/gu)]
  for (const [index, first] of words.entries()) {
    let text = ''
    for (const word of words.slice(index, index + MAX_JOINED + 2)) {
      text += compact(word[0])
      if (text === wanted || withoutZeros(text) === withoutZeros(wanted))
        return [first.index, word.index + word[0].length]
      if (!wanted.startsWith(text)) break
    }
  }
  return null
}
