const longest = 15_000

/** Milliseconds before the next try: 0.5 s, 1 s, 2 s … at most 15 s. `tries` counts from 0. */
export function retryDelay(tries: number): number {
  return Math.min(longest, 500 * 2 ** Math.min(tries, 10))
}

/** Ends early, without an error, when the connection comes back or `signal` aborts. */
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
