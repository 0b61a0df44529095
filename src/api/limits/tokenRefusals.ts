import { createAllowance } from '../../core/allowance.ts'
import { createLateRefusals, pause } from './lateRefusals.ts'

/** Tokens that expire while their tabs are open, of many people at once. */
const BURST = 100
const REFUSALS_PER_SECOND = 20
/** Requests without a valid token are not told apart by person, so somebody honest waits this long at most. */
const MAX_REFUSED_AFTER_MS = 10_000
/** All requests without a valid token. */
const NOBODY = ''

/**
 * Delays the refusals of tokens in this process after the first hundred, so that requests that nobody is behind take no
 * time from others.
 * @param now milliseconds
 * @param wait resolves after so many ms, or when the signal aborts
 */
export function createTokenRefusals(
  now: () => number = Date.now,
  wait = pause,
): (signal: AbortSignal) => Promise<void> {
  const atOnce = createAllowance({ most: BURST, perSecond: REFUSALS_PER_SECOND }, now)
  const delay = createLateRefusals(MAX_REFUSED_AFTER_MS, wait)
  return async (signal) => {
    if (atOnce.left(NOBODY) < 1) return delay(NOBODY, signal)
    atOnce.spend(NOBODY, 1)
  }
}
