import {
  initialRateLimit,
  nextRateLimit,
  pausedUntil,
  rateAt,
  lowered,
  throughputAt,
  type RateLimit,
} from './rateLimit.ts'
import type { Attempt, Clock } from '../request.ts'
import { mostUnderWay } from './underWay.ts'
import { retryAfterMilliseconds } from './retry.ts'
import type { PaceKnown, PaceNews, PaceReport } from './sharedPace.ts'

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
  /** the answers of calls that were sent together at `sentAt`, when `underWay` calls were under way with them, by path or by the id of a person */
  answered(attempts: ReadonlyMap<string, Attempt>, sentAt: number, underWay?: number): void
  /** whether a 429 has told something that other processes don't know */
  hasNews(): boolean
  /** what other processes are to know; news is told once */
  report(): PaceReport
  /** news that could not be told is told later */
  keepNews(news: PaceNews | null): void
  /** keeps to the common pace, and to a share of it */
  adopt(known: PaceKnown): void
}

/** For a 429 without Retry-After. */
const DEFAULT_RETRY_AFTER_MS = 1000
/** How far behind schedule calls may start without losing their turn, because timers fire late. */
const TIMER_TOLERANCE_MS = 100
const SLOWED_FOR_MS = 10_000
/** Who was not delayed for so long needs no larger share. */
const REPORTED_MS = 2000
/** Keeps processes that were paused together from starting together. */
const MAX_JITTER_MS = 250

interface State {
  limit: RateLimit
  /** ms since 1970 at which the next call may start */
  nextStart: number
  /** ms since 1970 until which a call was last delayed */
  delayedAt: number
  /** of the rate, which is that of all processes together */
  share: number
  /** calls a second that Graph answers to other processes */
  others: number
  /** ms since 1970 until which other processes have learned to pause */
  restUntil: number
  /** whether the rate is known to others, or from them */
  isCommon: boolean
  news: PaceNews | null
}

export function createRateLimiter(maxConcurrency: number, clock: Clock): RateLimiter {
  const state: State = {
    limit: initialRateLimit(maxConcurrency, clock.now()),
    nextStart: 0,
    delayedAt: -Infinity,
    share: 1,
    others: 0,
    restUntil: 0,
    isCommon: false,
    news: null,
  }
  return {
    concurrency: () => concurrencyAt(state, clock.now()),
    isSlowed: () => clock.now() - state.delayedAt < SLOWED_FOR_MS,
    rate: () => ownRate(state, clock.now()),
    waitMs: (waiting) => waitMs(state, clock, waiting),
    started(count) {
      const now = clock.now()
      const rate = ownRate(state, now)
      if (rate !== null) state.nextStart = earliestStart(state, now, rate) + (count * 1000) / rate
    },
    answered: (attempts, sentAt, underWay) =>
      learn(state, attempts, { sentAt, underWay, now: clock.now() }),
    hasNews: () => state.news !== null,
    report: () => report(state, clock.now()),
    keepNews: (news) => void (state.news ??= news),
    adopt: (known) => adopt(state, known, clock.now()),
  }
}

function learn(
  state: State,
  attempts: ReadonlyMap<string, Attempt>,
  { sentAt, underWay = 0, now }: { sentAt: number; underWay: number | undefined; now: number },
): void {
  // Of calls answered together the 429s come last: one between two others would look like one person's own.
  const inOrder = [...attempts].toSorted(([, a], [, b]) => isThrottled(a) - isThrottled(b))
  for (const [key, attempt] of inOrder) {
    if (attempt.kind !== 'answer') continue
    const retryAfterMs = retryAfterOf(attempt, now)
    const { others } = state
    const weight = 1 / state.share
    const result = { key: personOf(key), sentAt, underWay, now, retryAfterMs, weight, others }
    state.limit = nextRateLimit(state.limit, result)
    if (retryAfterMs !== null) noteNews(state, sentAt)
  }
}

const concurrencyAt = ({ limit }: State, now: number): number =>
  Math.max(1, Math.floor(Math.min(limit.concurrency, mostUnderWay(limit.tooMany, now))))

const ownRate = ({ limit, share }: State, now: number): number | null => {
  const rate = rateAt(limit, now)
  return rate === null ? null : rate * share
}

function report(state: State, now: number): PaceReport {
  const { news, limit } = state
  state.news = null
  const waits = now - state.delayedAt < REPORTED_MS
  return { news, callsPerSecond: throughputAt(limit, now), waits }
}

function noteNews(state: State, sentAt: number): void {
  const { rate, since, growth } = state.limit
  if (rate === null) return
  const isFirst = state.news?.isFirst ?? !state.isCommon
  state.news = { rate, since, growth, pausedUntil: pausedUntil(state.limit), sentAt, isFirst }
}

function adopt(state: State, { pace, share, others }: PaceKnown, now: number): void {
  state.share = share
  state.others = others
  if (!pace) return
  state.isCommon = true
  state.restUntil = pace.pausedUntil
  const { rate, since, growth } = pace
  // What is known already is kept: translated from one clock to another, `since` is a little different each time.
  const anew = { answered: 0, countedSince: now }
  if (rate !== state.limit.rate) state.limit = { ...state.limit, rate, since, growth, ...anew }
  const { news } = state
  state.news = null
  // A 429 that came meanwhile is news only if it was sent at the common pace; what it said of the rate was not of all.
  if (!news || news.sentAt < since) return
  const lower = { rate: lowered(rate, growth), since: news.since }
  state.limit = { ...state.limit, ...lower, ...anew }
  state.news = { ...news, ...lower, growth, isFirst: false }
}

function waitMs(state: State, clock: Clock, waiting: number): number {
  const now = clock.now()
  const pauseMs = Math.max(pausedUntil(state.limit), state.restUntil) - now
  if (pauseMs > 0) {
    state.delayedAt = now + pauseMs
    return pauseMs + clock.random() * MAX_JITTER_MS
  }
  const rate = ownRate(state, now)
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
