const FIRST_DELAY_MS = 500
const MAX_DELAY_MS = 15_000

/**
 * Milliseconds until the next try: 0.5 s, 1 s, 2 s … at most 15 s.
 * @param failures before this one
 */
export function retryDelay(failures: number): number {
  return Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** failures)
}

/** Like `retryDelay`, but no less than the API asked for. */
export function delayAfter(
  { retryAfterSeconds }: { retryAfterSeconds: number | null },
  failures: number,
): number {
  return Math.max(retryDelay(failures), (retryAfterSeconds ?? 0) * 1000)
}

/** Resolves early when the connection comes back or `signal` aborts. */
export function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      globalThis.removeEventListener?.('online', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    signal.addEventListener('abort', done)
    globalThis.addEventListener?.('online', done)
    if (signal.aborted) done()
  })
}
