/** a token is renewed this long before it expires */
const margin = 120_000

/** When a JWT expires, in milliseconds since 1970; 0 (already) when that cannot be read. */
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
  drop(): void
}

/** Keeps a token until shortly before it expires; callers at the same moment share one request for it. */
export function cacheToken(fetchToken: () => Promise<string>, now: () => number): TokenCache {
  let kept: { token: Promise<string>; until: number } | null = null
  const renew = (): Promise<string> => {
    const entry = { token: fetchToken(), until: Infinity }
    kept = entry
    entry.token.then(
      (token) => {
        entry.until = expiryOf(token) - margin
      },
      () => {
        if (kept === entry) kept = null
      },
    )
    return entry.token
  }
  return {
    get: () => (kept && kept.until > now() ? kept.token : renew()),
    drop: () => {
      kept = null
    },
  }
}
