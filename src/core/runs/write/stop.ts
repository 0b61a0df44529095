import { eq } from 'drizzle-orm'
import type { Database } from '../../store/open.ts'
import { runs } from '../../store/schema.ts'

/** Why nothing more of a run is written: it was cancelled, or paused by a person or by itself. */
export type Stop = 'cancelled' | 'paused'

/** Whether a run was stopped; null = it was not. */
export type ReadStop = (runId: string) => Promise<Stop | null>

/** What tells writes of this process whether their run goes on. */
export interface Stops {
  /** waits for what is examined, then asks the database, once for all who ask at the same moment */
  read: ReadStop
  /** does work that may pause the run: until it has ended, nothing more of the run is written */
  examine<T>(runId: string, work: () => Promise<T>): Promise<T>
}

export function createStops(db: Database): Stops {
  const asked = new Map<string, Promise<Stop | null>>()
  const examined = new Map<string, Set<Promise<unknown>>>()
  const ask = (runId: string): Promise<Stop | null> => {
    const known = asked.get(runId)
    if (known) return known
    const answer = Promise.resolve().then(() => {
      asked.delete(runId)
      return readStop(db, runId)
    })
    asked.set(runId, answer)
    return answer
  }
  return {
    async read(runId) {
      for (;;) {
        const working = examined.get(runId)
        if (working) await Promise.allSettled(working)
        const stop = await ask(runId)
        // A refusal may have come meanwhile.
        if (stop || !examined.get(runId)?.size) return stop
      }
    },
    async examine(runId, work) {
      const ofRun = examined.get(runId) ?? new Set()
      examined.set(runId, ofRun)
      const working = work()
      ofRun.add(working)
      try {
        return await working
      } finally {
        ofRun.delete(working)
        if (ofRun.size === 0) examined.delete(runId)
      }
    },
  }
}

async function readStop(db: Database, runId: string): Promise<Stop | null> {
  const { cancelledAt, pausedAt } = runs
  const [row] = await db.select({ cancelledAt, pausedAt }).from(runs).where(eq(runs.id, runId))
  if (row?.cancelledAt) return 'cancelled'
  return row?.pausedAt ? 'paused' : null
}
