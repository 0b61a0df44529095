import { createHash } from 'node:crypto'
import { AppError } from '../errors.ts'
import type { Clock, Identity } from './request.ts'
import type { Token } from './tokens.ts'

/** A token is not used for this long before it expires. */
const EXPIRY_MARGIN_MS = 5 * 60_000
const MAX_ENTRIES = 5000
/**
 * Consent takes 3 to 5 seconds to propagate in Entra. A person who lacked it within the last `CONSENT_RETRY_WINDOW_MS`
 * may just have given it, so their exchange is retried after these delays.
 */
const CONSENT_RETRY_DELAYS_MS = [1000, 2000]
const CONSENT_RETRY_WINDOW_MS = 15 * 60_000
/**
 * So long a refusal of the app is the answer to everyone who asks: hundreds of jobs ask Entra once, which otherwise takes
 * them for a loop (AADSTS50196). Short enough for whoever grants the permission and tries again.
 */
const APP_REFUSAL_MS = 5000

type RequestToken = (identity: Identity) => Promise<Token>

export interface Tokens {
  /**
   * A Graph access token, cached until shortly before it expires. Throws what the request throws. Errors are not cached,
   * except for a few seconds what Entra answered the app.
   */
  get(identity: Identity): Promise<string>
  /** call when Graph refused the token: the next `get` requests a new one */
  forget(identity: Identity): void
}

/** Caches one token for the app and one per assertion, keyed by its hash so that no assertion is kept. */
export function cacheTokens(requestToken: RequestToken, clock: Clock): Tokens {
  const cache = new Map<string, Promise<Token>>()
  const asApp = rememberRefusal(requestToken, clock)
  const asPerson = retryAfterConsent(requestToken, clock)
  const request: RequestToken = (identity) =>
    identity.as === 'app' ? asApp.request(identity) : asPerson(identity)
  return {
    async get(identity) {
      const key = keyOf(identity)
      const cached = cache.get(key)
      const token = await cached
      if (token && token.expiresAt - EXPIRY_MARGIN_MS > clock.now()) return token.token
      // Another caller may have replaced it during the await.
      if (cached && cache.get(key) === cached) cache.delete(key)
      const pending = cache.get(key) ?? request(identity)
      setBounded(cache, key, pending)
      try {
        return (await pending).token
      } catch (error) {
        if (cache.get(key) === pending) cache.delete(key)
        throw error
      }
    },
    forget(identity) {
      if (identity.as === 'app') asApp.forget()
      cache.delete(keyOf(identity))
    },
  }
}

/** Answers with the last refusal for `APP_REFUSAL_MS`. An Entra that can't be reached is no refusal. */
function rememberRefusal(requestToken: RequestToken, clock: Clock) {
  let refusal: { error: AppError; until: number } | null = null
  const request: RequestToken = async (identity) => {
    if (refusal && clock.now() < refusal.until) throw refusal.error
    try {
      return await requestToken(identity)
    } catch (error) {
      const refused = error instanceof AppError && error.code !== 'graph_unreachable'
      if (refused) refusal = { error, until: clock.now() + APP_REFUSAL_MS }
      throw error
    }
  }
  const forget = () => {
    refusal = null
  }
  return { request, forget }
}

/** Retries the exchange for people who lacked consent a short time ago. */
function retryAfterConsent(requestToken: RequestToken, clock: Clock): RequestToken {
  const refusedAt = new Map<string, number>()
  return async (identity) => {
    const key = identity.as === 'app' ? 'app' : identity.principal.id
    const wasRefused = clock.now() - (refusedAt.get(key) ?? -Infinity) < CONSENT_RETRY_WINDOW_MS
    const delays = wasRefused ? [...CONSENT_RETRY_DELAYS_MS] : []
    for (;;) {
      try {
        const token = await requestToken(identity)
        refusedAt.delete(key)
        return token
      } catch (error) {
        if (!(error instanceof AppError && error.code === 'consent_required')) throw error
        setBounded(refusedAt, key, clock.now())
        const delay = delays.shift()
        if (delay === undefined) throw error
        await clock.sleep(delay)
      }
    }
  }
}

/** Sets an entry as the newest and drops the oldest beyond `MAX_ENTRIES`. */
function setBounded<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key)
  map.set(key, value)
  if (map.size <= MAX_ENTRIES) return
  const [oldest] = map.keys()
  if (oldest !== undefined) map.delete(oldest)
}

function keyOf(identity: Identity): string {
  if (identity.as === 'app') return 'app'
  return createHash('sha256')
    .update(identity.principal.assertion ?? '')
    .digest('hex')
}
