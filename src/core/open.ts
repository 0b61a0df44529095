import { createAccess } from './access.ts'
import type { Config } from './config.ts'
import { createGraph } from './graph/index.ts'
import { photosAs } from './graph/photos.ts'
import { giveUpOldOriginals } from './runs/commands/held.ts'
import { closeImaging } from './imaging/prepare.ts'
import { createRuns } from './runs/index.ts'
import { endAllLeases, unattended } from './runs/execute/lease.ts'
import { tidy } from './runs/background/retention.ts'
import { somethingUntold, tellFinished } from './runs/background/notify.ts'
import { match } from './runs/queries/matchFiles.ts'
import { finishAll } from './runs/execute/record.ts'
import { createRunner, type Runner } from './runs/execute/runner.ts'
import type { Core, PeopleService, TellFinished } from './contracts.ts'
import type { Log } from './log.ts'
import { openJobs, type Handlers, type Jobs } from './jobs/index.ts'
import { createPeople, type PeopleJobs } from './people/index.ts'
import { tidyDrafts } from './ownPhoto/draft.ts'
import { createOwnPhoto } from './ownPhoto/index.ts'
import { createConversations } from './store/conversations.ts'
import { openStore, type Store } from './store/open.ts'

/** Milliseconds to the next attempts of an item that failed for no fault of its own. */
const patience = [5_000, 30_000]
/** ms; a directory read longer ago than this is read again at the start */
const stale = 60 * 60_000

/**
 * Opens the store, clears up what a crash may have left, and goes on with what was under way.
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
  const photos = photosAs(graph, { as: 'app' }, { bulk: true })
  const runner = createRunner({ db, originals, photos, log, patience }, graph)
  const ownPhoto = createOwnPhoto(store, (principal, as) =>
    photosAs(graph, as === 'person' ? { as, principal } : { as }),
  )
  const stopping = new AbortController()
  const chat: Chat = { tell: null }
  const { signal } = stopping
  const handlers = handlersOf({ config, store, jobs, people, runner, chat, log, signal })
  if (store.engine === 'pglite') await endAllLeases(db)
  await jobs.work(handlers)
  await handlers['run-sweep'](null)
  await catchUp(people, jobs)
  await jobs.requestTidy()

  return {
    access: createAccess({ config, graph }),
    people,
    match: (files, pattern) => match(db, files, pattern),
    runs: createRuns(store, (tx, runId) => jobs.requestRun(runId, tx)),
    ownPhoto,
    conversations: createConversations(db),
    onFinished: (tell) => void (chat.tell = tell),
    health: async () => ({ database: store.engine, directory: await people.directory() }),
    async stop() {
      stopping.abort()
      await Promise.all([runner.stop(), ownPhoto.settled()])
      await closeImaging()
      graph.close()
      await jobs.stop()
      await store.close()
    },
  }
}

/** Who tells people in the chat; null until the bot is there. */
interface Chat {
  tell: TellFinished | null
}

interface Workplace {
  config: Config
  store: Store
  jobs: Jobs
  people: PeopleJobs
  runner: Runner
  chat: Chat
  log: Log
  signal: AbortSignal
}

function handlersOf(place: Workplace): Handlers {
  const { config, store, jobs, people, runner, chat, log, signal } = place
  const run = async (runId: string): Promise<void> => {
    await runner.run(runId)
    if (!signal.aborted && (await somethingUntold(store.db))) await jobs.requestNotify()
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
    // Not awaited: what is under way stands in the items' rows, and the runner's own stop waits for it.
    run: async ({ runId }) =>
      void run(runId).catch((err: Error) => log.error({ err, runId }, 'A run went wrong')),
    'run-notify': async () => {
      if (chat.tell) await tellFinished(store.db, chat.tell, log)
    },
    tidy: () => tidy(store, config.retentionDays, log, signal),
    'run-sweep': async () => {
      await finishAll(store.db)
      for (const runId of await unattended(store.db)) await jobs.requestRun(runId)
      await tidyDrafts(store)
      for (const id of await giveUpOldOriginals(store.db)) await store.originals.remove(id)
    },
  }
}

async function catchUp(people: PeopleService, jobs: Jobs): Promise<void> {
  const { syncedAt } = await people.directory()
  const isStale = !syncedAt || Date.now() - syncedAt.getTime() > stale
  await (isStale ? people.refresh() : jobs.requestScan())
}
