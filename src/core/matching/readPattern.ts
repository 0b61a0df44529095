import type { KeyKind } from '../model.ts'
import { pathOf, withoutNoise } from './fileName/cleanName.ts'
import { keyOfName, nameKeys, type FileKey } from './fileName/fileKeys.ts'
import { keysOfPair, wordsOf } from './names/nameKeys.ts'
import { compact, idForm, isLonger, spellings } from './normalise.ts'
import type { Pattern, PatternPart, Placeholder } from './pattern.ts'

/** What a pattern reads in a file name. */
export type ReadValues = Partial<Record<Placeholder, string>>

/** The kinds of id that a placeholder may hold, for placeholders that hold one. */
const idKindsOf: Partial<Record<Placeholder, readonly KeyKind[]>> = {
  objectId: ['objectId'],
  upn: ['upn', 'mail'],
  mail: ['mail', 'upn', 'proxyAddress'],
  user: ['mailNickname', 'upnPrefix', 'mailPrefix', 'samAccountName', 'employeeId'],
  samAccountName: ['samAccountName', 'mailNickname', 'upnPrefix', 'mailPrefix', 'employeeId'],
  employeeId: ['employeeId', 'samAccountName', 'mailNickname', 'upnPrefix', 'mailPrefix'],
}

/** Limits of the usual file systems. */
const MAX_NAME_LENGTH = 255
const MAX_PATH_LENGTH = 1000
/** Readings of one name that are looked at. */
const MAX_READINGS = 32
/** Values tried in one name. */
const MAX_STEPS = 5000

export interface PatternReadings {
  /** simplest first; empty if the pattern does not fit */
  readings: ReadValues[]
  /** false if there may be more */
  complete: boolean
}

/** What the pattern may read in a file name. Ignores case, the file type and copy suffixes such as `(2)` or `- Copy`. */
export function readPattern(pattern: Pattern, fileName: string): PatternReadings {
  const path = pathOf(fileName)
  const base = path.at(-1) ?? ''
  const folders = pattern.withFolders ? `${path.slice(0, -1).join('/')}/` : ''
  const none = { readings: [], complete: true }
  if (isLonger(base, MAX_NAME_LENGTH) || isLonger(folders, MAX_PATH_LENGTH)) return none
  for (const name of new Set([withoutNoise(base), base])) {
    const read = name === '' ? none : readingsOf(pattern, `${folders}${name}`)
    if (read.readings.length > 0 || !read.complete) return read
  }
  return none
}

