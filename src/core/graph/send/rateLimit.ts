import { afterRefusal, type TooMany } from './underWay.ts'

/**
 * How fast Graph may be called for bulk work. Its limits are not known in advance, differ between tenants and are
 * shared with other programs, so they are learned from its 429 responses.
 *
 * Two things are adapted. Concurrency: one more per round of answers, halved by a 429. And, once something was
 * throttled, the rate at which calls start: Graph's limit is modelled as a token bucket that is refilled evenly and
 * is empty at each 429. What was answered between two 429s is then what the bucket was refilled with, and never more
 * than the limit. The rate restarts a little below that and grows slowly until the next 429, the more slowly the
 * better the limit is known.
 */
export interface RateLimit {
  /** calls that may be in flight, as a fraction that grows; round down */
  concurrency: number
  maxConcurrency: number
  /** null = no number is known to be too many */
  tooMany: TooMany | null
  /** calls a second at `since`; null until something was throttled */
  rate: number | null
  /** ms since 1970 of the last 429 that changed the rate, or of the start */
  since: number
  /** calls answered since `countedSince`, other than by a 429 */
  answered: number
  /** ms since 1970; later than `since` if another process has set the rate, or nothing was sent for a while */
  countedSince: number
  /** calls answered a second, as a moving average */
  throughput: number
  /** ms since 1970 of the answer that last changed `throughput` */
  throughputAt: number
  /** the fraction of the rate by which it grows each second */
  growth: number
  /** keys throttled since the last other answer, and until when each has to wait, in ms since 1970 */
  throttled: { key: string; until: number }[]
}

/** The result of one call. Times in ms since 1970. */
export interface CallResult {
  /** the person concerned: one who is throttled repeatedly says nothing about the others */
  key: string
  sentAt: number
  now: number
  /** ms to wait after a 429; null for any other answer */
  retryAfterMs: number | null
  /** calls that were under way with it; absent = not known */
  underWay?: number
  /** for how many answers of all processes this one stands; 1 if not given */
  weight?: number
  /** calls a second that Graph answers to other processes */
  others?: number
}

/** Graph lets an app have four requests about photos in flight (Outlook service limits). */
const INITIAL_CONCURRENCY = 4
const THROUGHPUT_WINDOW_MS = 1000
/** Over less time, the number of answers says little about the limit. */
const MIN_MEASURED_MS = 3000
/** Share of the rate added each second while the limit is only guessed; `MIN_GROWTH_PER_SECOND` once it is well known. */
const MAX_GROWTH_PER_SECOND = 0.16
const MIN_GROWTH_PER_SECOND = 0.005
const MIN_FIRST_GROWTH = 0.012
/** Who sends less than this part of the rate is held up by something else. */
const USED_SHARE = 0.7
/** While nothing is sent for so long, there is nothing to learn. */
const REST_MS = 60_000
/** After a rest: the limit is known, but perhaps from another time of the day. */
const MIN_GROWTH_AFTER_REST = 0.04
/** Calls per second; at a rate of zero, nothing would ever start again. */
const MIN_CALLS_PER_SECOND = 1

export function initialRateLimit(maxConcurrency: number, now: number): RateLimit {
  return {
    concurrency: Math.min(INITIAL_CONCURRENCY, maxConcurrency),
    maxConcurrency,
    tooMany: null,
    rate: null,
    since: now,
    answered: 0,
    countedSince: now,
    throughput: 0,
    throughputAt: now,
    growth: MAX_GROWTH_PER_SECOND,
    throttled: [],
  }
}

/** Calls a second that may start at `now`; null when only concurrency limits them. */
export function rateAt({ rate, since, growth }: RateLimit, now: number): number | null {
  return rate === null ? null : rate * (1 + (growth * (now - since)) / 1000)
}

/**
 * The rate after a 429 that came too soon to measure the limit: lower by as much as is unsure about it, since the bucket
 * may still have been empty from the 429 before.
 */
const lowered = (rate: number, growth: number): number =>
  atLeastMinRate(rate * (1 - Math.min(0.3, Math.max(0.05, 3 * growth))))

/** The rate after the first 429 ever. @param throughput calls answered a second lately */
export const firstRate = (throughput: number): number => atLeastMinRate(throughput * 0.8)

/**
 * How fast the first rate of several processes grows: the faster, the shorter the time in which it was measured, since it is
 * then too low. Otherwise slower than that of one, because each of them meets the limit by itself before it has heard that
 * another has.
 */
export function firstGrowth(measuredMs: number): number {
  const known = 1 - Math.exp(-measuredMs / THROUGHPUT_WINDOW_MS)
  return Math.min(1, MIN_FIRST_GROWTH / known ** 2)
}

/** Calls answered a second lately, as a moving average. */
export const throughputAt = ({ throughput, throughputAt: at }: RateLimit, now: number): number =>
  throughput * Math.exp(-(now - at) / THROUGHPUT_WINDOW_MS)

/**
 * Until when nothing may start, in ms since 1970, 0 = no pause. Starts with the second of two keys throttled in a row:
 * a single one may have a problem of its own.
 */
export function pausedUntil({ throttled }: RateLimit): number {
  const keys = new Set(throttled.map(({ key }) => key))
  return keys.size > 1 ? Math.max(...throttled.map(({ until }) => until)) : 0
}

