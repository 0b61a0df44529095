import * as z from 'zod'

/** What may be put to /sandbox/limit. */
export const newLimit = z.strictObject({
  callsPerSecond: z.number().positive().max(100_000),
  /** calls that may come at once after a rest; a second's worth without it */
  burst: z.number().min(1).max(1_000_000).optional(),
})
type NewLimit = z.infer<typeof newLimit>

interface LimitReport {
  callsPerSecond: number | null
  burst: number | null
  /** since the limit was set */
  allowed: number
  refused: number
}

/** How many calls of Graph are allowed: a bucket of tokens that fills evenly. Off until it is set. */
export interface Limit {
  set(limit: NewLimit | null): void
  /** takes a token; seconds to stay away, whole as Graph's, when there is none, else null */
  take(): number | null
  report(): LimitReport
}

export function makeLimit(now: () => number = () => performance.now()): Limit {
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
