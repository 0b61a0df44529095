import { AppError } from '../errors.ts'
import type { CoreWords } from '../words/words.ts'

/** An admin's pattern for file names, parsed. */
export interface Pattern {
  parts: PatternPart[]
  /** it contains folders, so it is matched against the whole path */
  withFolders: boolean
}

export type PatternPart =
  | { kind: 'literal'; text: string }
  | { kind: 'anything' }
  | { kind: 'placeholder'; name: Placeholder }

/** Placeholders and the spellings that are accepted for each, in lower case without separators. */
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

export type Placeholder = keyof typeof placeholders

/** Placeholders each of which identifies a person by itself. */
const identifying: ReadonlySet<Placeholder> = new Set([
  'objectId',
  'upn',
  'mail',
  'user',
  'samAccountName',
  'employeeId',
  'displayName',
])

/** Placeholders and asterisks of one pattern. */
const MAX_OPEN_PARTS = 10

/**
 * Parses a pattern such as `{givenName}.{surname}`, `{employeeId}_*` or `#email#`. An asterisk stands for anything; a
 * file type at the end is ignored.
 * @throws AppError `pattern_invalid`, with what is wrong as its detail
 */
export function parsePattern(text: string): Pattern {
  const parts = text
    .trim()
    .replace(/\.(jpe?g|png|\*)$/iu, '')
    .split(/(\{[^{}]*\}|#\w+#|\*+)/u)
    .filter((part) => part !== '')
    .map(parsePart)
  requireFewParts(parts)
  requireOnePerson(parts)
  requireSeparators(parts)
  const withFolders = parts.some((part) => part.kind === 'literal' && /[\\/]/u.test(part.text))
  return { parts, withFolders }
}

function parsePart(text: string): PatternPart {
  if (text.startsWith('*')) return { kind: 'anything' }
  if (!/^(\{.*\}|#\w+#)$/u.test(text)) {
    if (/[{}]/u.test(text)) reject((words) => words('pattern.openBrace'))
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
  const known = Object.keys(placeholders).map((name) => `{${name}}`)
  return reject((words) =>
    words('pattern.unknownPlaceholder', {
      placeholder: text,
      placeholders: words.list(known, 'or'),
    }),
  )
}

function requireFewParts(parts: PatternPart[]): void {
  const open = parts.filter((part) => part.kind !== 'literal')
  if (open.length > MAX_OPEN_PARTS) {
    reject((words) => words('pattern.tooManyParts', { max: MAX_OPEN_PARTS }))
  }
}

function requireOnePerson(parts: PatternPart[]): void {
  const names = parts.flatMap((part) => (part.kind === 'placeholder' ? [part.name] : []))
  const unique = new Set(names)
  if (names.length !== unique.size) reject((words) => words('pattern.placeholderTwice'))
  if (names.some((name) => identifying.has(name))) return
  if (!unique.has('surname') || !(unique.has('givenName') || unique.has('initials'))) {
    reject((words) => words('pattern.identifiesNoOne'))
  }
}

function requireSeparators(parts: PatternPart[]): void {
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1]
    if (part.kind === 'placeholder' && next?.kind === 'placeholder' && part.name !== 'initials') {
      const [first, second] = [`{${part.name}}`, `{${next.name}}`]
      reject((words) => words('pattern.noSeparator', { first, second }))
    }
  }
}

function reject(detail: (words: CoreWords) => string): never {
  throw new AppError('pattern_invalid', { detail })
}
