import { backOffMs } from '../background/backOff.ts'
import type { Delivery } from '../model.ts'

/** Sent at the same moment; with a batch each `BATCH_MS`, 20 a second where Teams allows an app 50. */
export const BATCH_PEOPLE = 10
const BATCH_MS = 500
/** Known that early: two and a half seconds before, the chats are opened of those who have none. */
export const AHEAD_PEOPLE = 60

/** How long to wait from one batch to the next, and how often in a row Teams took no more. */
export interface ReminderPace {
  pauseMs: number
  refusals: number
}

export const fullPace: ReminderPace = { pauseMs: BATCH_MS, refusals: 0 }

/**
 * The pace after a batch: doubled pauses with jitter while Teams takes no more, or about as long as it asks for. Pure.
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

/**
 * When the next batch is due, in ms since 1970: what the last one took is part of the pause, and one batch that came late is
 * made up for. After a refusal, all of the pause is waited. Pure.
 * @param due when the last one was
 */
export function dueAfter(due: number, now: number, { pauseMs, refusals }: ReminderPace): number {
  if (refusals > 0) return now + pauseMs
  return Math.min(Math.max(due + pauseMs, now - pauseMs), now + pauseMs)
}
