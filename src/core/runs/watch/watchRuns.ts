import { setTimeout as sleep } from 'node:timers/promises'
import { databaseLost } from '../../errors.ts'
import type { Log } from '../../log.ts'
import type { Database } from '../../store/open.ts'
import { runsWithWork } from './runsWithWork.ts'

const POLL_INTERVAL_MS = 1000
/** Files arrive many a second, and the transaction that has woken us has to be committed. */
const WAKE_DELAY_MS = 100

/** Finds the runs that this process can work on, whichever process they were started in. */
export interface RunWatch {
  /** looks soon, because this process has given a run something to do */
  wake(): void
  /** begins to look each second */
  start(): void
  /** looks no more, and waits for a look that has begun */
  stop(): Promise<void>
}

/** @param begin called for each run with something to do, each second anew; must not throw */
export function watchRuns(db: Database, log: Log, begin: (runId: string) => void): RunWatch {
  const stopping = new AbortController()
  let woken = new AbortController()
  let watching = Promise.resolve()
  const pause = async (): Promise<void> => {
    await sleepUntil(POLL_INTERVAL_MS, AbortSignal.any([woken.signal, stopping.signal]))
    if (!woken.signal.aborted) return
    woken = new AbortController()
    await sleepUntil(WAKE_DELAY_MS, stopping.signal)
  }
  const watch = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        for (const runId of await runsWithWork(db)) if (!stopping.signal.aborted) begin(runId)
      } catch (err) {
        // The store has logged that the database is away.
        if (!databaseLost(err)) log.error({ err: err as Error }, 'Open runs could not be found')
      }
      await pause()
    }
  }
  return {
    wake: () => woken.abort(),
    start: () => void (watching = watch()),
    stop() {
      stopping.abort()
      return watching
    },
  }
}

/** Ends early when `signal` aborts. */
async function sleepUntil(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal, ref: false }).catch((error: Error) => {
    if (error.name !== 'AbortError') throw error
  })
}
