import { setImmediate as nextTurn } from 'node:timers/promises'

/** How long work goes on before others get their turn: what has arrived meanwhile, and what is about to be sent. */
const TURN_MS = 1

/**
 * Returns a function to await between pieces of work that are only seemingly asynchronous, and so would keep the event
 * loop from everybody else as long as more of them wait: it ends a turn that has gone on for long enough.
 */
export function createYields(now: () => number = () => performance.now()): () => Promise<void> {
  let begunAt: number | null = null
  return async () => {
    if (begunAt === null) {
      begunAt = now()
      setImmediate(() => (begunAt = null))
    } else if (now() - begunAt >= TURN_MS) await nextTurn()
  }
}
