import { and, eq, isNull, sql } from 'drizzle-orm'
import { AppError } from '../../errors.ts'
import type { RunItem, Principal, Unsettled } from '../../model.ts'
import type { Database, Store } from '../../store/open.ts'
import { runs, items } from '../../store/schema.ts'
import { recheckDuplicates } from '../prepared/duplicates.ts'
import { isDoubted } from '../rows/held/picked.ts'
import { heldRun, itemIn, ownRun } from '../rows/own.ts'
import { settleAll, settleSome } from '../settle/settle.ts'
import { toRunItem } from '../rows/runItem.ts'
import type { CommandContext } from './commandContext.ts'

/**
 * Starts writing a held run: prepared items at once, files that arrive later as soon as they are prepared. Idempotent.
 * @param awaiting `skip` leaves out items whose files have not arrived, `wait` waits for them
 * @param doubtful `set` says of all doubtful photos that they are right
 * @throws AppError `not_found`, `wrong_state` when it finished before it was started: it was discarded, or no item was
 * usable
 */
export async function startRun(
  { db, originals, wakeRunner }: CommandContext,
  owner: Principal,
  runId: string,
  awaiting: 'wait' | 'skip',
  doubtful: 'skip' | 'set' = 'skip',
): Promise<void> {
  await db.transaction(async (tx) => {
    const run = await ownRun(tx, owner, runId, { lock: true })
    if (run.startedAt) return
    if (run.finishedAt) throw new AppError('wrong_state')
    const unsettled = { kind: 'start', leaveOutAwaiting: awaiting === 'skip' } as const
    if (doubtful === 'set')
      await tx
        .update(items)
        .set({ code: null })
        .where(and(eq(items.runId, runId), isDoubted))
    await tx
      .update(runs)
      .set({ startedAt: sql`now()`, unsettled })
      .where(eq(runs.id, runId))
    await wakeRunner(tx, runId)
  })
  await settleSome({ db, originals }, runId)
}

/**
 * Ends a held run without writing anything.
 * @throws AppError `not_found`, `wrong_state` when it was started
 */
export async function discardRun(
  { db, originals, wakeRunner }: CommandContext,
  owner: Principal,
  runId: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    await heldRun(tx, owner, runId)
    await discard(tx, runId)
    await wakeRunner(tx, runId)
  })
  await settleSome({ db, originals }, runId)
}

/** Like `discardRun`, for a run of any owner; does nothing if it was started in the meantime. */
export async function discardAbandoned(
  context: Pick<Store, 'db' | 'originals'>,
  runId: string,
): Promise<void> {
  await context.db.transaction(async (tx) => {
    const [held] = await tx
      .select({ id: runs.id })
      .from(runs)
      .where(and(eq(runs.id, runId), isNull(runs.startedAt)))
      .for('update')
    if (held) await discard(tx, runId)
  })
  await settleAll(context, runId)
}

/** From now on it counts as finished, although its items are left out some at a time. */
async function discard(tx: Database, runId: string): Promise<void> {
  await tx
    .update(runs)
    .set({ finishedAt: sql`coalesce(${runs.finishedAt}, now())`, unsettled: { kind: 'discard' } })
    .where(eq(runs.id, runId))
}

/** The others of a discarded run are still being left out. */
async function spare(tx: Database, runId: string, before: Discard, itemId: string): Promise<void> {
  const unsettled = { ...before, itemIds: [...(before.itemIds ?? []), itemId] }
  await tx.update(runs).set({ unsettled, finishedAt: null }).where(eq(runs.id, runId))
}

type Discard = Extract<Unsettled, { kind: 'discard' }>

/**
 * Leaves one item of a held run out, or includes it again, which also says that a doubtful photo is right. Idempotent.
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
    const { unsettled } = await heldRun(tx, owner, runId)
    const item = await itemIn(tx, runId, itemId)
    if (!out && unsettled?.kind === 'discard') await spare(tx, runId, unsettled, itemId)
    const isOut = item.state === 'skipped' && item.code === 'left_out'
    const isDoubted = item.state === 'prepared' && item.code !== null
    if (isOut === out && (out || !isDoubted)) return item
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
  return toRunItem(row)
}
