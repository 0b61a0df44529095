import type { Config } from './config.ts'
import type { Handlers, Jobs } from './jobs/index.ts'
import type { Log } from './log.ts'
import { tidyDrafts } from './ownPhoto/draft.ts'
import type { PeopleJobs } from './people/index.ts'
import { scanAll } from './people/scanAll.ts'
import { secondsToNextLook, type LookContext } from './runs/background/lookAgain.ts'
import { lookAtAll } from './runs/background/lookAtAll.ts'
import { hasUnnotifiedRuns, notifyRuns, type Chat } from './runs/background/notify.ts'
import { removeExpired } from './runs/background/retention.ts'
import { unattended } from './runs/execute/lease.ts'
import { runsToProbe } from './runs/execute/probe.ts'
import { vacuumWhenQuiet } from './runs/background/vacuum.ts'
import { finishAll } from './runs/rows/finish.ts'
import { releaseOldOriginals } from './runs/settle/endItems.ts'
import { unsettledRuns } from './runs/settle/settle.ts'
import type { Runner } from './runs/execute/runner.ts'
import type { Database, Store } from './store/open.ts'

interface HandlerContext {
  config: Config
  store: Store
  jobs: Jobs
  people: PeopleJobs
  runner: Runner
  look: LookContext
  chat: Chat
  log: Log
  signal: AbortSignal
}

/** What each queue of `jobs/queues.ts` does. */
export function handlersOf(context: HandlerContext): Handlers {
  const { config, store, jobs, people, runner, look, chat, log, signal } = context
  const run = async (runId: string): Promise<void> => {
    await runner.run(runId)
    if (!signal.aborted) await requestNextLook(store.db, jobs)
    if (!signal.aborted && (await hasUnnotifiedRuns(store.db))) await jobs.requestNotify()
  }
  return {
    'directory-sync': async () => {
      await people.syncDirectory(signal)
      if (signal.aborted) return
      await vacuumWhenQuiet(store, log)
      await jobs.requestScan()
    },
    'photo-scan': async () => {
      const ending = await scanAll(() => people.scanPhotos(), log, signal)
      if (!signal.aborted) await vacuumWhenQuiet(store, log)
      return ending
    },
    // Not awaited: the items' rows hold the progress, and `runner.stop` waits for items in progress.
    run: async ({ runId }) => void jobs.watch('run', () => run(runId), { runId }),
    'run-notify': () => notifyRuns(store.db, chat),
    'look-again': async () => {
      const ending = await lookAtAll(look, signal)
      if (!signal.aborted) await requestNextLook(store.db, jobs)
      return ending
    },
    tidy: async () => {
      // In a folder, they would be mistaken for files that are just being received.
      if (store.engine === 'postgres') await store.originals.removeOrphans()
      await removeExpired(store, config.retentionDays, log, signal)
      if (!signal.aborted) await vacuumWhenQuiet(store, log)
    },
    'run-sweep': () => sweep(store, jobs),
  }
}

async function sweep(store: Store, jobs: Jobs): Promise<void> {
  const { db } = store
  await finishAll(db)
  const waiting = [await unattended(db), await runsToProbe(db), await unsettledRuns(db)].flat()
  for (const runId of new Set(waiting)) await jobs.requestRun(runId)
  await tidyDrafts(store)
  for (const id of await releaseOldOriginals(db)) await store.originals.remove(id)
}

/** Asks for the next look; the schedule makes it if that fails. */
export const lookWaker = (db: Database, jobs: Jobs, log: Log) => () =>
  requestNextLook(db, jobs).catch((err: Error) =>
    log.error({ err }, 'A look at a photo could not be requested'),
  )

async function requestNextLook(db: Database, jobs: Jobs): Promise<void> {
  const seconds = await secondsToNextLook(db)
  if (seconds !== null) await jobs.requestLook(seconds)
}
