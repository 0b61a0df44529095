import { and, eq, inArray, isNotNull, or, sql, type SQL } from 'drizzle-orm'
import { items } from '../../store/schema.ts'
import { endsWithoutUndo } from './undoable.ts'

/** There is still a picture to write, a photo to remove, or a write to undo. */
const hasWork = or(
  isNotNull(items.preparedSha),
  isNotNull(items.originalId),
  isNotNull(items.undoesEntry),
  isNotNull(items.drawn),
  items.removes,
)

/**
 * No other undo has undone, or is undoing, the same entry. Table names are spelled out because Drizzle omits them from
 * a query over one table.
 */
const isNotUndoneElsewhere = sql`(items.undoes_entry is null or not exists (
  select 1 from items other
  where other.undoes_entry = items.undoes_entry and other.id <> items.id
    and other.state not in (${sql.join(
      endsWithoutUndo.map((state) => sql`${state}`),
      sql`, `,
    )})))`

/** Condition on an item: it failed, was refused, is gone or was cancelled, and can be tried again. */
export const isRetryable: SQL | undefined = and(
  hasWork,
  isNotUndoneElsewhere,
  or(
    inArray(items.state, ['failed', 'refused', 'gone']),
    and(eq(items.state, 'skipped'), eq(items.code, 'cancelled')),
  ),
)

/** Condition on an item: it was left out because nobody had said that it is right, which asking for it by name says. */
export const isDoubtedThen: SQL | undefined = and(
  hasWork,
  eq(items.state, 'skipped'),
  eq(items.code, 'doubtful_photo'),
)

/** Condition on an item: it was skipped because its person had changed their photo, and can be written anyway. */
export const isOverwritable: SQL | undefined = and(
  hasWork,
  isNotUndoneElsewhere,
  eq(items.state, 'skipped'),
  eq(items.code, 'changed_since'),
)
