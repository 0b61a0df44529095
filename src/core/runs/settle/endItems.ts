import {
  and,
  asc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lte,
  not,
  or,
  sql,
  type SQL,
} from 'drizzle-orm'
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core'
import type { ItemState, Unsettled } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { items } from '../../store/schema.ts'
import { itemIdIn, released } from '../rows/items.ts'
import { BATCH_ROWS, type Batch } from './batch.ts'

type Spared = Pick<Extract<Unsettled, { kind: 'discard' }>, 'after' | 'itemIds'>

/** Ends items as left out, whoever works on them. */
export const leaveOutSome = (
  tx: Database,
  runId: string,
  states: ItemState[],
  { after, itemIds = [] }: Spared,
): Promise<Batch> => {
  const isSpared = or(
    after === undefined ? undefined : gt(items.position, after),
    itemIds.length > 0 ? itemIdIn(itemIds) : undefined,
  )
  return endSome(
    tx,
    runId,
    and(inArray(items.state, states), isSpared && not(isSpared)),
    'left_out',
  )
}

const isUnleased = or(isNull(items.leaseUntil), lte(items.leaseUntil, sql`now()`))
/** No write can have been sent to Graph: the opposite of `mayHaveBeenSent`, as a condition. */
const isUnsent = or(
  inArray(items.state, ['awaiting', 'received']),
  and(
    eq(items.state, 'prepared'),
    or(isNull(items.action), and(eq(items.action, 'remove'), isNull(items.beforeEtag))),
  ),
)

/** Items in progress end by themselves, and those that may have been sent once the runner has looked. */
export const skipCancelled = (tx: Database, runId: string): Promise<Batch> =>
  endSome(tx, runId, and(isUnsent, isUnleased), cancelledUnlessDoubted)

/** What nobody has ticked is not tried again with what was cancelled. */
const cancelledUnlessDoubted = sql<'cancelled'>`case when ${items.code} = 'doubtful_photo' then ${items.code} else 'cancelled' end`

async function endSome(
  tx: Database,
  runId: string,
  condition: SQL | undefined,
  code: 'left_out' | SQL<'cancelled'>,
): Promise<Batch> {
  const ended = { state: 'skipped', code, notBefore: null, ...released } as const
  const patch = { ...ended, updatedAt: sql`now()` }
  return change(tx, and(eq(items.runId, runId), condition), patch)
}

/** Detaches originals from items that are prepared or skipped. */
export const releaseSome = (tx: Database, runId: string): Promise<Batch> =>
  change(tx, and(eq(items.runId, runId), isReleasable), {})

/**
 * Detaches originals from the next items of any run that have not changed for a week.
 * @returns their ids; the caller removes the files
 */
export async function releaseOldOriginals(db: Database): Promise<string[]> {
  const isOld = sql`${items.updatedAt} < now() - interval '7 days'`
  const { originals } = await db.transaction((tx) => change(tx, and(isOld, isReleasable), {}))
  return originals
}

const isReleasable = and(inArray(items.state, ['prepared', 'skipped']), isNotNull(items.originalId))

/** Changes the next items that meet a condition, and detaches their originals. */
async function change(
  tx: Database,
  condition: SQL | undefined,
  patch: PgUpdateSetSource<typeof items>,
): Promise<Batch> {
  const rows = await tx
    .select({ id: items.id, originalId: items.originalId })
    .from(items)
    .where(condition)
    .orderBy(asc(items.runId), asc(items.position))
    .limit(BATCH_ROWS)
    .for('update')
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0)
    await tx
      .update(items)
      .set({ ...patch, originalId: null })
      .where(itemIdIn(ids))
  const isLast = rows.length < BATCH_ROWS
  return { isLast, originals: rows.flatMap(({ originalId }) => originalId ?? []) }
}
