import * as z from 'zod'

/** The body of `PUT /sandbox/limit`. */
export const rateLimitRequest = z
  .strictObject({
    callsPerSecond: z.number().positive().max(100_000).optional(),
    /** the bucket's size; without it, one second's worth of calls */
    burst: z.number().min(1).max(1_000_000).optional(),
    /** how many calls about photos may be under way */
    photosAtOnce: z.number().int().min(1).max(1000).optional(),
  })
  .refine((limit) => limit.callsPerSecond !== undefined || limit.photosAtOnce !== undefined)
  .refine((limit) => limit.burst === undefined || limit.callsPerSecond !== undefined)

interface BucketSize {
  callsPerSecond: number
  burst?: number | undefined
}

interface RateLimitReport {
  callsPerSecond: number | null
  burst: number | null
  /** calls since the limit was set */
  allowed: number
  refused: number
}

/** A token bucket for calls to Graph. Off until it is set. */
export interface RateLimit {
  set(limit: BucketSize | null): void
  /** takes a token; when there is none, the whole seconds until the next, else null */
  take(): number | null
  report(): RateLimitReport
}

export function createRateLimit(now: () => number = () => performance.now()): RateLimit {
  let limit: { callsPerSecond: number; burst: number } | null = null
  let tokens = 0
  let filledAt = 0
  let counts = { allowed: 0, refused: 0 }
  return {
    set(given) {
      limit = given && {
        callsPerSecond: given.callsPerSecond,
        burst: given.burst ?? Math.max(1, given.callsPerSecond),
      }
      tokens = limit?.burst ?? 0
      filledAt = now()
      counts = { allowed: 0, refused: 0 }
    },
    take() {
      if (!limit) return null
      const at = now()
      const { callsPerSecond, burst } = limit
      tokens = Math.min(burst, tokens + ((at - filledAt) / 1000) * callsPerSecond)
      filledAt = at
      if (tokens < 1) {
        counts.refused += 1
        return Math.max(1, Math.ceil((1 - tokens) / callsPerSecond))
      }
      tokens -= 1
      counts.allowed += 1
      return null
    },
    report: () => ({
      callsPerSecond: limit?.callsPerSecond ?? null,
      burst: limit?.burst ?? null,
      ...counts,
    }),
  }
}
