import { createHash } from 'node:crypto'
import { AppError } from '../errors.ts'
import type { Clock, Identity } from './request.ts'
import type { Token } from './tokens.ts'

/** ms before its expiry at which a token is no longer used */
const MARGIN = 5 * 60_000
const MAX_KEPT = 5000
/** ms; consent takes 3 to 5 seconds to reach every part of Entra, so who was refused lately is asked for again */
const CONSENT_WAITS = [1000, 2000]
const LATELY = 15 * 60_000

type Ask = (identity: Identity) => Promise<Token>

export interface Tokens {
  /** A Graph access token, asked for once and kept while it lasts. Throws what the asking throws; failures are not kept. */
  get(identity: Identity): Promise<string>
  /** Graph did not take the token: the next `get` asks for another */
  forget(identity: Identity): void
}

/** One token per assertion (kept under its hash, so that no assertion is) and one for the app. */
export function cacheTokens(ask: Ask, clock: Clock): Tokens {
  const kept = new Map<string, Promise<Token>>()
  const askPatiently = withPatience(ask, clock)
  return {
    async get(identity) {
      const key = keyOf(identity)
      const known = kept.get(key)
      const token = await known
      if (token && token.expiresAt - MARGIN > clock.now()) return token.token
      // another caller may have asked meanwhile
      if (known && kept.get(key) === known) kept.delete(key)
      const pending = kept.get(key) ?? askPatiently(identity)
      remember(kept, key, pending)
      try {
        return (await pending).token
      } catch (error) {
        if (kept.get(key) === pending) kept.delete(key)
        throw error
      }
    },
    forget(identity) {
      kept.delete(keyOf(identity))
    },
  }
}

/** Asks again for those who were told lately that consent is missing: they may just have given it. */
function withPatience(ask: Ask, clock: Clock): Ask {
  const refusedAt = new Map<string, number>()
  return async (identity) => {
    const who = identity.as === 'app' ? 'app' : identity.principal.id
    const lately = clock.now() - (refusedAt.get(who) ?? -Infinity) < LATELY
    const waits = lately ? [...CONSENT_WAITS] : []
    for (;;) {
      try {
        const token = await ask(identity)
        refusedAt.delete(who)
        return token
      } catch (error) {
        if (!(error instanceof AppError && error.code === 'consent_required')) throw error
        remember(refusedAt, who, clock.now())
        const wait = waits.shift()
        if (wait === undefined) throw error
        await clock.sleep(wait)
      }
    }
  }
}

/** Keeps the newest entries of a bounded map. */
function remember<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key)
  map.set(key, value)
  if (map.size <= MAX_KEPT) return
  const [oldest] = map.keys()
  if (oldest !== undefined) map.delete(oldest)
}

function keyOf(identity: Identity): string {
  if (identity.as === 'app') return 'app'
  return createHash('sha256')
    .update(identity.principal.assertion ?? '')
    .digest('hex')
}
