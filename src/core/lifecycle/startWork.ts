import type { Handlers, Jobs } from '../jobs/index.ts'
import { isSyncDue, markReading } from '../people/status.ts'
import { endAllLeases } from '../runs/execute/lease.ts'
import { tryAfterRestart } from '../runs/pause/pause.ts'
import type { RunWatch } from '../runs/watch/watchRuns.ts'
import type { Database, Store } from '../store/open.ts'

interface Work {
  handlers: Handlers
  runWatch: RunWatch
}

/** Cleans up after a crash, resumes interrupted runs, and starts the schedules. */
export async function startWork(
  { db, engine }: Store,
  jobs: Jobs,
  { handlers, runWatch }: Work,
): Promise<void> {
  if (engine === 'pglite') await endAllLeases(db)
  await tryAfterRestart(db)
  await jobs.work(handlers)
  await handlers['run-sweep']()
  runWatch.start()
  await refreshDirectory(db, jobs)
  await jobs.requestTidy()
}

/** Reads the directory if that was long ago. Who has a photo is asked for again in its time, however often this starts. */
export async function refreshDirectory(
  db: Database,
  jobs: Pick<Jobs, 'requestSync' | 'requestScan'>,
): Promise<void> {
  if (!(await isSyncDue(db))) return jobs.requestScan()
  await markReading(db)
  await jobs.requestSync()
}
