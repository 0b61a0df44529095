import * as z from 'zod'
import { AppError, type ErrorCode } from '../core/errors.ts'

/**
 * What came from outside, as the schema says it has to be.
 * @throws AppError `code`, naming up to five fields that do not fit; `whole` names the value itself
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
    .slice(0, 5)
    .map((issue) => `${issue.path.join('.') || whole}: ${issue.message}`)
  throw new AppError(code, { detail: faults.join('; ') })
}
