import { setImmediate as immediate, setTimeout as sleep } from 'node:timers/promises'
import { createAtOnce } from '../../../atOnce.ts'

/** Does a slice of a request's work when it is its turn. */
export type TakeTurn = <T>(slice: () => Promise<T>) => Promise<T>

/** Runs the work of one request of `owner`, which does all that takes long in turns. */
export type InTurns = <T>(owner: string, work: (takeTurn: TakeTurn) => Promise<T>) => Promise<T>

/** Longer than an idle process takes for everything else. */
const BUSY_MS = 2
/** How long matching rests between two slices in a busy process, compared with what everything else took. */
const REST_FACTOR = 3
const MAX_REST_MS = 60

/**
 * Everything else in the process has its turn, and more of them if it needs long: matching waits more easily. What it
 * took may be another slice's look into the database, so a short turn is followed by a short rest.
 */
async function letOthersRun(): Promise<void> {
  const from = performance.now()
  await immediate()
  const tookMs = performance.now() - from
  if (tookMs > BUSY_MS) await sleep(Math.min(REST_FACTOR * tookMs, MAX_REST_MS))
}

/**
 * While the keys of one slice are looked up in this thread, the names of another are compared in the other thread. A third
 * one is there for whichever of the two has nothing to do.
 */
const SLICES_AT_ONCE = 3

/** When someone with too many requests may try again. */
const RETRY_AFTER_SECONDS = 2

/**
 * Three slices of work at a time, and the owners of waiting requests one after the other: whoever sends more requests
 * waits longer, the others do not. Between two slices everything else in the process has its turn.
 * @param perOwner requests of one owner that may be in progress
 * @returns a function that throws AppError `too_many_requests` for more than that
 */
export function createTurns(perOwner: number): InTurns {
  const enter = createAtOnce(perOwner, RETRY_AFTER_SECONDS)
  /** slices by owner; the owner who has waited longest comes first */
  const waiting = new Map<string, (() => Promise<void>)[]>()
  let busy = 0

  const runAll = async (): Promise<void> => {
    if (busy >= SLICES_AT_ONCE) return
    busy += 1
    for (let [next] = waiting; next; [next] = waiting) {
      const [owner, [slice, ...others]] = next
      waiting.delete(owner)
      if (others.length > 0) waiting.set(owner, others)
      await slice?.()
      await letOthersRun()
    }
    busy -= 1
  }

  const turnsOf = (owner: string): TakeTurn => {
    return (slice) =>
      new Promise((resolve, reject) => {
        const own = waiting.get(owner) ?? []
        waiting.set(owner, [...own, () => slice().then(resolve, reject)])
        void runAll()
      })
  }

  return async (owner, work) => {
    const leave = enter(owner)
    try {
      return await work(turnsOf(owner))
    } finally {
      leave()
    }
  }
}
