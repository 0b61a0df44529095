import * as z from 'zod'
import { errorCode } from './errorCodes.ts'

export const id = z.guid()
/** an id in a path, in the one form in which it is stored */
export const pathId = id.toLowerCase()

/** PostgreSQL stores no NUL characters in text: they become the replacement character */
export const text = (maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .overwrite((value) => value.replaceAll('\0', '\uFFFD'))

/** a file's size, as a PostgreSQL integer holds it; larger files are refused before they are sent */
export const bytes = z
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1)

export const sha256 = z
  .string()
  .regex(/^[0-9A-Fa-f]{64}$/)
  .toLowerCase()

/** opaque, from the page before */
export const cursor = z.string().max(1000).optional()

export const pageSize = (max: number) =>
  z.coerce.number().int().min(1).max(max).default(Math.min(100, max))

export const errorBody = z.object({
  error: z.object({
    code: errorCode,
    sentence: z.string(),
    next: z.string(),
    /** the field, file or variable it is about */
    detail: z.string().nullable(),
    /** names this answer in the log */
    requestId: z.string(),
    /** with `consent_required` and `mfa_required`: the page at Microsoft that mends it */
    url: z.string().optional(),
  }),
})

export type ErrorBody = z.infer<typeof errorBody>
