import { and, eq, inArray, isNotNull, or, sql, type SQL } from 'drizzle-orm'
import { items } from '../../store/schema.ts'
import { leftAsItWas } from './undoable.ts'

/** What came to nothing may be tried again as long as there is something to write, or to take back. */
const isStillThere = or(
  isNotNull(items.preparedSha),
  isNotNull(items.originalId),
  isNotNull(items.undoesEntry),
)

/**
 * What this item takes back is not, and was not, taken back by another undo meanwhile. Drizzle leaves table names out
 * of a query over one table, so they are written here.
 */
const isStillInEffect = sql`(items.undoes_entry is null or not exists (
  select 1 from items other
  where other.undoes_entry = items.undoes_entry and other.id <> items.id
    and other.state not in (${sql.join(
      leftAsItWas.map((state) => sql`${state}`),
      sql`, `,
    )})))`

/** Items that failed, were refused, are gone or were cancelled. */
export const mayBeRetried: SQL | undefined = and(
  isStillThere,
  isStillInEffect,
  or(
    inArray(items.state, ['failed', 'refused', 'gone']),
    and(eq(items.state, 'skipped'), eq(items.code, 'cancelled')),
  ),
)

/** Items that were left alone because their person has changed their photo since. */
export const mayBeOverwritten: SQL | undefined = and(
  isStillThere,
  isStillInEffect,
  eq(items.state, 'skipped'),
  eq(items.code, 'changed_since'),
)
