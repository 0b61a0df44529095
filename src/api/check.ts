import * as z from 'zod'
import { AppError, type ErrorCode } from '../core/errors.ts'

const MAX_NAMED_FIELDS = 5

/**
 * Parses a value from outside.
 * @param whole names the value itself in the error, such as `body`
 * @throws AppError `code`, whose detail names up to five fields that don't fit
 */
export function check<S extends z.ZodType>(
  schema: S,
  value: unknown,
  whole: string,
  code: ErrorCode = 'invalid_request',
): z.output<S> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues
    .slice(0, MAX_NAMED_FIELDS)
    .map((issue) => `${issue.path.join('.') || whole}: ${issue.message}`)
  throw new AppError(code, { detail: faults.join('; ') })
}
