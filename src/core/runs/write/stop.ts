import { eq } from 'drizzle-orm'
import type { Database } from '../../store/open.ts'
import { runs } from '../../store/schema.ts'

/** Why nothing more of a run is written: it was cancelled, or paused by a person or by itself. */
export type Stop = 'cancelled' | 'paused'

/** Whether a run was stopped; null = it was not. */
export type ReadStop = (runId: string) => Promise<Stop | null>

/** Asks the database each time, once for all who ask at the same moment. */
export function createStopReader(db: Database): ReadStop {
  const asked = new Map<string, Promise<Stop | null>>()
  return (runId) => {
    const known = asked.get(runId)
    if (known) return known
    const answer = Promise.resolve().then(() => {
      asked.delete(runId)
      return readStop(db, runId)
    })
    asked.set(runId, answer)
    return answer
  }
}

async function readStop(db: Database, runId: string): Promise<Stop | null> {
  const { cancelledAt, pausedAt } = runs
  const [row] = await db.select({ cancelledAt, pausedAt }).from(runs).where(eq(runs.id, runId))
  if (row?.cancelledAt) return 'cancelled'
  return row?.pausedAt ? 'paused' : null
}
