/**
 * How many calls Graph lets us have under way at once: of photos four, says its documentation, but the limit is not the
 * same everywhere (learn.microsoft.com/graph/throttling-limits, Outlook service). A 429 that comes while as many are under
 * way as may be shows that they were too many.
 */
export interface TooMany {
  /** calls that were under way when one was refused */
  count: number
  /** ms since 1970 */
  at: number
}

/** One more is tried again after so long: each try may cost a 429 and the rest that follows. */
const TRY_MORE_AFTER_MS = 60_000

/**
 * With fewer, hardly anything could be told: where several processes share a rate, each has so few under way that all
 * places are in use at nearly every 429.
 */
const LEAST = 2

/** Calls that may be under way at `now`, at least two; Infinity = not known. */
export function mostUnderWay(tooMany: TooMany | null, now: number): number {
  if (!tooMany) return Infinity
  const tried = Math.floor((now - tooMany.at) / TRY_MORE_AFTER_MS)
  return Math.max(LEAST, tooMany.count - 1 + tried)
}

/** While a batch waits for four places, up to three are free. */
const MAX_HELD = 3

interface Refusal {
  /** calls, with the one that was refused */
  underWay: number
  /** how many may be */
  concurrency: number
  /** a rate is known, which alone may have kept calls from being under way */
  isPaced: boolean
  /** ms since 1970 */
  now: number
}

/** What a 429 tells, if as many calls were under way as may be; with fewer, it was the rate. */
export function afterRefusal(
  known: TooMany | null,
  { underWay, concurrency, isPaced, now }: Refusal,
): TooMany | null {
  const may = Math.min(Math.floor(concurrency), mostUnderWay(known, now))
  if (underWay < (isPaced ? may : may - MAX_HELD)) return known
  return { count: Math.max(LEAST, Math.min(underWay, may + 1)), at: now }
}
