import { AppError } from '../../core/errors.ts'

const MINUTE_MS = 60_000

/** Entra's clock, read from the `Date` of its answers. */
export interface EntraClock {
  /** `fetch`, which also looks at the clock */
  fetch: (url: string, options: RequestInit) => Promise<Response>
  /** by how many ms this computer's clock is ahead of Entra's (negative: behind); null until it is known */
  aheadMs(): number | null
}

export function entraClock(): EntraClock {
  let aheadMs: number | null = null
  return {
    aheadMs: () => aheadMs,
    async fetch(url, options) {
      const response = await fetch(url, options)
      const date = Date.parse(response.headers.get('date') ?? '')
      // An answer from a cache says how many seconds ago it was written.
      const age = Number(response.headers.get('age') ?? 0)
      if (Number.isFinite(date) && Number.isFinite(age)) aheadMs = Date.now() - date - age * 1000
      return response
    },
  }
}

/**
 * Why a genuine token isn't valid yet: Entra wouldn't have issued it.
 * @param notBefore seconds since 1970
 */
export function notYetValid(notBefore: number, now: number, aheadMs: number | null): AppError {
  const behindMs = Math.max(notBefore * 1000 - now, -(aheadMs ?? 0))
  return clockDiffers(-behindMs)
}

/**
 * Why a genuine token isn't valid any more: it has expired, unless only this computer's clock says so.
 * @param expiry seconds since 1970
 */
export function expired(expiry: number, now: number, aheadMs: number | null): AppError {
  const isValid = aheadMs !== null && expiry * 1000 > now - aheadMs
  return isValid ? clockDiffers(aheadMs) : new AppError('token_expired')
}

function clockDiffers(aheadMs: number): AppError {
  const minutes = Math.max(1, Math.round(Math.abs(aheadMs) / MINUTE_MS))
  const key = aheadMs > 0 ? 'entra.clockAhead' : 'entra.clockBehind'
  return new AppError('clock_differs', { detail: (words) => words(key, { minutes }) })
}
