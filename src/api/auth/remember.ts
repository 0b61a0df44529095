/** How long a signature counts without being verified again, so that a key that Entra withdraws soon stops counting. */
const REMEMBERED_MS = 5 * 60_000
const MAX_TOKENS = 5000

/**
 * Verifies each token once in five minutes: the signature takes more processor time than all else that a small request
 * needs. A token that is refused, or has expired, is verified every time.
 * @param now milliseconds
 */
export function rememberVerified<SignedIn extends { expiresAt: Date }>(
  verify: (token: string) => Promise<SignedIn>,
  now: () => number = Date.now,
): (token: string) => Promise<SignedIn> {
  const known = new Map<string, { signedIn: SignedIn; until: number }>()
  return async (token) => {
    const found = known.get(token)
    if (found && found.until > now()) return found.signedIn
    const signedIn = await verify(token)
    const until = Math.min(now() + REMEMBERED_MS, signedIn.expiresAt.getTime())
    known.delete(token)
    known.set(token, { signedIn, until })
    const [oldest] = known.keys()
    if (known.size > MAX_TOKENS && oldest !== undefined) known.delete(oldest)
    return signedIn
  }
}
