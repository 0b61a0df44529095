/**
 * When to ask Graph again. Microsoft's advice (learn.microsoft.com/graph/throttling): wait as long as
 * Retry-After says; without it back off exponentially; calls made in the meantime count against us.
 */
const MAX_TRIES = 3
/** ms from the first try after which no other begins */
const RETRY_BUDGET = 10_000
/** ms to stay away when Graph throttles without saying for how long */
const UNTOLD_PAUSE = 30_000
/** ms; the second wait is twice as long */
const FIRST_WAIT = 500
/** ms; nobody can mean more than a day */
const LONGEST_PAUSE = 24 * 3_600_000

const worthRepeating = new Set([429, 502, 503, 504])

export interface Try {
  /** 1 for the first */
  attempt: number
  /** `lost` = no whole answer: reset, cut off, timed out, missing in a batch */
  result: { status: number; retryAfter: string | null } | 'lost'
  /** ms since 1970 */
  startedAt: number
  now: number
  /** 0 to 1 */
  random: number
}

export type Decision =
  | { kind: 'take' }
  | { kind: 'wait'; milliseconds: number; renewToken: boolean }
  | { kind: 'throttled'; until: Date }
  | { kind: 'fail' }

/** Decides what follows one try: take the answer, wait and try again, put it off, or give up. */
export function decideRetry(tried: Try): Decision {
  const { attempt, result, startedAt, now, random } = tried
  const triesLeft = attempt < MAX_TRIES
  if (result !== 'lost' && result.status === 401 && attempt === 1) {
    return { kind: 'wait', milliseconds: 0, renewToken: true }
  }
  if (result !== 'lost' && !worthRepeating.has(result.status)) return { kind: 'take' }

  const asked = result === 'lost' ? null : retryAfterMilliseconds(result.retryAfter, now)
  const backOff = FIRST_WAIT * 2 ** (attempt - 1) * (0.5 + random)
  // a little later than asked, so that all who were put off together do not come back together
  const wait = Math.ceil(asked === null ? backOff : asked + random * 250)
  if (triesLeft && now + wait - startedAt <= RETRY_BUDGET) {
    return { kind: 'wait', milliseconds: wait, renewToken: false }
  }
  if (result !== 'lost' && (result.status === 429 || asked !== null)) {
    const pause = asked === null ? UNTOLD_PAUSE * (0.5 + random) : wait
    return { kind: 'throttled', until: new Date(now + pause) }
  }
  return { kind: 'fail' }
}

/** Retry-After (RFC 9110): seconds or an HTTP date; null if absent or unreadable, 0 for a date that is past. */
export function retryAfterMilliseconds(header: string | null, now: number): number | null {
  const value = header?.trim() ?? ''
  if (value === '') return null
  const isNumber = /^\d+(\.\d+)?$/.test(value)
  const isDate = value.endsWith('GMT')
  const milliseconds = isNumber ? Number(value) * 1000 : isDate ? Date.parse(value) - now : NaN
  if (Number.isNaN(milliseconds)) return null
  return Math.min(LONGEST_PAUSE, Math.max(0, milliseconds))
}
