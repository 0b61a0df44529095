import * as z from 'zod'
import { AppError, type ErrorCode } from '../core/errors.ts'

const MAX_NAMED_FIELDS = 5
/** Far more than the contract needs */
const MAX_DEPTH = 32
/** Names of fields can be as long as the body. */
const MAX_PATH_LENGTH = 100

/**
 * Parses a value from outside.
 * Text that PostgreSQL can't store fits no schema: NUL, and halves of surrogate pairs, which UTF-8 doesn't have.
 * @param whole names the value itself in the error, such as `body`
 * @throws AppError `code`, whose detail names up to five fields that don't fit
 */
export function check<S extends z.ZodType>(
  schema: S,
  value: unknown,
  whole: string,
  code: ErrorCode = 'invalid_request',
): z.output<S> {
  const unusable = unusablePart(value)
  if (unusable) throw new AppError(code, { detail: `${unusable.path || whole}: ${unusable.fault}` })
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues
    .slice(0, MAX_NAMED_FIELDS)
    .map((issue) => `${issue.path.join('.') || whole}: ${issue.message}`)
  throw new AppError(code, { detail: faults.join('; ') })
}

/**
 * The first text that can't be stored, or the first object or list that is too deep inside others. Doesn't recurse, as a
 * body can be nested half a million times.
 */
function unusablePart(whole: unknown): { path: string; fault: string } | null {
  const waiting: { value: unknown; path: string; depth: number }[] = [
    { value: whole, path: '', depth: 0 },
  ]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path, depth } = next
    const fault = typeof value === 'string' ? faultOf(value) : null
    if (fault) return { path, fault }
    if (typeof value !== 'object' || value === null) continue
    if (depth === MAX_DEPTH) return { path, fault: 'nesting' }
    for (const [name, part] of Object.entries(value))
      waiting.push({ value: part, path: childPath(path, name), depth: depth + 1 })
  }
  return null
}

function faultOf(text: string): string | null {
  if (text.includes('\0')) return 'NUL'
  return text.isWellFormed() ? null : 'lone-surrogate'
}

const childPath = (path: string, name: string): string =>
  (path ? `${path}.${name}` : name).slice(0, MAX_PATH_LENGTH).toWellFormed()
