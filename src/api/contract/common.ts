import * as z from 'zod'
import { errorCode } from './errorCodes.ts'

const MAX_CURSOR_LENGTH = 1000
const DEFAULT_PAGE = 100

export const id = z.guid()
/** An id in lower case, as it is stored */
export const pathId = id.toLowerCase()

/** Without NUL and halves of surrogate pairs, as everything that `check` accepts */
export const text = (maxLength: number) => z.string().max(maxLength)

/** The size of a file, up to the largest PostgreSQL integer; the tab skips files over the limit before it asks */
export const bytes = z
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1)

export const sha256 = z
  .string()
  .regex(/^[0-9A-Fa-f]{64}$/)
  .toLowerCase()

/** Opaque, from the previous page */
export const cursor = z.string().max(MAX_CURSOR_LENGTH).optional()

export const pageSize = (max: number) =>
  z.coerce.number().int().min(1).max(max).default(Math.min(DEFAULT_PAGE, max))

/** A change of a photo that was made here */
export const otherChange = z.object({
  name: z.string(),
  at: z.iso.datetime(),
  action: z.enum(['create', 'replace', 'remove']),
  /** by the person themselves */
  isOwn: z.boolean(),
})

export const errorBody = z.object({
  error: z.object({
    code: errorCode,
    sentence: z.string(),
    next: z.string(),
    /** the field, file or variable concerned */
    detail: z.string().nullable(),
    /** identifies the request in the log */
    requestId: z.string(),
    /** with `consent_required` and `mfa_required`: the Microsoft page to open */
    url: z.string().optional(),
    /** with `changed_since` and `being_changed`: who changed the photo and when, if it was changed here */
    changedBy: otherChange.optional(),
    /** with `setting_invalid`: the settings that are not accepted, and why */
    fields: z.array(z.object({ name: z.string(), sentence: z.string() })).optional(),
  }),
})

export type ErrorBody = z.infer<typeof errorBody>
