import { setTimeout as sleep } from 'node:timers/promises'
import type { RunSummary, Principal } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { ownRun } from '../rows/own.ts'
import { summaryOf } from './summaries.ts'

const POLL_INTERVAL_MS = 400
/** Pauses are at least this many times as long as a query took, so that large runs don't load the database. */
const MIN_PAUSE_FACTOR = 4

/**
 * Yields the summary at once and then after each change, until the run is finished or `signal` aborts. Polls the
 * database, since the run may be worked on by another process.
 * @throws AppError `not_found`
 */
export async function* follow(
  db: Database,
  owner: Principal,
  runId: string,
  signal: AbortSignal,
): AsyncGenerator<RunSummary> {
  let lastYielded = ''
  while (!signal.aborted) {
    const queriedAt = Date.now()
    const summary = await summaryOf(db, await ownRun(db, owner, runId))
    const serialized = JSON.stringify(summary)
    if (serialized !== lastYielded) yield summary
    if (summary.finishedAt) return
    lastYielded = serialized
    const pauseMs = Math.max(POLL_INTERVAL_MS, MIN_PAUSE_FACTOR * (Date.now() - queriedAt))
    await sleep(pauseMs, undefined, { signal }).catch(() => {
      // Aborted: the loop ends
    })
  }
}
