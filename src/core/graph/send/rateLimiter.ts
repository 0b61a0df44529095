import {
  initialRateLimit,
  nextRateLimit,
  pausedUntil,
  rateAt,
  type RateLimit,
} from './rateLimit.ts'
import type { Attempt, Clock, GraphRequest } from '../request.ts'
import { retryAfterMilliseconds } from './retry.ts'

/** Sends one request for each key (a path, or the id of a batch item) and returns the answers by key. */
type Send = (keys: string[]) => Promise<Map<string, Attempt>>

/** Limits the bulk requests of this process to what Graph accepts; rateLimit.ts has the rules. */
export interface RateLimiter {
  /** how many of them may be in flight at the moment */
  concurrency(): number
  /** whether any of them had to wait in the last ten seconds */
  isSlowed(): boolean
  /** `send`, rate limited for requests of low priority; interactive requests pass at once */
  limited(priority: GraphRequest['priority'], send: Send): Send
}

/** For a 429 without Retry-After. */
const DEFAULT_RETRY_AFTER_MS = 1000
/** How far behind schedule calls may start without losing their turn, because timers fire late. */
const TIMER_TOLERANCE_MS = 100
const SLOWED_FOR_MS = 10_000
/** Keeps calls that were paused together from starting together. */
const MAX_JITTER_MS = 250

interface State {
  limit: RateLimit
  /** ms since 1970 at which the next call may start */
  nextStart: number
  /** ms since 1970 until which a call was last delayed */
  delayedAt: number
  clock: Clock
  stopped: AbortSignal
}

/** @param stopped once aborted, waiting requests are let through */
export function createRateLimiter(
  maxConcurrency: number,
  clock: Clock,
  stopped: AbortSignal,
): RateLimiter {
  const state: State = {
    limit: initialRateLimit(maxConcurrency, clock.now()),
    nextStart: 0,
    delayedAt: -Infinity,
    clock,
    stopped,
  }
  return {
    concurrency: () => Math.max(1, Math.floor(state.limit.concurrency)),
    isSlowed: () => clock.now() - state.delayedAt < SLOWED_FOR_MS,
    limited(priority, send) {
      if (priority !== 'low') return send
      return async (keys) => {
        await waitForTurn(state, keys.length)
        const sentAt = clock.now()
        const attempts = await send(keys)
        for (const [key, attempt] of attempts) recordAnswer(state, key, sentAt, attempt)
        return attempts
      }
    },
  }
}

/** Waits until `count` more requests may start. */
async function waitForTurn(state: State, count: number): Promise<void> {
  const { clock, stopped } = state
  while (!stopped.aborted) {
    const now = clock.now()
    const pauseMs = pausedUntil(state.limit) - now
    const rate = rateAt(state.limit, now)
    if (pauseMs > 0) {
      state.delayedAt = now + pauseMs
      await clock.sleep(pauseMs + clock.random() * MAX_JITTER_MS, stopped)
      continue
    }
    if (rate === null) return
    const intervalMs = 1000 / rate
    const start = Math.max(state.nextStart, now - Math.max(intervalMs, TIMER_TOLERANCE_MS))
    state.nextStart = start + count * intervalMs
    if (start - now > TIMER_TOLERANCE_MS) state.delayedAt = start
    if (start > now) await clock.sleep(start - now, stopped)
    // A 429 may have come while this one waited.
    if (pausedUntil(state.limit) <= clock.now()) return
  }
}

function recordAnswer(state: State, key: string, sentAt: number, attempt: Attempt): void {
  if (attempt.kind === 'lost') return
  const now = state.clock.now()
  const retryAfterMs =
    attempt.status === 429
      ? (retryAfterMilliseconds(attempt.headers['retry-after'] ?? null, now) ??
        DEFAULT_RETRY_AFTER_MS)
      : null
  state.limit = nextRateLimit(state.limit, { key: personOf(key), sentAt, now, retryAfterMs })
}

/** `/users/{id}` of any path below it. */
const personOf = (key: string): string => key.split('/', 3).join('/')
