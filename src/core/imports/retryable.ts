import { and, eq, inArray, isNotNull, or, type SQL } from 'drizzle-orm'
import { items } from '../store/schema.ts'

/** What came to nothing may be tried again as long as there is something to write, or to take back. */
const isStillThere = or(
  isNotNull(items.preparedSha),
  isNotNull(items.originalId),
  isNotNull(items.undoesEntry),
)

/** Items that failed, were refused, are gone or were cancelled. */
export const mayBeRetried: SQL | undefined = and(
  isStillThere,
  or(
    inArray(items.state, ['failed', 'refused', 'gone']),
    and(eq(items.state, 'skipped'), eq(items.code, 'cancelled')),
  ),
)

/** Items that were left alone because their person has changed their photo since. */
export const mayBeOverwritten: SQL | undefined = and(
  isStillThere,
  eq(items.state, 'skipped'),
  eq(items.code, 'changed_since'),
)
