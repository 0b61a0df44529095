import { and, eq, inArray, sql } from 'drizzle-orm'
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core'
import { AppError } from '../../errors.ts'
import type { RetryRequest } from '../../contracts.ts'
import type { Principal, RetryLater, Unsettled } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { runs, items } from '../../store/schema.ts'
import { itemIdIn, openStates, type RunRow } from '../rows/items.ts'
import { isOfOnePhoto } from '../rows/onePhoto.ts'
import { ownRun } from '../rows/own.ts'
import { notBlocked, resumed } from '../pause/pause.ts'
import { goesOn, isRepeatable, repeated, repeatItems } from '../settle/repeatItems.ts'
import { settleSome } from '../settle/settle.ts'
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
  { db, originals, wakeRunner }: Pick<CommandContext, 'db' | 'originals' | 'wakeRunner'>,
  owner: Principal,
  runId: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const unsettled = cancelledOf(await unfinishedRun(tx, owner, runId))
    await set(tx, runId, { cancelledAt: sql`now()`, pausedAt: null, ...notBlocked, unsettled })
    await wakeRunner(tx, runId)
  })
  await settleSome({ db, originals }, runId)
}

/** People who were still to be added are added nevertheless, as cancelled: nobody is lost, and they can be retried. */
function cancelledOf({ unsettled: before }: RunRow): Unsettled {
  if (before?.kind !== 'undo' && before?.kind !== 'select') return { kind: 'cancel' }
  const { retry: _, ...adding } = before
  return { ...adding, cancelled: true }
}

/**
 * Retries items that failed, were refused, are gone or were cancelled and, with `overwrite`, those that were skipped
 * because the person had changed their photo. The run may be finished or cancelled. Items whose picture was never
 * usable stay as they are.
 * @throws AppError `not_found`, `wrong_state` when it is held, `nothing_to_retry` unless an item is retried or, after a
 * concurrent retry, already open
 */
export async function retryRun(
  { db, originals, wakeRunner }: CommandContext,
  owner: Principal,
  runId: string,
  { itemIds, overwrite }: RetryRequest,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { undoes, unsettled, cancelledAt } = await startedRun(tx, owner, runId)
    const asked = { itemIds, overwrite }
    // What is being cancelled can be retried once it is.
    if (unsettled && cancelledAt) return retryLater(tx, { runId, unsettled }, asked)
    // Wait for a concurrent undo of the same run, so that no entry is undone twice.
    if (undoes) await ownRun(tx, owner, undoes, { lock: true })
    const isWanted = itemIds ? itemIdIn(itemIds) : undefined
    const found = await tx
      .select({ id: items.id })
      .from(items)
      .where(and(eq(items.runId, runId), isWanted, isRepeatable(overwrite, itemIds !== null)))
      .limit(itemIds?.length ?? 1)
      .for('update')
    if (found.length === 0) return requireOpenItem(tx, runId, itemIds)
    await set(tx, runId, goesOn)
    const ids = found.map(({ id }) => id)
    if (itemIds) await repeatItems(tx, ids, overwrite)
    else if (unsettled && unsettled.kind !== 'retry')
      await retryLater(tx, { runId, unsettled }, asked)
    else await set(tx, runId, repeated(asked))
    await wakeRunner(tx, runId)
  })
  await settleSome({ db, originals }, runId)
}

/** Several together repeat what any of them asked for. */
async function retryLater(
  tx: Database,
  { runId, unsettled }: { runId: string; unsettled: Unsettled },
  asked: RetryLater,
): Promise<void> {
  const { retry = asked } = unsettled
  const ids = retry.itemIds && asked.itemIds && [...new Set([...retry.itemIds, ...asked.itemIds])]
  const both = { itemIds: ids, overwrite: retry.overwrite || asked.overwrite }
  await set(tx, runId, { unsettled: { ...unsettled, retry: both } })
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
