import { AppError } from '../errors.ts'
import type { Person } from '../model.ts'
import { safeName } from './fileName/safeName.ts'
import { parsePattern, type Pattern, type Placeholder } from './pattern.ts'

/** What is written for each placeholder; null or empty = nothing is known. */
const valueOf: Record<Placeholder, (person: Person) => string | null | undefined> = {
  objectId: ({ id }) => id,
  upn: ({ userPrincipalName }) => userPrincipalName,
  mail: ({ mail }) => mail,
  user: ({ mailNickname, userPrincipalName }) => mailNickname ?? userPrincipalName.split('@', 1)[0],
  samAccountName: ({ onPremisesSamAccountName }) => onPremisesSamAccountName,
  employeeId: ({ employeeId }) => employeeId,
  displayName: ({ displayName }) => displayName,
  givenName: ({ givenName }) => givenName,
  surname: ({ surname }) => surname,
  initials: ({ givenName }) => Array.from(givenName?.trim() ?? '')[0],
  department: ({ department }) => department,
  officeLocation: ({ officeLocation }) => officeLocation,
  jobTitle: ({ jobTitle }) => jobTitle,
}

/**
 * Parses a pattern by which files are to be named.
 * @throws AppError `pattern_invalid`, also for an asterisk, of which no name can be made
 */
export function parseNamePattern(text: string): Pattern {
  const pattern = parsePattern(text)
  if (pattern.parts.some(({ kind }) => kind === 'anything'))
    throw new AppError('pattern_invalid', { detail: (words) => words('pattern.noAsterisk') })
  return pattern
}

/**
 * The reverse of `readPattern`: the name that a pattern without asterisks gives a person's file, folders before it and
 * without a file type, as any file system takes it; null if the directory lacks something that the pattern asks for.
 */
export function writePattern({ parts }: Pattern, person: Person): string | null {
  let path = ''
  for (const part of parts) {
    if (part.kind === 'literal') path += part.text
    if (part.kind !== 'placeholder') continue
    const value = valueOf[part.name](person)?.trim()
    if (!value) return null
    path += value.replaceAll(/[\\/]/gu, '_')
  }
  const names = path.split('/').map(safeName)
  return names.at(-1) ? names.filter(Boolean).join('/') : null
}
