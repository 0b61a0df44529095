/** before it expires, a token is renewed */
const RENEW_BEFORE_MS = 120_000

/** When a JWT expires, in milliseconds since 1970; 0 if it can't be read, so that it counts as expired. */
export function expiryOf(token: string): number {
  const payload = token.split('.')[1]
  if (!payload) return 0
  try {
    const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')))
    if (typeof claims !== 'object' || claims === null || !('exp' in claims)) return 0
    return typeof claims.exp === 'number' ? claims.exp * 1000 : 0
  } catch {
    return 0
  }
}

export interface TokenCache {
  get(): Promise<string>
  /** The next `get` fetches a new token. */
  drop(): void
}

/** Keeps a token until shortly before it expires. Concurrent callers share one request for it. */
export function cacheToken(fetchToken: () => Promise<string>, now: () => number): TokenCache {
  let cached: { token: Promise<string>; until: number } | null = null
  const renew = (): Promise<string> => {
    const entry = { token: fetchToken(), until: Infinity }
    cached = entry
    entry.token.then(
      (token) => {
        entry.until = expiryOf(token) - RENEW_BEFORE_MS
      },
      () => {
        if (cached === entry) cached = null
      },
    )
    return entry.token
  }
  return {
    get: () => (cached && cached.until > now() ? cached.token : renew()),
    drop: () => {
      cached = null
    },
  }
}
