import type { Database } from '../../store/open.ts'
import { persist, released, type RunRow, type ItemRow } from '../rows/items.ts'
import { isOfOnePhoto } from '../rows/onePhoto.ts'
import type { ItemOutcome } from '../write/writePhoto.ts'
import { goOn, pauseBecause, stayPaused } from '../pause/pause.ts'
import { explainGuest, whyRefused } from './explainRefusal.ts'
import { countEnd, patchOf, record } from './record.ts'
import { recordRefusal } from '../pause/refusals.ts'
import { blockOf, probeVerdictOf, type Block, type ProbeVerdict } from '../pause/wholeFailures.ts'
import type { WorkContext } from './workContext.ts'

interface Tried {
  outcome: ItemOutcome
  /** the run paused by itself, and this item shows whether it can go on */
  isProbe: boolean
}

/**
 * Ends or postpones an item and releases its lease. What would meet everybody pauses the run instead, and leaves the
 * item as it was.
 * @returns how the item ended; null if it did not
 */
export async function end(
  context: WorkContext,
  run: RunRow,
  item: ItemRow,
  { outcome: given, isProbe }: Tried,
): Promise<ItemOutcome | null> {
  const { db } = context
  const outcome = await explainGuest(db, item, given)
  const verdict = isProbe ? verdictOf(run, outcome) : null
  if (verdict === 'later' && outcome.kind === 'failed') {
    // It tells nothing about this person, so it costs them no attempt.
    await stayPaused(db, run.id, blockOf(outcome))
    await persist(db, item, released)
    return null
  }
  const block = await recordUnlessBlocked(context, run, item, outcome)
  if (isProbe) await concludeProbe(db, run.id, block, verdict)
  return block ? null : outcome
}

/** A run that was cancelled only looks for what was sent before, so it ends whether that is found or not. */
function verdictOf({ cancelledAt, pausedCode }: RunRow, outcome: ItemOutcome): ProbeVerdict | null {
  if (!pausedCode) return null
  return cancelledAt ? 'goes_on' : probeVerdictOf(pausedCode, outcome)
}

async function concludeProbe(
  db: Database,
  runId: string,
  block: Block | null,
  verdict: ProbeVerdict | null,
): Promise<void> {
  if (block || verdict === 'later') await stayPaused(db, runId, block)
  else if (verdict === 'goes_on') await goOn(db, runId)
}

/** @returns why the run is paused and the item is as before; null if the outcome is recorded */
async function recordUnlessBlocked(
  context: WorkContext,
  run: RunRow,
  item: ItemRow,
  outcome: ItemOutcome,
): Promise<Block | null> {
  const { db, originals, retryDelaysMs } = context
  const block = isOfOnePhoto(run) ? null : blockOf(outcome)
  if (block) {
    // Before the item is released, or it would be claimed again in between.
    if (await pauseBecause(db, run.id, block)) logPause(context, run, block)
    await persist(db, item, released)
    return block
  }
  if (!isOfOnePhoto(run) && outcome.kind === 'refused' && outcome.code === 'not_allowed') {
    const known = await whyRefused(context)
    const patch = patchOf(item, outcome, retryDelaysMs)
    const everyone = await recordRefusal(db, item, { outcome, patch, known })
    if (everyone?.isNew) logPause(context, run, everyone.block)
    if (item.originalId) await originals.remove(item.originalId)
    if (!everyone) countEnd({ state: 'refused', code: outcome.code })
    return everyone?.block ?? null
  }
  const row = await record(db, run, item, outcome, retryDelaysMs)
  if (item.originalId && !row.originalId) await originals.remove(item.originalId)
  return null
}

function logPause({ log }: WorkContext, run: RunRow, block: Block): void {
  log.warn({ runId: run.id, ...block }, 'A run paused: Microsoft 365 lets it change nothing')
}