/** Whether a call was sent before the rate was last lowered, so that its 429 says nothing new. */
export const isAccountedFor = ({ rate, countedSince }: RateLimit, sentAt: number): boolean =>
  rate !== null && sentAt < countedSince

/** How a rate grows. */
export type Growing = Record<'rate' | 'since' | 'growth', number>

/**
 * A rate at `now`, if nothing was sent since `lastAt`: it goes on where it was. It would otherwise have grown without being
 * tried, and what is answered next would look like very little for the time since the last 429. Null if that was a moment
 * ago.
 */
export function afterRest(
  { rate, since, growth }: Growing,
  lastAt: number,
  now: number,
): Growing | null {
  if (now - lastAt < REST_MS) return null
  const grown = rate * (1 + (growth * Math.max(0, lastAt - since)) / 1000)
  return { rate: grown, since: now, growth: Math.max(growth, MIN_GROWTH_AFTER_REST) }
}

/** The rate limit after one answer. */
export function nextRateLimit(given: RateLimit, result: CallResult): RateLimit {
  const limit = continued(given, result.sentAt)
  return result.retryAfterMs === null
    ? afterAnswer(limit, result)
    : afterThrottle(limit, result, result.retryAfterMs)
}

function continued(limit: RateLimit, sentAt: number): RateLimit {
  const { rate, since, growth, throughputAt: lastAnswerAt } = limit
  if (rate === null) return limit
  const rested = afterRest({ rate, since, growth }, Math.max(lastAnswerAt, since), sentAt)
  return rested ? { ...limit, ...rested, answered: 0, countedSince: sentAt } : limit
}

function afterAnswer(limit: RateLimit, { now, weight = 1 }: CallResult): RateLimit {
  const decay = Math.exp(-(now - limit.throughputAt) / THROUGHPUT_WINDOW_MS)
  return {
    ...limit,
    // All processes together grow as fast as one.
    concurrency: Math.min(limit.maxConcurrency, limit.concurrency + 1 / limit.concurrency / weight),
    answered: limit.answered + weight,
    throughput: limit.throughput * decay + 1000 / THROUGHPUT_WINDOW_MS,
    throughputAt: now,
    throttled: [],
  }
}

function afterThrottle(limit: RateLimit, result: CallResult, retryAfterMs: number): RateLimit {
  const { key, sentAt, now, underWay = 0, weight = 1 } = result
  const isRepeated = limit.throttled.some((each) => each.key === key)
  const throttled = isRepeated
    ? limit.throttled
    : [...limit.throttled, { key, until: now + retryAfterMs }]
  if (isAccountedFor(limit, sentAt)) return { ...limit, throttled }
  const { concurrency, rate } = limit
  const isPaced = rate !== null
  const tooMany =
    weight > 1 && usesRate(limit, result)
      ? limit.tooMany
      : afterRefusal(limit.tooMany, { underWay, concurrency, isPaced, now })
  const lower = withLowerRate(limit, result)
  return {
    ...lower,
    // Too many at once say little about how many a second, unless each of several processes has few places.
    growth: tooMany === limit.tooMany || weight > 1 ? lower.growth : limit.growth,
    concurrency: Math.max(1, concurrency / 2),
    tooMany,
    since: now,
    answered: 0,
    countedSince: now,
    throttled,
  }
}

/** Whether all processes together send about as fast as they may, so that it was the rate; each has few places. */
function usesRate(limit: RateLimit, { now, others = 0 }: CallResult): boolean {
  const rate = rateAt(limit, now)
  return rate !== null && throughputAt(limit, now) + others > rate * USED_SHARE
}

function withLowerRate(limit: RateLimit, { now, weight = 1, others = 0 }: CallResult): RateLimit {
  if (limit.rate === null) {
    // Nothing was answered yet: there is no throughput to derive a rate from.
    if (limit.throughput === 0) return limit
    return { ...limit, rate: firstRate(limit.throughput) }
  }
  const { rate, since, growth } = limit
  const measuredMs = now - limit.countedSince
  const weighted = (limit.answered * 1000) / Math.max(1, measuredMs)
  // A process that does not use its share stands for little of what all of them send.
  const answered = Math.max(weighted, weighted / weight + others)
  return { ...limit, ...rateAfter429({ rate, since, growth }, now, { answered, measuredMs }) }
}

/** The rate after a 429 at `now`. @param measured what was answered a second for so long, of all processes */
export function rateAfter429(
  { rate, since, growth }: Growing,
  now: number,
  { answered, measuredMs }: { answered: number; measuredMs: number },
): Pick<Growing, 'rate' | 'growth'> {
  const before = rate * (1 + (growth * Math.max(0, now - since)) / 1000)
  const measured = Math.min(answered, before) * 0.98
  const least = lowered(before, growth)
  const isUnsure = measuredMs < MIN_MEASURED_MS
  const next = answered <= 0 ? least : isUnsure ? Math.max(measured, least) : measured
  return { rate: atLeastMinRate(next), growth: Math.max(MIN_GROWTH_PER_SECOND, growth / 2) }
}

const atLeastMinRate = (rate: number): number => Math.max(MIN_CALLS_PER_SECOND, rate)
