import { and, eq, inArray, isNotNull, isNull, sql, type SQL } from 'drizzle-orm'
import { AppError } from '../../errors.ts'
import type { RunItem, Principal } from '../../model.ts'
import type { Database, Store } from '../../store/open.ts'
import { runs, items } from '../../store/schema.ts'
import { recheckDuplicates } from '../execute/duplicates.ts'
import { finish } from '../execute/record.ts'
import { itemIdIn, released } from '../rows/items.ts'
import { heldRun, itemIn, ownRun } from '../rows/own.ts'
import { toRunItem } from '../rows/runItem.ts'
import type { CommandContext } from './commandContext.ts'

/**
 * Starts writing a held run: prepared items at once, files that arrive later as soon as they are prepared. Idempotent.
 * @param awaiting `skip` leaves out items whose files have not arrived, `wait` waits for them
 * @throws AppError `not_found`, `wrong_state` when it finished before it was started: it was discarded, or no item was
 * usable
 */
export async function startRun(
  { db, originals, wakeRunner }: CommandContext,
  owner: Principal,
  runId: string,
  awaiting: 'wait' | 'skip',
): Promise<void> {
  const unneeded = await db.transaction(async (tx) => {
    const run = await ownRun(tx, owner, runId, { lock: true })
    if (run.startedAt) return []
    if (run.finishedAt) throw new AppError('wrong_state')
    await tx
      .update(runs)
      .set({ startedAt: sql`now()` })
      .where(eq(runs.id, runId))
    if (awaiting === 'skip') await leaveOutItems(tx, runId, eq(items.state, 'awaiting'))
    await wakeRunner(tx, runId)
    return releaseOriginals(tx, eq(items.runId, runId))
  })
  for (const id of unneeded) await originals.remove(id)
  await finish(db, runId)
}

/**
 * Ends a held run without writing anything.
 * @throws AppError `not_found`, `wrong_state` when it was started
 */
export async function discardRun(
  { db, originals }: CommandContext,
  owner: Principal,
  runId: string,
): Promise<void> {
  const unneeded = await db.transaction(async (tx) => {
    await heldRun(tx, owner, runId)
    return discardItems(tx, runId)
  })
  for (const id of unneeded) await originals.remove(id)
  await finish(db, runId)
}

/** Like `discardRun`, for a run of any owner; does nothing if it was started in the meantime. */
export async function discardAbandoned(
  { db, originals }: Pick<Store, 'db' | 'originals'>,
  runId: string,
): Promise<void> {
  const unneeded = await db.transaction(async (tx) => {
    const [held] = await tx
      .select({ id: runs.id })
      .from(runs)
      .where(and(eq(runs.id, runId), isNull(runs.startedAt)))
      .for('update')
    return held ? discardItems(tx, runId) : []
  })
  for (const id of unneeded) await originals.remove(id)
  await finish(db, runId)
}

/** @returns ids of originals to remove once the transaction is committed */
async function discardItems(tx: Database, runId: string): Promise<string[]> {
  await leaveOutItems(tx, runId, inArray(items.state, ['awaiting', 'received', 'prepared']))
  return releaseOriginals(tx, eq(items.runId, runId))
}

/**
 * Leaves one item of a held run out, or includes it again. Idempotent.
 * @throws AppError `not_found`, `wrong_state` when the run was started, or when the item is being prepared or has ended
 * for another reason
 */
export async function leaveOut(
  { db, wakeRunner }: CommandContext,
  owner: Principal,
  runId: string,
  itemId: string,
  out: boolean,
): Promise<RunItem> {
  const row = await db.transaction(async (tx) => {
    await heldRun(tx, owner, runId)
    const item = await itemIn(tx, runId, itemId)
    const isOut = item.state === 'skipped' && item.code === 'left_out'
    if (isOut === out) return item
    const before = item.preparedSha ? ('prepared' as const) : ('awaiting' as const)
    if (!isOut && item.state !== before) throw new AppError('wrong_state')
    const patch = out
      ? ({ state: 'skipped', code: 'left_out' } as const)
      : { state: before, code: null }
    const [changed] = await tx
      .update(items)
      .set({ ...patch, updatedAt: sql`now()` })
      .where(eq(items.id, itemId))
      .returning()
    if (!out) {
      await tx.update(runs).set({ finishedAt: null }).where(eq(runs.id, runId))
      await wakeRunner(tx, runId)
    }
    return changed ?? item
  })
  await recheckDuplicates(db, runId, itemId)
  await finish(db, runId)
  return toRunItem(row)
}

async function leaveOutItems(tx: Database, runId: string, condition: SQL): Promise<void> {
  await tx
    .update(items)
    .set({ state: 'skipped', code: 'left_out', ...released, updatedAt: sql`now()` })
    .where(and(eq(items.runId, runId), condition))
}

/**
 * Detaches originals from items that have not changed for a week.
 * @returns their ids; the caller removes the files
 */
export function releaseOldOriginals(db: Database): Promise<string[]> {
  return db.transaction((tx) =>
    releaseOriginals(tx, sql`${items.updatedAt} < now() - interval '7 days'`),
  )
}

/**
 * Detaches originals from items that are prepared or skipped.
 * @returns their ids, to be removed once the transaction is committed
 */
async function releaseOriginals(tx: Database, condition: SQL): Promise<string[]> {
  const rows = await tx
    .select({ id: items.id, originalId: items.originalId })
    .from(items)
    .where(
      and(condition, inArray(items.state, ['prepared', 'skipped']), isNotNull(items.originalId)),
    )
    .for('update')
  await tx
    .update(items)
    .set({ originalId: null })
    .where(itemIdIn(rows.map(({ id }) => id)))
  return rows.flatMap(({ originalId }) => originalId ?? [])
}
