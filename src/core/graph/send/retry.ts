/**
 * When to retry a request. Microsoft's advice (learn.microsoft.com/graph/throttling): wait as long as Retry-After
 * says, or else back off exponentially; requests sent in the meantime count against the limit.
 */
const MAX_ATTEMPTS = 3
/** Measured from the first attempt; no attempt starts later. */
const RETRY_BUDGET_MS = 10_000
/** The delay doubles with each attempt. */
const FIRST_DELAY_MS = 500
/** Added to Retry-After, so that requests that were throttled together are not retried together. */
const MAX_JITTER_MS = 250
/** How long to postpone work after a 429 without Retry-After. */
const DEFAULT_PAUSE_MS = 30_000
/** Longer values of Retry-After are cut to this. */
const MAX_RETRY_AFTER_MS = 24 * 3_600_000

const retryableStatuses = new Set([429, 502, 503, 504])

export interface AttemptResult {
  /** 1 for the first */
  attempt: number
  /** `lost` = no complete answer: reset, cut off, timed out, missing in a batch */
  result: { status: number; retryAfter: string | null } | 'lost'
  /** ms since 1970 */
  startedAt: number
  now: number
  /** 0 to 1 */
  random: number
}

export type Decision =
  | { kind: 'accept' }
  | { kind: 'retry'; delayMs: number; renewToken: boolean }
  | { kind: 'throttled'; until: Date }
  | { kind: 'fail' }

/** What follows one attempt: accept the answer, retry after a delay, postpone the work, or give up. */
export function decideRetry({ attempt, result, startedAt, now, random }: AttemptResult): Decision {
  if (result !== 'lost' && result.status === 401 && attempt === 1) {
    return { kind: 'retry', delayMs: 0, renewToken: true }
  }
  if (result !== 'lost' && !retryableStatuses.has(result.status)) return { kind: 'accept' }

  const retryAfter = result === 'lost' ? null : retryAfterMilliseconds(result.retryAfter, now)
  const backOff = FIRST_DELAY_MS * 2 ** (attempt - 1) * (0.5 + random)
  const delayMs = Math.ceil(retryAfter === null ? backOff : retryAfter + random * MAX_JITTER_MS)
  if (attempt < MAX_ATTEMPTS && now + delayMs - startedAt <= RETRY_BUDGET_MS) {
    return { kind: 'retry', delayMs, renewToken: false }
  }
  if (result !== 'lost' && (result.status === 429 || retryAfter !== null)) {
    const pause = retryAfter === null ? DEFAULT_PAUSE_MS * (0.5 + random) : delayMs
    return { kind: 'throttled', until: new Date(now + pause) }
  }
  return { kind: 'fail' }
}

/** Retry-After (RFC 9110), seconds or an HTTP date, in ms: null if absent or unreadable, 0 for a date in the past. */
export function retryAfterMilliseconds(header: string | null, now: number): number | null {
  const value = header?.trim() ?? ''
  if (value === '') return null
  const isNumber = /^\d+(\.\d+)?$/.test(value)
  const isDate = value.endsWith('GMT')
  const milliseconds = isNumber ? Number(value) * 1000 : isDate ? Date.parse(value) - now : NaN
  if (Number.isNaN(milliseconds)) return null
  return Math.min(MAX_RETRY_AFTER_MS, Math.max(0, milliseconds))
}
