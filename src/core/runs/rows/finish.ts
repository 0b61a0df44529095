import { and, eq, inArray, isNotNull, isNull, notExists, or, sql } from 'drizzle-orm'
import type { Database } from '../../store/open.ts'
import { items, runs } from '../../store/schema.ts'
import { openStates } from './items.ts'

/**
 * Marks a run as finished if all its items have ended, and nothing is left to be done to them. While a run is held, what
 * was left out can be included again.
 */
export async function finish(db: Database, runId: string): Promise<void> {
  await db
    .update(runs)
    .set({ finishedAt: sql`now()` })
    .where(and(eq(runs.id, runId), isNull(runs.finishedAt), hasEnded(db)))
}

/** Like `finish`, for all started runs: a process may die between ending the last item and calling `finish`. */
export async function finishAll(db: Database): Promise<void> {
  await db
    .update(runs)
    .set({ finishedAt: sql`now()` })
    .where(and(isNotNull(runs.startedAt), isNull(runs.finishedAt), hasEnded(db)))
}

const hasEnded = (db: Database) =>
  and(
    isNull(runs.unsettled),
    notExists(
      db
        .select({ one: sql`1` })
        .from(items)
        .where(
          and(
            eq(items.runId, runs.id),
            or(
              inArray(items.state, ['awaiting', ...openStates]),
              and(isNull(runs.startedAt), eq(items.code, 'left_out')),
            ),
          ),
        ),
    ),
  )
