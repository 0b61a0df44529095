import { createAccess } from './access.ts'
import type { Config } from './config.ts'
import { createGraph } from './graph/index.ts'
import { photosAs } from './graph/photos.ts'
import { releaseOldOriginals } from './runs/commands/held.ts'
import { closeImaging } from './imaging/prepare.ts'
import { createRuns } from './runs/index.ts'
import { endAllLeases, unattended } from './runs/execute/lease.ts'
import { removeExpired } from './runs/background/retention.ts'
import {
  hasUnnotifiedRuns,
  notifyFinishedRuns,
  notifyPausedRuns,
} from './runs/background/notify.ts'
import { matchFiles } from './runs/queries/matchFiles.ts'
import { tryAfterRestart } from './runs/pause/pause.ts'
import { runsToProbe } from './runs/execute/probe.ts'
import { finishAll } from './runs/execute/record.ts'
import { createRunner, type Runner } from './runs/execute/runner.ts'
import { workAsApp } from './runs/execute/workContext.ts'
import type { Core, PeopleService, NotifyFinished, NotifyPaused } from './contracts.ts'
import type { Log } from './log.ts'
import { openJobs, type Handlers, type Jobs } from './jobs/index.ts'
import { createPeople, type PeopleJobs } from './people/index.ts'
import { tidyDrafts } from './ownPhoto/draft.ts'
import { createOwnPhoto } from './ownPhoto/index.ts'
import { createConversations } from './store/conversations.ts'
import { openStore, type Store } from './store/open.ts'

/** Delays before an item is retried after a transient error. */
const RETRY_DELAYS_MS = [5_000, 30_000]
/** A directory that was read longer ago than this is read again at the start. */
const STALE_AFTER_MS = 60 * 60_000

/**
 * Opens the store, cleans up after a crash, and resumes interrupted runs.
 * @throws AppError `data_dir_locked`, `data_dir_other_tenant`
 */
export async function openCore(config: Config, log: Log): Promise<Core> {
  const store = await openStore(config, (err) => log.error({ err }, 'A database connection broke'))
  try {
    const jobs = await openJobs(store, log)
    try {
      return await assemble(config, log, store, jobs)
    } catch (error) {
      await jobs.stop()
      throw error
    }
  } catch (error) {
    await store.close()
    throw error
  }
}

async function assemble(config: Config, log: Log, store: Store, jobs: Jobs): Promise<Core> {
  const { db, originals } = store
  const graph = createGraph(config, log)
  const people = createPeople({ db, graph, log, requestSync: () => jobs.requestSync() })
  const work = { db, originals, log, retryDelaysMs: RETRY_DELAYS_MS }
  const runner = createRunner({ ...work, ...workAsApp(graph) }, graph)
  const ownPhoto = createOwnPhoto(store, (principal, as) =>
    photosAs(graph, as === 'person' ? { as, principal } : { as }),
  )
  const stopping = new AbortController()
  const chat: Chat = { notify: null, notifyPaused: null }
  const { signal } = stopping
  const handlers = handlersOf({ config, store, jobs, people, runner, chat, log, signal })
  if (store.engine === 'pglite') await endAllLeases(db)
  await tryAfterRestart(db)
  await jobs.work(handlers)
  await handlers['run-sweep'](null)
  await refreshDirectory(people, jobs)
  await jobs.requestTidy()

  return {
    access: createAccess({ config, graph }),
    people,
    match: (files, pattern) => matchFiles(db, files, pattern),
    runs: createRuns(store, (tx, runId) => jobs.requestRun(runId, tx)),
    ownPhoto,
    conversations: createConversations(db),
    onRunFinished: (notify) => void (chat.notify = notify),
    onRunPaused: (notify) => void (chat.notifyPaused = notify),
    health: async () => ({ database: store.engine, directory: await people.directory() }),
    async stop() {
      stopping.abort()
      await Promise.all([runner.stop(), ownPhoto.idle()])
      await closeImaging()
      graph.close()
      await jobs.stop()
      await store.close()
    },
  }
}

/** Notifies people in the chat; null until the bot has registered. */
interface Chat {
  notify: NotifyFinished | null
  notifyPaused: NotifyPaused | null
}

interface HandlerContext {
  config: Config
  store: Store
  jobs: Jobs
  people: PeopleJobs
  runner: Runner
  chat: Chat
  log: Log
  signal: AbortSignal
}

function handlersOf(context: HandlerContext): Handlers {
  const { config, store, jobs, people, runner, chat, log, signal } = context
  const run = async (runId: string): Promise<void> => {
    await runner.run(runId)
    if (!signal.aborted && (await hasUnnotifiedRuns(store.db))) await jobs.requestNotify()
  }
  return {
    'directory-sync': async () => {
      await people.syncDirectory()
      await jobs.requestScan()
    },
    'photo-scan': async () => {
      let left = 'more'
      while (left === 'more' && !signal.aborted) left = await people.scanPhotos()
    },
    // Not awaited: the items' rows hold the progress, and `runner.stop` waits for items in progress.
    run: async ({ runId }) =>
      void run(runId).catch((err: Error) => log.error({ err, runId }, 'A run failed')),
    'run-notify': async () => {
      if (chat.notify) await notifyFinishedRuns(store.db, chat.notify, log)
      if (chat.notifyPaused) await notifyPausedRuns(store.db, chat.notifyPaused, log)
    },
    tidy: () => removeExpired(store, config.retentionDays, log, signal),
    'run-sweep': async () => {
      await finishAll(store.db)
      const waiting = [...(await unattended(store.db)), ...(await runsToProbe(store.db))]
      for (const runId of waiting) await jobs.requestRun(runId)
      await tidyDrafts(store)
      for (const id of await releaseOldOriginals(store.db)) await store.originals.remove(id)
    },
  }
}

async function refreshDirectory(people: PeopleService, jobs: Jobs): Promise<void> {
  const { syncedAt } = await people.directory()
  const isStale = !syncedAt || Date.now() - syncedAt.getTime() > STALE_AFTER_MS
  await (isStale ? people.refresh() : jobs.requestScan())
}
