/** The admin's own pattern in plain words. Pure. */
import type { MatchView } from '../../../api/contract.ts'

/** Offered beside the field; the server knows more spellings (`#username#`, `{upn}`, …). */
export const placeholders: readonly { text: string; means: string }[] = [
  { text: '{givenName}', means: 'Given name' },
  { text: '{surname}', means: 'Surname' },
  { text: '{displayName}', means: 'Full name' },
  { text: '{initials}', means: 'Initials' },
  { text: '{employeeId}', means: 'Employee id' },
  { text: '{user}', means: 'User name' },
  { text: '{mail}', means: 'E-mail address' },
  { text: '{upn}', means: 'Sign-in name' },
  { text: '{department}', means: 'Department' },
  { text: '*', means: 'Anything' },
]

export const presets: readonly string[] = [
  '{givenName}.{surname}',
  '{surname}, {givenName}',
  '{surname}_{givenName}_*',
  '{initials}{surname}',
  '{employeeId}',
  '{employeeId}_*',
  '*_{employeeId}',
  '{department}/{displayName}',
  '#email#',
]

/** What opens the field says which pattern is in use. */
export const nameOfPattern = (pattern: string): string =>
  pattern === '' ? 'Pattern' : `Pattern: ${pattern}`

/** Puts a placeholder where the cursor is, in place of what is selected; `at` is where the cursor then stands. */
export function insertAt(text: string, placeholder: string, start: number, end: number) {
  return {
    text: text.slice(0, start) + placeholder + text.slice(end),
    at: start + placeholder.length,
  }
}

/** What the pattern reads in a file name: "givenName: Ana, surname: Müller"; null when it does not fit. */
export function explainRead({ read }: MatchView): string | null {
  if (!read) return null
  return Object.entries(read)
    .map(([name, value]) => `${nameOf(name)}: ${value}`)
    .join(', ')
}

const nameOf = (name: string): string =>
  placeholders.find(({ text }) => text === `{${name}}`)?.means ?? name

/** Whom the file finds, by the pattern and everything else. */
export function explainFound({ candidates, confidence, rule }: MatchView): string {
  const [first] = candidates
  if (!first) return 'finds nobody'
  const name = `${first.displayName} (${first.userPrincipalName})`
  if (confidence === 'certain' || confidence === 'likely') return `finds ${name}`
  if (confidence === 'suggested') return `finds nobody; most similar is ${name}`
  const how = rule === 'pattern' ? 'finds' : 'and its name together find'
  return `${how} ${candidates.length} people, such as ${name}`
}
