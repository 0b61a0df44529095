import {
  firstGrowth,
  firstRate,
  initialRateLimit,
  isAccountedFor,
  nextRateLimit,
  pausedUntil,
  rateAt,
  throughputAt,
  type RateLimit,
} from './rateLimit.ts'
import type { Attempt, Clock } from '../request.ts'
import { mostUnderWay } from './underWay.ts'
import { retryAfterMilliseconds } from './retry.ts'
import type { Pace, PaceKnown, PaceNews, PaceReport } from './sharedPace.ts'

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
  /** what other processes are to know; everything is told once */
  report(): PaceReport
  /** what could not be told is told later */
  keep(report: PaceReport): void
  /** keeps to the common pace, and to a share of it */
  adopt(known: PaceKnown): void
}

/** For a 429 without Retry-After. */
const DEFAULT_RETRY_AFTER_MS = 1000
/** How far behind schedule calls may start without losing their turn, because timers fire late. */
const TIMER_TOLERANCE_MS = 100
/** Who has not sent for so long begins anew. */
const IDLE_AFTER_MS = 10_000
const SLOWED_FOR_MS = 10_000
/** Who was not delayed for so long needs no larger share. */
const REPORTED_MS = 2000
/** How many of its calls a process leaves out when the common rate is lowered, so that the bucket is not empty any more. */
const LEFT_OUT = 3
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
  /** the common pace as last heard */
  common: Pace | null
  news: PaceNews | null
  /** ms since 1970 until which the others know that this one pauses */
  reportedPause: number
  /** ms since 1970 when calls last started, and since when they do without a long gap */
  startedAt: number
  begunAt: number
  /** calls that the others don't know of */
  untold: number
  /** whether the others know how much it sent before there was a common pace */
  isCounted: boolean
}

export function createRateLimiter(maxConcurrency: number, clock: Clock): RateLimiter {
  const state: State = {
    limit: initialRateLimit(maxConcurrency, clock.now()),
    nextStart: 0,
    delayedAt: -Infinity,
    share: 1,
    others: 0,
    common: null,
    news: null,
    reportedPause: 0,
    startedAt: -Infinity,
    begunAt: 0,
    untold: 0,
    isCounted: false,
  }
  return {
    concurrency: () => concurrencyAt(state, clock.now()),
    isSlowed: () => clock.now() - state.delayedAt < SLOWED_FOR_MS,
    rate: () => ownRate(state, clock.now()),
    waitMs: (waiting) => waitMs(state, clock, waiting),
    started(count) {
      const now = clock.now()
      if (now - state.startedAt > IDLE_AFTER_MS) state.begunAt = now
      state.startedAt = now
      const rate = ownRate(state, now)
      if (rate !== null) state.nextStart = earliestStart(state, now, rate) + (count * 1000) / rate
    },
    answered: (attempts, sentAt, underWay) =>
      learn(state, attempts, { sentAt, underWay, now: clock.now() }),
    hasNews: () => state.news !== null || pausedUntil(state.limit) > state.reportedPause,
    report: () => report(state, clock.now()),
    keep({ news, answered }) {
      state.news ??= news
      state.reportedPause = 0
      state.untold += answered
      state.isCounted &&= news?.knew !== null
    },
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
    const isNew = !isAccountedFor(state.limit, sentAt)
    state.limit = nextRateLimit(state.limit, result)
    if (retryAfterMs === null) state.untold += 1
    else if (isNew) {
      noteNews(state)
      holdBack(state, now)
    }
  }
}

const concurrencyAt = ({ limit }: State, now: number): number =>
  Math.max(1, Math.floor(Math.min(limit.concurrency, mostUnderWay(limit.tooMany, now))))

const ownRate = ({ limit, share }: State, now: number): number | null => {
  const rate = rateAt(limit, now)
  return rate === null ? null : rate * share
}

function report(state: State, now: number): PaceReport {
  const { news, limit, untold } = state
  const paused = pausedUntil(limit)
  state.news = null
  state.untold = 0
  state.reportedPause = Math.max(state.reportedPause, paused)
  state.isCounted ||= news?.knew === null
  const waits = now - state.delayedAt < REPORTED_MS
  const callsPerSecond = throughputAt(limit, now)
  return { news, pausedUntil: paused, answered: untold, callsPerSecond, waits }
}

function noteNews(state: State): void {
  const { rate, since, growth } = state.limit
  if (rate === null) return
  const knew = state.news ? state.news.knew : (state.common?.rate ?? null)
  const isOfSeveral = knew === null && state.share < 1
  const grows = isOfSeveral ? firstGrowth(since - state.begunAt) : growth
  state.news = { rate, since, growth: grows, knew }
}

function adopt(state: State, { pace, share, others }: PaceKnown, now: number): void {
  state.share = share
  state.others = others
  if (!pace) return
  const known = state.common
  state.common = pace
  const { rate, since, growth } = pace
  if (rate === known?.rate) {
    // What is known already is kept: translated from one clock to another, `since` is a little different each time. A
    // 429 that came meanwhile has lowered the rate here, which the others are to hear.
    if (state.news) return
  } else {
    // A 429 that came meanwhile was of the pace before.
    state.news = known ? null : firstNews(state, pace, now)
  }
  if (rate === state.limit.rate) return
  state.limit = { ...state.limit, rate, since, growth, answered: 0, countedSince: now }
  if (known) holdBack(state, now)
}

/** Calls of several processes come less evenly than those of one. */
function holdBack(state: State, now: number): void {
  const rate = ownRate(state, now)
  if (rate === null || state.share >= 1) return
  state.nextStart = Math.max(state.nextStart, now + (LEFT_OUT * 1000) / rate)
}

/** The first common pace is the sum of what all could send, so who hears of it adds its own. */
function firstNews(
  { isCounted, news, limit }: State,
  { since, growth }: Pace,
  now: number,
): PaceNews | null {
  if (isCounted || news) return isCounted ? null : news
  const throughput = throughputAt(limit, now)
  return throughput > 0 ? { rate: firstRate(throughput), since, growth, knew: null } : null
}

function waitMs(state: State, clock: Clock, waiting: number): number {
  const now = clock.now()
  const pauseMs = Math.max(pausedUntil(state.limit), state.common?.pausedUntil ?? 0) - now
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
