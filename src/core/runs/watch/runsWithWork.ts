import { and, eq, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm'
import type { Database } from '../../store/open.ts'
import { items, runs } from '../../store/schema.ts'
import { isDue, isFree, isInStage } from '../execute/lease.ts'
import { isToProbe } from '../execute/probe.ts'

/** Spelled like the index on `runs`, or it would not be used. */
const isUnfinished = sql`(${runs.finishedAt} is null or ${runs.unsettled} is not null)`

const has = (stage: SQL): SQL =>
  sql`exists (select 1 from ${items} where ${and(eq(items.runId, runs.id), stage, isFree, isDue)})`

/**
 * Runs with something to do now that no process does: items that are due and not leased, what a person's
 * request left to be done behind it, or a try whether a paused run
 * can go on. Asked by every process each second, so it looks at one item of each unfinished run at best.
 */
export async function runsWithWork(db: Database): Promise<string[]> {
  const isStarted = isNotNull(runs.startedAt)
  const hasWork = or(has(isInStage.prepare), and(isStarted, has(isInStage.write)))
  const rows = await db
    .select({ id: runs.id })
    .from(runs)
    .where(
      and(
        isUnfinished,
        or(
          isNotNull(runs.unsettled),
          and(isNull(runs.finishedAt), or(and(isNull(runs.pausedAt), hasWork), isToProbe)),
        ),
      ),
    )
  return rows.map(({ id }) => id)
}
