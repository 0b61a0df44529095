import { createAllowance } from '../../core/allowance.ts'
import { createAtOnce } from '../../core/atOnce.ts'
import { AppError } from '../../core/errors.ts'
import { createLateRefusals, pause } from './lateRefusals.ts'

/** Requests of one person in progress: more than the pictures that a page asks for at once over HTTP/2. */
const MAX_AT_ONCE = 128
/** What a fast import sends, after the first `BURST` requests. */
const REQUESTS_PER_SECOND = 60
const BURST = 600
const MAX_REFUSED_AFTER_MS = 30_000
/** What opening an event stream counts as: it asks the database, and is paid for again with each change of the run. */
export const STREAM_COST = 20
/** What matching counts as: five hundred names that are hard to match keep a thread busy for long. */
export const MATCH_COST = 20
/** What preparing a picture counts as that is not of an import. */
export const PICTURE_COST = 10
const RETRY_AFTER_SECONDS = 1

/** @param cost how many requests it counts as */
export type WithinLimit = (
  personId: string,
  cost: number,
  signal: AbortSignal,
  work: () => Promise<void>,
) => Promise<void>

/**
 * Bounds what one person may ask of this process, whatever it is. What is refused with `too_many_requests`, here or by
 * the work, is refused a second late or more.
 * @param now milliseconds
 * @param wait resolves after so many ms, or when the signal aborts
 */
export function createPersonLimit(now: () => number = Date.now, wait = pause): WithinLimit {
  const enter = createAtOnce(MAX_AT_ONCE, RETRY_AFTER_SECONDS)
  const requests = createAllowance({ most: BURST, perSecond: REQUESTS_PER_SECOND }, now)
  const delay = createLateRefusals(MAX_REFUSED_AFTER_MS, wait)
  const spend = (personId: string, cost: number): void => {
    if (requests.left(personId) < cost)
      throw new AppError('too_many_requests', { retryAfterSeconds: RETRY_AFTER_SECONDS })
    requests.spend(personId, cost)
  }
  return async (personId, cost, signal, work) => {
    try {
      spend(personId, cost)
      const leave = enter(personId)
      await work().finally(leave)
    } catch (error) {
      if (error instanceof AppError && error.code === 'too_many_requests')
        await delay(personId, signal)
      throw error
    }
  }
}
