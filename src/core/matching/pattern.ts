import { AppError } from '../errors.ts'
import type { KeyKind } from '../model.ts'
import { keysOfName, type FileKey } from './fileKeys.ts'
import { pathOf, withoutNoise } from './fileName.ts'
import { idForm } from './keys.ts'
import { keysOfPair, nameKeysIn, wordsOf } from './nameParts.ts'
import { compact, spellings } from './normalise.ts'

/** An admin's own pattern, taken apart. */
export interface Pattern {
  parts: Part[]
  /** it speaks of folders too, so it is held against the whole path */
  withFolders: boolean
}

type Part =
  | { kind: 'literal'; text: string }
  | { kind: 'anything' }
  | { kind: 'placeholder'; name: Placeholder }

/** What may stand in braces; the first is the name that others are told by. */
const placeholders = {
  objectId: ['objectid', 'id'],
  upn: ['upn', 'userprincipalname'],
  mail: ['mail', 'email'],
  user: ['user', 'username', 'alias', 'mailnickname'],
  samAccountName: ['samaccountname', 'onpremisessamaccountname'],
  employeeId: ['employeeid', 'employeenumber'],
  displayName: ['displayname', 'name', 'fullname'],
  givenName: ['givenname', 'firstname'],
  surname: ['surname', 'lastname'],
  initials: ['initials', 'initial'],
  department: ['department'],
  officeLocation: ['officelocation', 'office'],
  jobTitle: ['jobtitle', 'title'],
} as const

type Placeholder = keyof typeof placeholders

/** What a pattern reads in a name, by placeholder. */
export type ReadValues = Partial<Record<Placeholder, string>>

/** The kinds of key that a placeholder by itself names a person by. */
const idKindsOf: Partial<Record<Placeholder, readonly KeyKind[]>> = {
  objectId: ['objectId'],
  upn: ['upn', 'mail'],
  mail: ['mail', 'upn', 'proxyAddress'],
  user: ['mailNickname', 'upnPrefix', 'mailPrefix', 'samAccountName', 'employeeId'],
  samAccountName: ['samAccountName', 'mailNickname', 'upnPrefix', 'mailPrefix', 'employeeId'],
  employeeId: ['employeeId', 'samAccountName', 'mailNickname', 'upnPrefix', 'mailPrefix'],
}

/** as file systems have it */
const LONGEST_NAME = 255
const LONGEST_PATH = 1000
/** Ways to read one name that are looked at. */
const MOST_READINGS = 12
/** Positions that are tried; of a name that needs more only what was found by then counts. */
const MOST_STEPS = 5000

/**
 * Takes a pattern apart: `{givenName}.{surname}`, `{employeeId}_*`, `#email#`. An asterisk stands for anything.
 * @throws AppError `pattern_invalid`, saying what is wrong with it
 */
export function parsePattern(text: string): Pattern {
  const parts = text
    .trim()
    .replace(/\.(jpe?g|png|\*)$/iu, '')
    .split(/(\{[^{}]*\}|#\w+#|\*+)/u)
    .filter((part) => part !== '')
    .map(partOf)
  const names = parts.flatMap((part) => (part.kind === 'placeholder' ? [part.name] : []))
  const known = new Set<string>(names)
  if (names.length !== known.size) refuse('it has the same placeholder twice')
  if (!names.some((name) => name in idKindsOf) && !known.has('displayName')) {
    if (!known.has('surname') || !(known.has('givenName') || known.has('initials'))) {
      refuse('it names nobody: it needs an id such as {employeeId}, or {givenName} and {surname}')
    }
  }
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1]
    if (part.kind === 'placeholder' && next?.kind === 'placeholder' && part.name !== 'initials') {
      refuse(`something must stand between {${part.name}} and {${next.name}}`)
    }
  }
  const withFolders = parts.some((part) => part.kind === 'literal' && /[\\/]/u.test(part.text))
  return { parts, withFolders }
}

