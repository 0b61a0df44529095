import { sql, type SQL, type SQLWrapper } from 'drizzle-orm'

/** A moment as text (ISO 8601, UTC), to the microsecond, as indexes have it: JavaScript's dates end at milliseconds. */
export const exactMoment = (moment: SQLWrapper): SQL<string> =>
  sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
