import type { KeyKind } from '../model.ts'
import { pathOf, withoutNoise } from './fileName/cleanName.ts'
import { keysOfName, type FileKey } from './fileName/fileKeys.ts'
import { keysOfPair, nameKeysIn, wordsOf } from './names/nameKeys.ts'
import { compact, idForm, spellings } from './normalise.ts'
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
const MAX_READINGS = 12
/** Positions tried in one name; after that, what was found so far counts. */
const MAX_STEPS = 5000

/**
 * What the pattern may read in a file name, simplest reading first; empty if it does not fit. Ignores case, the file
 * type and copy suffixes such as `(2)` or `- Copy`.
 */
export function readPattern(pattern: Pattern, fileName: string): ReadValues[] {
  const path = pathOf(fileName)
  const base = path.at(-1) ?? ''
  const folders = pattern.withFolders ? `${path.slice(0, -1).join('/')}/` : ''
  for (const name of new Set([withoutNoise(base), base])) {
    const text = `${folders}${name}`
    if (name === '' || name.length > MAX_NAME_LENGTH || text.length > MAX_PATH_LENGTH) continue
    const readings = readingsOf(pattern, text)
    if (readings.length > 0) return readings
  }
  return []
}

/** Backtracking search, bounded by `MAX_STEPS` so that no pattern is slow. */
function readingsOf({ parts, withFolders }: Pattern, text: string): ReadValues[] {
  const readings: ReadValues[] = []
  let steps = 0
  const walk = (index: number, at: number, values: ReadValues): void => {
    if (readings.length >= MAX_READINGS || steps > MAX_STEPS) return
    const part = parts[index]
    if (!part) {
      if (at === text.length) readings.push(values)
      return
    }
    if (part.kind === 'literal') {
      const end = at + part.text.length
      if (text.slice(at, end).toLowerCase() === part.text.toLowerCase())
        walk(index + 1, end, values)
      return
    }
    const start = part.kind === 'anything' ? at : at + 1
    for (let end = start; end <= text.length && ++steps <= MAX_STEPS; end += 1) {
      if (part.kind === 'anything') walk(index + 1, end, values)
      else if (fits(part.name, text.slice(at, end)) && canEnd(parts[index + 1], text, end)) {
        walk(index + 1, end, { ...values, [part.name]: text.slice(at, end).trim() })
      }
    }
  }
  // A pattern with folders may omit the outer ones
  const starts = withFolders
    ? [0, ...[...text.matchAll(/\//gu)].map(({ index }) => index + 1)]
    : [0]
  for (const start of starts) if (readings.length === 0) walk(0, start, {})
  return readings
}

function fits(name: Placeholder, value: string): boolean {
  if (value.includes('/') || value.trim() === '') return false
  if (name === 'mail' || name === 'upn') return !/\s/u.test(value)
  if (name === 'initials') return /^(\p{L}[\s.-]?){1,3}$/u.test(value)
  if (name === 'employeeId' || name === 'objectId') return !/[\s_]/u.test(value)
  return true
}

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
  if (displayName) return nameKeysIn(displayName).flatMap(keysOfName)
  if (givenName && surname) {
    return keysOfPair(wordsOf(givenName), wordsOf(surname)).flatMap(keysOfName)
  }
  const letters = Array.from(compact(initials ?? ''))
  return keysOfPair(letters, wordsOf(surname ?? '')).flatMap(keysOfName)
}

function keysOfId(kind: KeyKind, value: string): FileKey[] {
  const strength = kind === 'proxyAddress' ? 'doubtful' : 'certain'
  const normalised = value.includes('@') ? [] : spellings(value)
  return [
    { kind, key: idForm(value), strength },
    ...normalised.map((key): FileKey => ({ kind, key, strength: 'likely' })),
  ]
}
