import { and, asc, count, desc, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import type { FinishedRun, TellFinished } from '../../contracts.ts'
import type { Log } from '../../log.ts'
import type { RunSummary } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { runs, items } from '../../store/schema.ts'
import type { RunRow } from '../rows/items.ts'
import { summaryOf } from '../queries/summaries.ts'

/** ms after its end in which an import is still news; who cannot be reached for so long is not told any more */
const news = 24 * 3_600_000
const mostAtOnce = 100
const kindsOfProblems = 3
const problemStates = ['refused', 'gone', 'failed'] as const

/**
 * Has `tell` tell those who began them of imports that have ended. An import counts as told once `tell` has come
 * back: what a crash cuts off between the two is told once more, and what fails is tried again with the next call.
 * To be run by one process at a time.
 */
export async function tellFinished(db: Database, tell: TellFinished, log: Log): Promise<void> {
  for (const row of await untold(db)) {
    try {
      const finished = await worthTelling(db, row)
      if (finished) await tell(finished)
    } catch (err) {
      log.warn({ err, runId: row.id }, 'Nobody could be told that an import ended')
      continue
    }
    await db
      .update(runs)
      .set({ notifiedAt: sql`now()` })
      // one that is being tried again meanwhile has another end to tell of
      .where(and(eq(runs.id, row.id), isNotNull(runs.finishedAt)))
  }
}

/** One's own photo is no news: whoever sets it sees it. */
const isUntold = and(isNotNull(runs.finishedAt), isNull(runs.notifiedAt), ne(runs.kind, 'own'))

/** Whether an import has ended of which nobody has been told. */
export async function somethingUntold(db: Database): Promise<boolean> {
  return (await db.select({ id: runs.id }).from(runs).where(isUntold).limit(1)).length > 0
}

function untold(db: Database): Promise<RunRow[]> {
  return db.select().from(runs).where(isUntold).orderBy(asc(runs.finishedAt)).limit(mostAtOnce)
}

/** Null for what was never begun or has changed nothing and failed nowhere, and for what is too long ago. */
async function worthTelling(db: Database, row: RunRow): Promise<FinishedRun | null> {
  if (!row.startedAt || !row.finishedAt || Date.now() - row.finishedAt.getTime() > news) return null
  const summary = await summaryOf(db, row)
  const problems = await problemsOf(db, summary)
  return summary.counts.done === 0 && problems.length === 0 ? null : { summary, problems }
}

/** What went wrong most often, by code. */
async function problemsOf(db: Database, { id }: RunSummary): Promise<FinishedRun['problems']> {
  const rows = await db
    .select({ code: items.code, count: count() })
    .from(items)
    .where(and(eq(items.runId, id), inArray(items.state, [...problemStates])))
    .groupBy(items.code)
    .orderBy(desc(count()), asc(items.code))
    .limit(kindsOfProblems)
  return rows.map(({ code, count }) => ({ code: code ?? 'internal', count }))
}
