import { AppError, databaseLost } from '../../errors.ts'
import { guardedPhotos } from '../../graph/photos.ts'
import { LeaseLost, persist, released, type RunRow, type ItemRow } from '../rows/items.ts'
import { isOfOnePhoto } from '../rows/onePhoto.ts'
import type { ReadStop, Stops } from '../write/stop.ts'
import { writePhoto, type ItemOutcome } from '../write/writePhoto.ts'
import { end } from './end.ts'
import { interruptedOutcome } from './interrupted.ts'
import { prepare } from './prepare.ts'
import { toFailure } from './record.ts'
import type { ItemProgress, WorkContext } from './workContext.ts'

interface Step {
  /** once aborted, nothing is begun */
  signal: AbortSignal
  /** the run paused by itself, and this item shows whether it can go on */
  isProbe: boolean
  /** whether the run was stopped meanwhile */
  stops: Stops
  /** called right before Microsoft 365 is changed; throws `LeaseLost` */
  guard?: () => Promise<void>
}

/**
 * Takes a claimed item one step further, records its outcome or postpones it, and releases the lease. Errors are
 * recorded in the item's row; only database errors are thrown. What would meet everybody pauses the run instead.
 * @returns how the item ended; null when there is more to do, or when another process has taken it over
 */
export async function processItem(
  context: WorkContext,
  run: RunRow,
  item: ItemRow,
  given: Step,
): Promise<ItemOutcome | null> {
  const { isProbe, stops } = given
  try {
    const { item: last, outcome } = await tryStep(context, run, item, given)
    if (outcome === null) {
      if (last.leaseOwner !== null) await persist(context.db, last, released)
      return null
    }
    const ending = () => end(context, run, last, { outcome, isProbe })
    // The others wait until it is known whether they would be refused as well.
    const mayPause = outcome.kind === 'refused' || outcome.kind === 'failed'
    return await (mayPause ? stops.examine(run.id, ending) : ending())
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error
    context.log.warn(
      { item: item.id },
      'This item is recorded already, or another process has taken it over',
    )
    return null
  }
}

async function tryStep(
  context: WorkContext,
  run: RunRow,
  item: ItemRow,
  given: Step,
): Promise<ItemProgress> {
  const { signal, isProbe } = given
  try {
    if (isProbe && !signal.aborted) await context.renewToken()
    return await step(context, run, item, given)
  } catch (error) {
    // The process stops while the database is away: what became of the item is found out at the next start.
    if (error instanceof LeaseLost || databaseLost(error)) throw error
    if (!(error instanceof AppError))
      context.log.error({ err: error as Error, item: item.id }, 'An item failed unexpectedly')
    return { item, outcome: toFailure(error) }
  }
}

/** `received` → `prepared`, or `prepared` → written. */
async function step(
  context: WorkContext,
  run: RunRow,
  item: ItemRow,
  { signal, isProbe, stops, guard }: Step,
): Promise<ItemProgress> {
  if (signal.aborted) return { item, outcome: null }
  if (isOfOnePhoto(run)) return { item, outcome: await interruptedOutcome(context, item) }
  // Nobody has said before the start that it is right.
  if (item.state === 'prepared' && item.code === 'doubtful_photo')
    return { item, outcome: { kind: 'skipped', code: 'doubtful_photo' } }
  if (item.state !== 'received') {
    // A probe is of a paused run, and only a cancellation stops it.
    const heeded: ReadStop = async (id) => {
      const stop = await stops.read(id)
      return isProbe && stop === 'paused' ? null : stop
    }
    const photos = guard ? guardedPhotos(context.photos, guard) : context.photos
    return writePhoto({ ...context, photos, run, readStop: heeded }, item)
  }
  if (run.cancelledAt) return { item, outcome: { kind: 'skipped', code: 'cancelled' } }
  return prepare(context, run, item)
}
