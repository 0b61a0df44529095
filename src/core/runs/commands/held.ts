import { and, eq, inArray, isNotNull, isNull, sql, type SQL } from 'drizzle-orm'
import { AppError } from '../../errors.ts'
import type { RunItem, Principal } from '../../model.ts'
import type { Database, Store } from '../../store/open.ts'
import { runs, items } from '../../store/schema.ts'
import { among, itemOf, released, type RunRow } from '../rows/items.ts'
import { recheckDuplicates } from '../execute/duplicates.ts'
import { itemIn, ownRun } from '../rows/own.ts'
import { finish } from '../execute/record.ts'
import type { CommandContext } from './commandContext.ts'

/**
 * Lets a held import be written: what is prepared at once, what comes in later as soon as it is prepared.
 * Starting it again changes nothing.
 * @param awaiting what becomes of files that have not come: `skip` leaves them out
 * @throws AppError `wrong_state` when it has ended before it was started: it was discarded, or nothing was usable
 */
export async function startRun(
  { db, originals, wakeRunner }: CommandContext,
  owner: Principal,
  runId: string,
  awaiting: 'wait' | 'skip',
): Promise<void> {
  const done = await db.transaction(async (tx) => {
    const held = await ownRun(tx, owner, runId, { lock: true })
    if (held.startedAt) return []
    if (held.finishedAt) throw new AppError('wrong_state')
    await tx
      .update(runs)
      .set({ startedAt: sql`now()` })
      .where(eq(runs.id, runId))
    if (awaiting === 'skip') await leave(tx, runId, eq(items.state, 'awaiting'))
    await wakeRunner(tx, runId)
    return giveUp(tx, eq(items.runId, runId))
  })
  for (const id of done) await originals.remove(id)
  await finish(db, runId)
}

/** Ends a held import without writing anything. @throws AppError `wrong_state` when it was started */
export async function discardRun(
  { db, originals }: CommandContext,
  owner: Principal,
  runId: string,
): Promise<void> {
  const done = await db.transaction(async (tx) => {
    await heldRun(tx, owner, runId)
    return leaveAll(tx, runId)
  })
  for (const id of done) await originals.remove(id)
  await finish(db, runId)
}

/** The same for an import that nobody has come back to; one that was started meanwhile stays. */
export async function discardAbandoned(
  { db, originals }: Pick<Store, 'db' | 'originals'>,
  runId: string,
): Promise<void> {
  const done = await db.transaction(async (tx) => {
    const [held] = await tx
      .select({ id: runs.id })
      .from(runs)
      .where(and(eq(runs.id, runId), isNull(runs.startedAt)))
      .for('update')
    return held ? leaveAll(tx, runId) : []
  })
  for (const id of done) await originals.remove(id)
  await finish(db, runId)
}

async function leaveAll(tx: Database, runId: string): Promise<string[]> {
  await leave(tx, runId, inArray(items.state, ['awaiting', 'received', 'prepared']))
  return giveUp(tx, eq(items.runId, runId))
}

/**
 * Leaves one item of a held import out, or takes it in again.
 * @throws AppError `wrong_state` when it was started, is being prepared or has ended otherwise
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
  return itemOf(row)
}

/** The import's row, locked, while nothing of it may be written yet. @throws AppError `wrong_state` */
export async function heldRun(tx: Database, owner: Principal, runId: string): Promise<RunRow> {
  const job = await ownRun(tx, owner, runId, { lock: true })
  if (job.startedAt) throw new AppError('wrong_state')
  return job
}

async function leave(tx: Database, runId: string, which: SQL): Promise<void> {
  await tx
    .update(items)
    .set({ state: 'skipped', code: 'left_out', ...released, updatedAt: sql`now()` })
    .where(and(eq(items.runId, runId), which))
}

/** The originals of items that have waited for their start for more than a week; returns what may be removed. */
export function giveUpOldOriginals(db: Database): Promise<string[]> {
  return db.transaction((tx) => giveUp(tx, sql`${items.updatedAt} < now() - interval '7 days'`))
}

/** Originals that nobody needs any more; the files are to be removed once that is certain. */
async function giveUp(tx: Database, which: SQL): Promise<string[]> {
  const isReady = inArray(items.state, ['prepared', 'skipped'])
  const rows = await tx
    .select({ id: items.id, originalId: items.originalId })
    .from(items)
    .where(and(which, isReady, isNotNull(items.originalId)))
    .for('update')
  await tx
    .update(items)
    .set({ originalId: null })
    .where(among(rows.map(({ id }) => id)))
  return rows.flatMap(({ originalId }) => originalId ?? [])
}
