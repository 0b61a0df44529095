import { setTimeout as sleep } from 'node:timers/promises'
import { databaseLost } from '../errors.ts'

const FIRST_WAIT_MS = 100
const MAX_WAIT_MS = 5_000

/** Waits for a database that is away. */
export interface Patience {
  /**
   * Repeats `work` until the database answers. It may have been done without an answer, so doing it twice must be as
   * doing it once. Any other error is thrown.
   */
  whileAway<T>(work: () => Promise<T>): Promise<T>
  /** from now on nothing waits: the process is about to stop */
  end(): void
}

export function createPatience(): Patience {
  const ended = new AbortController()
  return {
    async whileAway(work) {
      for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(2 * waitMs, MAX_WAIT_MS)) {
        try {
          return await work()
        } catch (error) {
          if (ended.signal.aborted || !databaseLost(error)) throw error
          await sleep(waitMs, undefined, { signal: ended.signal }).catch(() => {
            // Ended: the last try follows at once
          })
        }
      }
    },
    end: () => ended.abort(),
  }
}
