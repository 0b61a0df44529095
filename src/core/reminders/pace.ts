import { backOffMs } from '../background/backOff.ts'
import type { Delivery } from '../model.ts'

/** Sent at the same moment; with the pause between two batches, 20 a second where Teams allows an app 50. */
export const BATCH_PEOPLE = 10
const BATCH_MS = 500

/** How long to wait after a batch, and how often in a row Teams took no more. */
export interface ReminderPace {
  pauseMs: number
  refusals: number
}

export const fullPace: ReminderPace = { pauseMs: BATCH_MS, refusals: 0 }

/**
 * The pace after a batch: doubled pauses with jitter while Teams takes no more, or as long as it asks for. Pure.
 * @param random from 0 to 1
 */
export function paceAfter(
  before: ReminderPace,
  deliveries: readonly Delivery[],
  random: number,
): ReminderPace {
  if (deliveries.every(({ kind }) => kind !== 'later')) return fullPace
  const refusals = before.refusals + 1
  return { pauseMs: backOffMs(refusals, deliveries, random), refusals }
}
