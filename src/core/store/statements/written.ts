import { sql, type SQL } from 'drizzle-orm'

/**
 * A whole number in a statement's text, not as its parameter, for limits: PostgreSQL keeps one plan for all values of a
 * parameter only if it seems no dearer, and takes an unknown limit for a tenth of all rows. Only for few different
 * numbers, since each makes another statement.
 */
export function written(whole: number): SQL {
  if (!Number.isSafeInteger(whole)) throw new TypeError(`${whole} is no whole number`)
  return sql.raw(String(whole))
}
