const CACHED_FOR_MS = 60_000

/** Asks one question at a time, and uses its answer for a minute. Errors are not kept. */
export function cached<T>(ask: () => Promise<T>, now: () => number = Date.now): () => Promise<T> {
  let last: { at: number; answer: Promise<T> } | null = null
  return async () => {
    if (last && now() - last.at < CACHED_FOR_MS) return last.answer
    const asked = { at: now(), answer: ask() }
    last = asked
    return asked.answer.catch((error: unknown) => {
      if (last === asked) last = null
      throw error
    })
  }
}