function partOf(text: string): Part {
  if (text.startsWith('*')) return { kind: 'anything' }
  if (!/^(\{.*\}|#\w+#)$/u.test(text)) {
    if (/[{}]/u.test(text)) refuse('a brace is not closed')
    return { kind: 'literal', text: text.normalize('NFC').replaceAll('\\', '/') }
  }
  const wanted = text
    .slice(1, -1)
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]/gu, '')
  for (const [name, words] of Object.entries(placeholders)) {
    if (words.some((word) => word === wanted))
      return { kind: 'placeholder', name: name as Placeholder }
  }
  return refuse(
    `${text} is none of ${Object.keys(placeholders)
      .map((name) => `{${name}}`)
      .join(', ')}`,
  )
}

function refuse(detail: string): never {
  throw new AppError('pattern_invalid', { detail })
}

/**
 * What the pattern may read in a file's name, the plainest reading first; empty when it does not fit. Case and the
 * noise of copying (`(2)`, `- Copy`) do not matter, the file type is left out.
 */
export function readPattern(pattern: Pattern, fileName: string): ReadValues[] {
  const path = pathOf(fileName)
  const base = path.at(-1) ?? ''
  const folders = pattern.withFolders ? `${path.slice(0, -1).join('/')}/` : ''
  for (const name of new Set([withoutNoise(base), base])) {
    const text = `${folders}${name}`
    if (name === '' || name.length > LONGEST_NAME || text.length > LONGEST_PATH) continue
    const found = readingsOf(pattern, text)
    if (found.length > 0) return found
  }
  return []
}

function readingsOf({ parts, withFolders }: Pattern, text: string): ReadValues[] {
  const found: ReadValues[] = []
  let steps = 0
  const walk = (index: number, at: number, values: ReadValues): void => {
    if (found.length >= MOST_READINGS || steps > MOST_STEPS) return
    const part = parts[index]
    if (!part) {
      if (at === text.length) found.push(values)
      return
    }
    if (part.kind === 'literal') {
      const end = at + part.text.length
      if (text.slice(at, end).toLowerCase() === part.text.toLowerCase())
        walk(index + 1, end, values)
      return
    }
    const least = part.kind === 'anything' ? at : at + 1
    for (let end = least; end <= text.length && ++steps <= MOST_STEPS; end += 1) {
      if (part.kind === 'anything') walk(index + 1, end, values)
      else if (fits(part.name, text.slice(at, end)) && endsThere(parts[index + 1], text, end)) {
        walk(index + 1, end, { ...values, [part.name]: text.slice(at, end).trim() })
      }
    }
  }
  // a pattern with folders may leave out the outer ones
  const starts = withFolders
    ? [0, ...[...text.matchAll(/\//gu)].map(({ index }) => index + 1)]
    : [0]
  for (const start of starts) if (found.length === 0) walk(0, start, {})
  return found
}

function fits(name: Placeholder, value: string): boolean {
  if (value.includes('/') || value.trim() === '') return false
  if (name === 'mail' || name === 'upn') return !/\s/u.test(value)
  if (name === 'initials') return /^(\p{L}[\s.-]?){1,3}$/u.test(value)
  if (name === 'employeeId' || name === 'objectId') return !/[\s_]/u.test(value)
  return true
}

/** What is followed by anything ends at the end of its word. */
function endsThere(next: Part | undefined, text: string, end: number): boolean {
  return next?.kind !== 'anything' || !/^[\p{L}\p{N}]{2}$/u.test(text.slice(end - 1, end + 1))
}

/**
 * Whether these values surely name somebody, so that finding nobody is a reason to doubt others. A pattern such as
 * `{user}` fits any name, also of files from another source.
 */
export function namesSomebody({ givenName, surname, ...values }: ReadValues): boolean {
  const ids = [values.employeeId, values.mail, values.upn, values.objectId]
  return Boolean(givenName && surname) || ids.some((id) => id && /[\d@]/u.test(id))
}

/** The keys under which the person is stored whom these values name. */
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
  const tells = kind === 'proxyAddress' ? 'doubtful' : 'certain'
  const loose = value.includes('@') ? [] : spellings(value)
  return [
    { kind, key: idForm(value), tells },
    ...loose.map((key): FileKey => ({ kind, key, tells: 'likely' })),
  ]
}
