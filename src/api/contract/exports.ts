import * as z from 'zod'
import { text } from './common.ts'
import { LIMITS } from './limits.ts'
import { selection } from './selection.ts'

const pattern = text(LIMITS.MAX_PATTERN_LENGTH).min(1)

const asked = {
  selection,
  /** how many people the selection had when it was shown */
  expected: z.number().int().min(0),
}

/** What to download: photos as a ZIP, or a list of people. */
export const exportRequest = z.discriminatedUnion('content', [
  z.strictObject({
    ...asked,
    content: z.literal('photos'),
    /** how files are named, with the placeholders that importing reads */
    pattern: pattern.default('{upn}'),
    /** which part of the people, from 1; each has at most `MAX_PEOPLE_PER_PART` */
    part: z.number().int().min(1).max(100_000).nullable().default(null),
  }),
  z.strictObject({
    ...asked,
    content: z.literal('list'),
    format: z.enum(['csv', 'xlsx']).default('csv'),
  }),
])

export const downloadTicket = z.object({
  /** relative to the server; opened once, within a minute, by a link without a token */
  url: z.string(),
  fileName: z.string(),
  expiresAt: z.iso.datetime(),
  /** how many people the file is about, or how many changes */
  people: z.number(),
})

export const nameCheckRequest = z.strictObject({ selection, pattern })

/** `examples` has the first three by name. */
const namedFiles = z.object({
  people: z.number(),
  examples: z.array(z.object({ displayName: z.string(), fileName: z.string() })),
})

export const nameCheck = z.object({
  /** the people who may have a photo */
  all: namedFiles,
  /** get the name of somebody else, with a number */
  alike: namedFiles,
  /** are named after their sign-in name, because the pattern gives them nothing, or a name that means somebody else */
  otherwise: namedFiles,
})

export type ExportRequestView = z.input<typeof exportRequest>
export type DownloadTicketView = z.infer<typeof downloadTicket>
export type NameCheckView = z.infer<typeof nameCheck>
