import { eq } from 'drizzle-orm'
import type { Database, Store } from '../../store/open.ts'
import { runs } from '../../store/schema.ts'
import { finish } from '../rows/finish.ts'
import type { RunRow } from '../rows/items.ts'
import type { Batch } from './batch.ts'
import { addSelectedItems } from './addSelectedItems.ts'
import { addUndoItems } from './addUndoItems.ts'
import { leaveOutSome, releaseSome, skipCancelled } from './endItems.ts'
import { repeated, repeatSome } from './repeatItems.ts'

type SettleContext = Pick<Store, 'db' | 'originals'>

/**
 * Does the next part of what a person asked for, at most `BATCH_ROWS` items, so that no request takes long and none holds
 * the run's row for long. Whoever calls it does not matter: the run's row tells what is left, also after a crash.
 * @returns whether there was anything to do, and whether there is more
 */
export async function settleSome(
  { db, originals }: SettleContext,
  runId: string,
): Promise<'nothing' | 'settled' | 'more'> {
  const batch = await db.transaction(async (tx) => {
    const [run] = await tx.select().from(runs).where(eq(runs.id, runId)).for('update')
    if (!run?.unsettled) return null
    const done = await settleBatch(tx, run)
    const { retry } = run.unsettled
    if (done.isLast)
      await tx
        .update(runs)
        .set(retry ? repeated(retry) : settled)
        .where(eq(runs.id, runId))
    return { ...done, isLast: done.isLast && !retry }
  })
  if (!batch) return 'nothing'
  await Promise.all(batch.originals.map((id) => originals.remove(id)))
  if (batch.isLast) await finish(db, runId)
  return batch.isLast ? 'settled' : 'more'
}

/** @param onBatch called after each batch that did something @param signal no batch is begun once it aborts */
export async function settleAll(
  context: SettleContext,
  runId: string,
  onBatch: () => void = () => {},
  signal?: AbortSignal,
): Promise<void> {
  if (signal?.aborted) return
  const left = await settleSome(context, runId)
  if (left !== 'nothing') onBatch()
  if (left === 'more') await settleAll(context, runId, onBatch, signal)
}

const settled = { unsettled: null }

async function settleBatch(tx: Database, run: RunRow): Promise<Batch> {
  const { id, unsettled } = run
  switch (unsettled?.kind) {
    case 'start':
      return inTurn(
        () =>
          unsettled.leaveOutAwaiting ? leaveOutSome(tx, id, ['awaiting'], unsettled) : nothing,
        () => releaseSome(tx, id),
      )
    case 'discard':
      return inTurn(
        () => leaveOutSome(tx, id, ['awaiting', 'received', 'prepared'], unsettled),
        () => releaseSome(tx, id),
      )
    case 'cancel':
      return inTurn(
        () => skipCancelled(tx, id),
        () => releaseSome(tx, id),
      )
    case 'retry':
      return repeatSome(tx, run, unsettled)
    case 'undo':
      return inTurn(
        () => (unsettled.cancelled ? skipCancelled(tx, id) : nothing),
        () => addUndoItems(tx, run, unsettled),
      )
    case 'select':
      return inTurn(
        () => (unsettled.cancelled ? skipCancelled(tx, id) : nothing),
        () => addSelectedItems(tx, run, unsettled),
      )
    case undefined:
      return nothing
    default:
      return unsettled satisfies never
  }
}

const nothing: Batch = { isLast: true, originals: [] }

/** The second once nothing is left for the first. */
async function inTurn(
  first: () => Batch | Promise<Batch>,
  second: () => Promise<Batch>,
): Promise<Batch> {
  const begun = await first()
  if (!begun.isLast) return begun
  const { isLast, originals } = await second()
  return { isLast, originals: [...begun.originals, ...originals] }
}
