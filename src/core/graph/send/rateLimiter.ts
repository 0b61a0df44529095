import {
  initialRateLimit,
  nextRateLimit,
  pausedUntil,
  rateAt,
  type RateLimit,
} from './rateLimit.ts'
import type { Attempt, Clock } from '../request.ts'
import { retryAfterMilliseconds } from './retry.ts'

/** When and how many calls of low priority may start, as Graph accepts them; rateLimit.ts has the rules. */
export interface RateLimiter {
  /** how many of them may be under way at the moment, at least one */
  concurrency(): number
  /** whether any of them had to wait in the last ten seconds */
  isSlowed(): boolean
  /** calls that may start in a second; null = any number */
  rate(): number | null
  /** ms until the next call may start, 0 = now. @param waiting how many calls wait for it */
  waitMs(waiting: number): number
  /** so many calls start now */
  started(count: number): void
  /** the answers of calls that were sent together at `sentAt`, by path or by the id of a person */
  answered(attempts: ReadonlyMap<string, Attempt>, sentAt: number): void
}

/** For a 429 without Retry-After. */
const DEFAULT_RETRY_AFTER_MS = 1000
/** How far behind schedule calls may start without losing their turn, because timers fire late. */
const TIMER_TOLERANCE_MS = 100
const SLOWED_FOR_MS = 10_000
/** Keeps processes that were paused together from starting together. */
const MAX_JITTER_MS = 250

interface State {
  limit: RateLimit
  /** ms since 1970 at which the next call may start */
  nextStart: number
  /** ms since 1970 until which a call was last delayed */
  delayedAt: number
}

export function createRateLimiter(maxConcurrency: number, clock: Clock): RateLimiter {
  const state: State = {
    limit: initialRateLimit(maxConcurrency, clock.now()),
    nextStart: 0,
    delayedAt: -Infinity,
  }
  return {
    concurrency: () => Math.max(1, Math.floor(state.limit.concurrency)),
    isSlowed: () => clock.now() - state.delayedAt < SLOWED_FOR_MS,
    rate: () => rateAt(state.limit, clock.now()),
    waitMs: (waiting) => waitMs(state, clock, waiting),
    started(count) {
      const now = clock.now()
      const rate = rateAt(state.limit, now)
      if (rate !== null) state.nextStart = earliestStart(state, now, rate) + (count * 1000) / rate
    },
    answered(attempts, sentAt) {
      const now = clock.now()
      // Of calls answered together the 429s come last: one between two others would look like one person's own.
      const inOrder = [...attempts].toSorted(([, a], [, b]) => isThrottled(a) - isThrottled(b))
      for (const [key, attempt] of inOrder) {
        if (attempt.kind !== 'answer') continue
        const retryAfterMs = retryAfterOf(attempt, now)
        state.limit = nextRateLimit(state.limit, { key: personOf(key), sentAt, now, retryAfterMs })
      }
    },
  }
}

function waitMs(state: State, clock: Clock, waiting: number): number {
  const now = clock.now()
  const pauseMs = pausedUntil(state.limit) - now
  if (pauseMs > 0) {
    state.delayedAt = now + pauseMs
    return pauseMs + clock.random() * MAX_JITTER_MS
  }
  const rate = rateAt(state.limit, now)
  if (rate === null) return 0
  const start = earliestStart(state, now, rate)
  if (start <= now) return 0
  // The last of them waits for all before it.
  const lastStart = start + ((waiting - 1) * 1000) / rate
  if (lastStart - now > TIMER_TOLERANCE_MS) state.delayedAt = Math.max(state.delayedAt, start)
  return start - now
}

const earliestStart = ({ nextStart }: State, now: number, rate: number): number =>
  Math.max(nextStart, now - Math.max(1000 / rate, TIMER_TOLERANCE_MS))

const isThrottled = (attempt: Attempt): number =>
  Number(attempt.kind === 'answer' && attempt.status === 429)

function retryAfterOf(answer: Extract<Attempt, { kind: 'answer' }>, now: number): number | null {
  if (answer.status !== 429) return null
  const header = answer.headers['retry-after'] ?? null
  return retryAfterMilliseconds(header, now) ?? DEFAULT_RETRY_AFTER_MS
}

/** `/users/{id}` of any path below it. */
const personOf = (key: string): string => key.split('/', 3).join('/')
