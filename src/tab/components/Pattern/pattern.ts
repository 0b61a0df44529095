/** The placeholders of an admin's own pattern for file names. Pure. */

/** What a pattern can read in a name. */
export const parts = [
  'givenName',
  'surname',
  'displayName',
  'initials',
  'employeeId',
  'user',
  'mail',
  'upn',
  'department',
] as const
export type Part = (typeof parts)[number]

/** Offered next to the field; the server knows more spellings (`#username#`, `{upn}`, …). */
export const placeholders: readonly { text: string; part: Part | 'anything' }[] = [
  ...parts.map((part) => ({ text: `{${part}}`, part })),
  { text: '*', part: 'anything' },
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

/** Replaces the selection with a placeholder; `at` is the cursor's position after it. */
export function insertAt(text: string, placeholder: string, start: number, end: number) {
  return {
    text: text.slice(0, start) + placeholder + text.slice(end),
    at: start + placeholder.length,
  }
}
