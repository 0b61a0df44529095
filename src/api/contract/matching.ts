import * as z from 'zod'
import { text } from './common.ts'
import { LIMITS } from './limits.ts'
import { personSummary } from './people.ts'

export const confidence = z.enum(['certain', 'likely', 'ambiguous', 'suggested', 'none'])
const keyKind = z.enum([
  'objectId',
  'upn',
  'mail',
  'proxyAddress',
  'employeeId',
  'samAccountName',
  'mailNickname',
  'upnPrefix',
  'mailPrefix',
  'name',
  'shortName',
  'initials',
  'romanised',
])
export const matchRule = z.enum([...keyKind.options, 'list', 'pattern', 'folder', 'similar'])

const fileMark = z.object({ size: z.number(), sha256: z.string() })
const candidate = personSummary.extend({
  /** `shared` = probably a room or a shared mailbox */
  account: z.enum(['person', 'guest', 'disabled', 'shared']),
  /** they changed or removed the photo after a run last set it */
  changedSince: z.boolean(),
  /** the file from which a run made their current photo; null = none, or not known */
  setFrom: fileMark.nullable(),
  /** files that an import left out for them, and no later one has set */
  leftOut: z.array(fileMark),
})
const sourceFile = z.object({
  name: text(LIMITS.MAX_FILE_NAME_LENGTH).min(1),
  size: z.number().int().min(0),
  /** the cells of a list that name its person: an address, an ID or a name each */
  listed: z.array(text(LIMITS.MAX_LISTED_CELL_LENGTH)).max(LIMITS.MAX_LISTED_CELLS).optional(),
})
export const matchRequest = z.object({
  files: z.array(sourceFile).min(1).max(LIMITS.MAX_FILES_PER_REQUEST),
  /** how file names are composed, such as `{givenName}.{surname}`; tried in addition to all other rules */
  pattern: z.string().max(LIMITS.MAX_PATTERN_LENGTH).optional(),
})
export const match = z.object({
  file: sourceFile,
  confidence,
  rule: matchRule.nullable(),
  candidates: z.array(candidate),
  /** the part of the name because of which the person is only suggested; null if there is none */
  unexplained: z.string().nullable(),
  /** what the pattern found in the name, by placeholder; null when it doesn't fit */
  read: z.record(z.string(), z.string()).nullable(),
})

export type CandidateView = z.infer<typeof candidate>
export type MatchView = z.infer<typeof match>
export type SourceFileView = z.infer<typeof sourceFile>
export interface MatchAnswer {
  matches: MatchView[]
}
