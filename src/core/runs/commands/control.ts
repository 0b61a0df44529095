import { and, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core'
import { AppError } from '../../errors.ts'
import type { RetryRequest } from '../../contracts.ts'
import type { Principal } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { runs, items } from '../../store/schema.ts'
import { itemIdIn, openStates, released, type RunRow } from '../rows/items.ts'
import { isOfOnePhoto } from '../rows/onePhoto.ts'
import { ownRun } from '../rows/own.ts'
import { notBlocked, resumed } from '../pause/pause.ts'
import { finish } from '../execute/record.ts'
import { isOverwritable, isRetryable } from '../rows/retryable.ts'
import type { CommandContext } from './commandContext.ts'

/**
 * Stops every process from starting further items; those in progress finish and are recorded. A run that paused by
 * itself no longer goes on by itself. Idempotent.
 * @throws AppError `not_found`, `wrong_state` when it is held or finished
 */
export async function pauseRun({ db }: CommandContext, owner: Principal, runId: string) {
  await db.transaction(async (tx) => {
    await unfinishedRun(tx, owner, runId)
    await set(tx, runId, { pausedAt: sql`coalesce(${runs.pausedAt}, now())`, ...notBlocked })
  })
}

/**
 * Has no effect on a run that is not paused. One that paused by itself tries one item first (`resumed`).
 * @throws like `pauseRun`
 */
export async function resumeRun(
  { db, wakeRunner }: CommandContext,
  owner: Principal,
  runId: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    await unfinishedRun(tx, owner, runId)
    await set(tx, runId, resumed)
    await wakeRunner(tx, runId)
  })
}

/**
 * Ends a run early: items in progress finish and are recorded, all others are skipped with code `cancelled`, including
 * those whose files have not arrived. Items that an earlier attempt may have written stay open until the runner has
 * checked with Graph.
 * @throws like `pauseRun`
 */
export async function cancelRun(
  { db, originals, wakeRunner }: CommandContext,
  owner: Principal,
  runId: string,
): Promise<void> {
  const unneeded = await db.transaction(async (tx) => {
    await unfinishedRun(tx, owner, runId)
    await set(tx, runId, { cancelledAt: sql`now()`, pausedAt: null, ...notBlocked })
    await wakeRunner(tx, runId)
    return skipUnstartedItems(tx, runId)
  })
  for (const id of unneeded) await originals.remove(id)
  await finish(db, runId)
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

/** @returns ids of originals to remove once the transaction is committed */
async function skipUnstartedItems(tx: Database, runId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: items.id, originalId: items.originalId })
    .from(items)
    .where(and(eq(items.runId, runId), isUnsent, isUnleased))
    .for('update')
  const skipped = {
    state: 'skipped',
    code: 'cancelled',
    originalId: null,
    notBefore: null,
  } as const
  await tx
    .update(items)
    .set({ ...skipped, ...released, updatedAt: sql`now()` })
    .where(itemIdIn(rows.map(({ id }) => id)))
  return rows.flatMap(({ originalId }) => originalId ?? [])
}

/**
 * Retries items that failed, were refused, are gone or were cancelled and, with `overwrite`, those that were skipped
 * because the person had changed their photo. The run may be finished or cancelled. Items whose picture was never
 * usable stay as they are.
 * @throws AppError `not_found`, `wrong_state` when it is held, `nothing_to_retry` unless an item is retried or, after a
 * concurrent retry, already open
 */
export async function retryRun(
  { db, wakeRunner }: CommandContext,
  owner: Principal,
  runId: string,
  { itemIds, overwrite }: RetryRequest,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { undoes } = await startedRun(tx, owner, runId)
    // Wait for a concurrent undo of the same run, so that no entry is undone twice.
    if (undoes) await ownRun(tx, owner, undoes, { lock: true })
    const retried = await tx
      .update(items)
      .set({ ...backToStart, ...(overwrite && { overwrite }), updatedAt: sql`now()` })
      .where(
        and(
          eq(items.runId, runId),
          itemIds ? itemIdIn(itemIds) : undefined,
          overwrite ? or(isRetryable, isOverwritable) : isRetryable,
        ),
      )
      .returning({ id: items.id })
    if (retried.length === 0) return requireOpenItem(tx, runId, itemIds)
    const again = { finishedAt: null, cancelledAt: null, notifiedAt: null }
    await set(tx, runId, { ...again, ...resumed })
    await wakeRunner(tx, runId)
  })
}

async function requireOpenItem(tx: Database, runId: string, itemIds: string[] | null) {
  const isRequested = itemIds ? itemIdIn(itemIds) : undefined
  const [open] = await tx
    .select({ id: items.id })
    .from(items)
    .where(and(eq(items.runId, runId), isRequested, inArray(items.state, [...openStates])))
    .limit(1)
  if (!open) throw new AppError('nothing_to_retry')
}

/** Keeps the action of an item that may have been sent, so that a write whose answer was lost is still found. */
const backToStart = {
  state: sql`case when ${items.preparedSha} is null and ${items.originalId} is not null
    then 'received' else 'prepared' end`,
  action: sql`case when ${items.action} not in ('skip', 'unchanged') then ${items.action}
    when ${items.preparedSha} is null and ${items.originalId} is null then 'remove' end`,
  // Whoever was refused before is no sign that everybody is (pause/refusals.ts).
  attempts: sql`case when ${items.code} = 'not_allowed' then 1 else 0 end`,
  throttles: 0,
  code: null,
  detail: null,
  requestId: null,
  notBefore: null,
  seen: null,
  looks: 0,
  lookAgainAt: null,
  ...released,
}

async function startedRun(tx: Database, owner: Principal, runId: string): Promise<RunRow> {
  const run = await ownRun(tx, owner, runId, { lock: true })
  if (!run.startedAt || isOfOnePhoto(run)) throw new AppError('wrong_state')
  return run
}

async function unfinishedRun(tx: Database, owner: Principal, runId: string): Promise<RunRow> {
  const run = await startedRun(tx, owner, runId)
  if (run.finishedAt) throw new AppError('wrong_state')
  return run
}

async function set(tx: Database, runId: string, patch: PgUpdateSetSource<typeof runs>) {
  await tx.update(runs).set(patch).where(eq(runs.id, runId))
}
