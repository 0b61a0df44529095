/**
 * A refusal waits: who asks again at once would otherwise take as much time as before. It waits the longer the more
 * refusals of the same key wait already, so that they get about twenty a second however many they ask for.
 */
const REFUSED_AFTER_MS = 1000
const LATER_FOR_EACH_MS = 50

/** Resolves after a second or more, or when the signal aborts. */
export type DelayRefusal = (key: string, signal: AbortSignal) => Promise<void>

/**
 * @param mostMs that a refusal waits
 * @param wait resolves after so many ms, or when the signal aborts
 */
export function createLateRefusals(mostMs: number, wait = pause): DelayRefusal {
  /** refusals that wait, by key */
  const waiting = new Map<string, number>()
  return async (key, signal) => {
    const others = waiting.get(key) ?? 0
    waiting.set(key, others + 1)
    await wait(Math.min(REFUSED_AFTER_MS + others * LATER_FOR_EACH_MS, mostMs), signal)
    const left = (waiting.get(key) ?? 1) - 1
    if (left > 0) waiting.set(key, left)
    else waiting.delete(key)
  }
}

export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    if (signal.aborted) end()
    else signal.addEventListener('abort', end)
  })
}
