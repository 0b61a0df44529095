import { and, asc, eq, or, sql } from 'drizzle-orm'
import type { RetryLater, Unsettled } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { items, runs } from '../../store/schema.ts'
import { resumed } from '../pause/pause.ts'
import { itemIdIn, released, type RunRow } from '../rows/items.ts'
import { isDoubtedThen, isOverwritable, isRetryable } from '../rows/retryable.ts'
import { BATCH_ROWS, type Batch } from './batch.ts'

/**
 * Condition on an item: it is repeated, with `overwrite` also those whose person had changed their photo, and what was
 * doubtful if it was asked for by name.
 */
export const isRepeatable = (overwrite: boolean, isNamed: boolean) =>
  or(
    isRetryable,
    overwrite ? isOverwritable : undefined,
    isNamed && !overwrite ? isDoubtedThen : undefined,
  )

/** Repeats items that ended before they were asked to be repeated; those that end again meanwhile stay as they are. */
export async function repeatSome(
  tx: Database,
  { id, undoes }: RunRow,
  { before, overwrite, itemIds }: Extract<Unsettled, { kind: 'retry' }>,
): Promise<Batch> {
  // Wait for a concurrent undo of the same run, so that no entry is undone twice.
  if (undoes) await tx.select({ id: runs.id }).from(runs).where(eq(runs.id, undoes)).for('update')
  const hasEndedBefore = sql`${items.updatedAt} <= ${before}::timestamptz`
  const isWanted = itemIds ? itemIdIn(itemIds) : undefined
  const rows = await tx
    .select({ id: items.id })
    .from(items)
    .where(
      and(eq(items.runId, id), isWanted, hasEndedBefore, isRepeatable(overwrite, itemIds != null)),
    )
    .orderBy(asc(items.position))
    .limit(BATCH_ROWS)
    .for('update')
  const ids = rows.map((row) => row.id)
  if (ids.length > 0) await repeatItems(tx, ids, overwrite)
  return { isLast: ids.length < BATCH_ROWS, originals: [] }
}

/** For a run of which items are repeated from now on. Those that end after this moment are not repeated once more. */
export const repeated = (asked: RetryLater) => ({
  ...goesOn,
  unsettled: sql`${JSON.stringify({ kind: 'retry', ...asked })}::jsonb || jsonb_build_object('before', now()::text)`,
})

/** Of a run that had ended, or been cancelled. */
export const goesOn = { finishedAt: null, cancelledAt: null, notifiedAt: null, ...resumed }

export async function repeatItems(tx: Database, ids: string[], overwrite: boolean): Promise<void> {
  await tx
    .update(items)
    .set({ ...backToStart, ...(overwrite && { overwrite }), updatedAt: sql`now()` })
    .where(itemIdIn(ids))
}

/** Keeps the action of an item that may have been sent, so that a write whose answer was lost is still found. */
const backToStart = {
  state: sql`case when ${items.preparedSha} is null and (${items.originalId} is not null or ${items.drawn} is not null)
    then 'received' else 'prepared' end`,
  action: sql`case when ${items.action} not in ('skip', 'unchanged') then ${items.action}
    when ${items.preparedSha} is null and ${items.originalId} is null and ${items.drawn} is null then 'remove' end`,
  // Whoever was refused before is no sign that everybody is (pause/refusals.ts).
  attempts: sql`case when ${items.code} = 'not_allowed' then 1 else 0 end`,
  throttles: 0,
  code: null,
  changedByEntry: null,
  detail: null,
  requestId: null,
  notBefore: null,
  seen: null,
  looks: 0,
  lookAgainAt: null,
  ...released,
}
