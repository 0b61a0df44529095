/** How long the tab waits, for its host or its service, before it says so. */
export const ANSWER_LIMIT_MS = 10_000

/** Rejects with `late()` unless `promise` settles within `ANSWER_LIMIT_MS`; what it does later is ignored. */
export async function withLimit<T>(promise: Promise<T>, late: () => Error): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(late()), ANSWER_LIMIT_MS)
  })
  try {
    return await Promise.race([promise, timeout])
  } finally {
    clearTimeout(timer)
  }
}

/** Waits for a promise, but no longer than that. */
export const orAfter = (milliseconds: number, promise: Promise<unknown>): Promise<unknown> =>
  Promise.race([promise, new Promise((resolve) => setTimeout(resolve, milliseconds))])
