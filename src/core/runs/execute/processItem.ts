import { eq } from 'drizzle-orm'
import type { Database } from '../../store/open.ts'
import { people } from '../../store/schema.ts'
import { LeaseLost, persist, released, type RunRow, type ItemRow } from '../rows/items.ts'
import { writePhoto, type ItemOutcome } from '../write/writePhoto.ts'
import { interruptedOutcome } from './interrupted.ts'
import { prepare } from './prepare.ts'
import { toFailure, record } from './record.ts'
import type { ItemProgress, WorkContext } from './workContext.ts'

/**
 * Takes a claimed item one step further, records its outcome or postpones it, and releases the lease. Errors are
 * recorded in the item's row; only database errors are thrown.
 * @returns how the item ended; null when there is more to do, or when another process has taken it over
 */
export async function processItem(
  context: WorkContext,
  run: RunRow,
  item: ItemRow,
  signal: AbortSignal,
): Promise<ItemOutcome | null> {
  try {
    const { item: last, outcome } = await tryStep(context, run, item, signal)
    if (outcome) await end(context, run, last, outcome)
    else await persist(context.db, last, released)
    return outcome
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error
    context.log.warn({ item: item.id }, 'Another process has taken over this item')
    return null
  }
}

async function tryStep(
  context: WorkContext,
  run: RunRow,
  item: ItemRow,
  signal: AbortSignal,
): Promise<ItemProgress> {
  try {
    return await step(context, run, item, signal)
  } catch (error) {
    if (error instanceof LeaseLost) throw error
    context.log.error({ err: error as Error, item: item.id }, 'An item failed unexpectedly')
    return { item, outcome: toFailure(error) }
  }
}

/** `received` → `prepared`, or `prepared` → written. */
async function step(
  context: WorkContext,
  run: RunRow,
  item: ItemRow,
  signal: AbortSignal,
): Promise<ItemProgress> {
  if (signal.aborted) return { item, outcome: null }
  if (run.kind === 'own') return { item, outcome: await interruptedOutcome(context, item) }
  if (item.state !== 'received') return writePhoto({ ...context, run }, item)
  if (run.cancelledAt) return { item, outcome: { kind: 'skipped', code: 'cancelled' } }
  return prepare(context, run, item)
}

async function end(
  { db, originals, retryDelaysMs }: WorkContext,
  run: RunRow,
  item: ItemRow,
  outcome: ItemOutcome,
): Promise<void> {
  const row = await record(db, run, item, await explainGuest(db, item, outcome), retryDelaysMs)
  if (item.originalId && !row.originalId) await originals.remove(item.originalId)
}

/** For guests Graph says only "invalid" or "denied", as if the picture or a permission were at fault. */
async function explainGuest(
  db: Database,
  item: ItemRow,
  outcome: ItemOutcome,
): Promise<ItemOutcome> {
  if (outcome.kind !== 'refused') return outcome
  if (outcome.code !== 'photo_refused' && outcome.code !== 'not_allowed') return outcome
  const [person] = await db
    .select({ userType: people.userType })
    .from(people)
    .where(eq(people.id, item.personId))
  return person?.userType === 'Guest' ? { ...outcome, code: 'guest_refused' } : outcome
}
