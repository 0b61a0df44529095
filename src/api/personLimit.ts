import { setTimeout as sleep } from 'node:timers/promises'
import { createAllowance } from '../core/allowance.ts'
import { createAtOnce } from '../core/atOnce.ts'
import { AppError } from '../core/errors.ts'

/** Requests of one person in progress: more than the pictures that a page asks for at once over HTTP/2. */
const MAX_AT_ONCE = 128
/** What a fast import sends, after the first `BURST` requests. */
const REQUESTS_PER_SECOND = 60
const BURST = 600
/** A refusal waits, too: who asks again at once would otherwise take as much time as before. */
const REFUSED_AFTER_MS = 1000
const RETRY_AFTER_SECONDS = 1
/**
 * Bounds what one person may ask of this process, whatever it is. The result resolves with a function to be called when
 * the request has ended.
 * @param now milliseconds
 * @throws AppError `too_many_requests`, a second late
 */
export function createPersonLimit(
  now: () => number = Date.now,
  wait: (ms: number) => Promise<unknown> = sleep,
): (personId: string) => Promise<() => void> {
  const enter = createAtOnce(MAX_AT_ONCE, RETRY_AFTER_SECONDS)
  const requests = createAllowance({ most: BURST, perSecond: REQUESTS_PER_SECOND }, now)
  const spend = (personId: string): void => {
    if (requests.left(personId) < 1)
      throw new AppError('too_many_requests', { retryAfterSeconds: RETRY_AFTER_SECONDS })
    requests.spend(personId, 1)
  }
  return async (personId) => {
    try {
      spend(personId)
      return enter(personId)
    } catch (error) {
      await wait(REFUSED_AFTER_MS)
      throw error
    }
  }
}