function readingsOf({ parts, withFolders }: Pattern, text: string): PatternReadings {
  const search: Search = { parts, text, steps: 0, readings: new Map(), dead: new Set() }
  // A pattern with folders may omit the outer ones
  const starts = withFolders
    ? [0, ...[...text.matchAll(/\//gu)].map(({ index }) => index + 1)]
    : [0]
  for (const start of starts) if (search.readings.size === 0) walk(search, 0, start, {})
  return {
    readings: [...search.readings.values()].slice(0, MAX_READINGS),
    complete: search.readings.size <= MAX_READINGS && search.steps <= MAX_STEPS,
  }
}

interface Search {
  parts: PatternPart[]
  text: string
  steps: number
  /** by their values */
  readings: Map<string, ReadValues>
  /** where a part of the pattern and the parts after it don't fit */
  dead: Set<string>
}

/**
 * Reads the text from `at` with the parts from `index`. Where they did not fit once they are not tried again, so the
 * work grows with the length of the text and not with the number of ways to divide it.
 * @returns whether they fit
 */
function walk(search: Search, index: number, at: number, values: ReadValues): boolean {
  const { parts, text, readings, dead } = search
  const part = parts[index]
  if (!part) {
    if (at !== text.length) return false
    const id = JSON.stringify(values)
    if (!readings.has(id)) readings.set(id, values)
    return true
  }
  const state = `${index} ${at}`
  if (dead.has(state)) return false
  let isFit = false
  if (part.kind === 'literal') {
    const end = at + part.text.length
    isFit =
      text.slice(at, end).toLowerCase() === part.text.toLowerCase() &&
      walk(search, index + 1, end, values)
  } else {
    for (const end of endsOf(search, index, at)) {
      const value = text.slice(at, end).trim()
      const read = part.kind === 'anything' ? values : { ...values, [part.name]: value }
      isFit = walk(search, index + 1, end, read) || isFit
    }
  }
  if (!isFit) dead.add(state)
  return isFit
}

/** Where the value of a part that begins at `at` may end, nearest first, until the search has taken its steps. */
function* endsOf(search: Search, index: number, at: number): Generator<number> {
  const { parts, text, readings } = search
  const part = parts[index]
  if (!part || part.kind === 'literal') return
  if (part.kind === 'placeholder' && !canStart(parts[index - 1], text, at)) return
  const nearest = part.kind === 'anything' ? at : at + 1
  // The last part takes all the rest
  const first = index < parts.length - 1 ? nearest : Math.max(nearest, text.length)
  for (let end = first; end <= text.length; end += 1) {
    if (readings.size > MAX_READINGS || ++search.steps > MAX_STEPS) return
    if (part.kind === 'anything') yield end
    else if (text[end - 1] === '/') return
    else if (fits(part.name, text.slice(at, end)) && canEnd(parts[index + 1], text, end)) yield end
  }
}

function fits(name: Placeholder, value: string): boolean {
  if (value.includes('/') || value.trim() === '') return false
  if (name === 'mail' || name === 'upn') return !/\s/u.test(value)
  if (name === 'initials') return /^(\p{L}[\s.-]?){1,3}$/u.test(value)
  if (name === 'employeeId' || name === 'objectId') return !/[\s_]/u.test(value)
  return true
}

/** A value after an asterisk starts where a word or a number starts. */
const canStart = (previous: PatternPart | undefined, text: string, start: number): boolean =>
  previous?.kind !== 'anything' || !/^(\p{L}{2}|\p{N}{2})$/u.test(text.slice(start - 1, start + 1))

/** A value before an asterisk ends where its word ends. */
function canEnd(next: PatternPart | undefined, text: string, end: number): boolean {
  return next?.kind !== 'anything' || !/^[\p{L}\p{N}]{2}$/u.test(text.slice(end - 1, end + 1))
}

/**
 * Whether the values certainly name one person, so that finding nobody is a reason to doubt other findings. `{user}`
 * alone does not: it fits any name, including those of files from another source.
 */
export function namesOnePerson({ givenName, surname, ...values }: ReadValues): boolean {
  const ids = [values.employeeId, values.mail, values.upn, values.objectId]
  return Boolean(givenName && surname) || ids.some((id) => id && /[\d@]/u.test(id))
}

/** The keys under which the person named by the values may be stored; ids take precedence over names. */
export function keysOfValues(values: ReadValues): FileKey[] {
  const ids = Object.entries(values).flatMap(([name, value]) =>
    (idKindsOf[name as Placeholder] ?? []).flatMap((kind) => keysOfId(kind, value)),
  )
  if (ids.length > 0) return ids
  const { displayName, givenName, surname, initials } = values
  if (displayName) return [...nameKeys(displayName)].flat()
  if (givenName && surname) {
    return keysOfPair(wordsOf(givenName), wordsOf(surname)).map(keyOfName)
  }
  const letters = Array.from(compact(initials ?? ''))
  return keysOfPair(letters, wordsOf(surname ?? '')).map(keyOfName)
}

function keysOfId(kind: KeyKind, value: string): FileKey[] {
  const strength = kind === 'proxyAddress' ? 'doubtful' : 'certain'
  const normalised = value.includes('@') ? [] : spellings(value)
  return [
    { kinds: [kind], key: idForm(value), strength },
    ...normalised.map((key): FileKey => ({ kinds: [kind], key, strength: 'likely' })),
  ]
}
