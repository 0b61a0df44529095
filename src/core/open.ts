import { createAccess } from './access.ts'
import { readProblems } from './background/status.ts'
import type { Config } from './config.ts'
import { createGraph } from './graph/index.ts'
import { photosAs, photoStates } from './graph/photos.ts'
import { createRefusalReader } from './graph/refusal.ts'
import type { Graph } from './graph/request.ts'
import { closeImaging } from './imaging/prepare.ts'
import { createRuns } from './runs/index.ts'
import { endAllLeases } from './runs/execute/lease.ts'
import type { LookContext } from './runs/background/lookAgain.ts'
import type { Chat } from './runs/background/notify.ts'
import { matchFiles } from './runs/queries/matchFiles.ts'
import { tryAfterRestart } from './runs/pause/pause.ts'
import { createRunner } from './runs/execute/runner.ts'
import { workAsApp } from './runs/execute/workContext.ts'
import type { Core, PeopleService } from './contracts.ts'
import { handlersOf, lookWaker } from './handlers.ts'
import type { Log } from './log.ts'
import type { ActingAs, BackgroundProblem, Principal } from './model.ts'
import { openJobs, type Handlers, type Jobs } from './jobs/index.ts'
import { isGuest } from './people/guests.ts'
import { createPeople } from './people/index.ts'
import { createReadiness } from './readiness/index.ts'
import { createOwnPhoto } from './ownPhoto/index.ts'
import { createPersonPhoto } from './ownPhoto/personPhoto.ts'
import { createConversations } from './store/conversations.ts'
import { openStore, type Database, type Store } from './store/open.ts'

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
  const photos = photosAs(graph, { as: 'app' }, { bulk: true })
  const look: LookContext = { db, log, photos, states: (ids) => photoStates(graph, ids) }
  const access = createAccess({ config, graph, isGuest: (id) => isGuest(db, graph, id) })
  const onePhoto = changesOfOnePhoto(store, graph, access, jobs, log)
  const stopping = new AbortController()
  const chat: Chat = { notify: null, notifyPaused: null }
  const { signal } = stopping
  const handlers = handlersOf({ config, store, jobs, people, runner, look, chat, log, signal })
  await startWork(store, jobs, handlers, people)

  return {
    ...accessAndHealth(access, store, graph, people),
    people,
    match: (files, pattern) => matchFiles(db, files, pattern),
    runs: createRuns(store, (tx, runId) => jobs.requestRun(runId, tx)),
    ...onePhoto,
    conversations: createConversations(db),
    onRunFinished: (notify) => void (chat.notify = notify),
    onRunPaused: (notify) => void (chat.notifyPaused = notify),
    async stop() {
      stopping.abort()
      await Promise.all([runner.stop(), onePhoto.ownPhoto.idle(), onePhoto.personPhoto.idle()])
      await closeImaging()
      graph.close()
      await jobs.stop()
      await store.close()
    },
  }
}

/** What people do with one photo, their own or somebody else's. */
function changesOfOnePhoto(
  store: Store,
  graph: Graph,
  access: Core['access'],
  jobs: Jobs,
  log: Log,
) {
  const as = (principal: Principal, actingAs: ActingAs) =>
    photosAs(graph, actingAs === 'person' ? { as: actingAs, principal } : { as: actingAs })
  const onChange = lookWaker(store.db, jobs, log)
  const explainRefusal = createRefusalReader(graph)
  return {
    ownPhoto: createOwnPhoto(store, as, onChange),
    personPhoto: createPersonPhoto(store, { photosAs: as, access, explainRefusal, log, onChange }),
  }
}

/** Cleans up after a crash, resumes interrupted runs, and starts the schedules. */
async function startWork(
  { db, engine }: Store,
  jobs: Jobs,
  handlers: Handlers,
  people: PeopleService,
): Promise<void> {
  if (engine === 'pglite') await endAllLeases(db)
  await tryAfterRestart(db)
  await jobs.work(handlers)
  await handlers['run-sweep'](null)
  await refreshDirectory(people, jobs)
  await jobs.requestTidy()
}

/** Who may do what, and how things stand. */
function accessAndHealth(
  access: Core['access'],
  { db, engine }: Store,
  graph: Graph,
  people: PeopleService,
): Pick<Core, 'access' | 'readiness' | 'health'> {
  const directory = () => people.directory()
  const problems = () => problemsIn(db, people)
  return {
    access,
    readiness: createReadiness({ db, graph, access, directory, problems }),
    health: async () => ({
      database: engine,
      directory: await directory(),
      problems: await problems(),
    }),
  }
}

/** Earlier versions recorded when the directory was read, but not how other work ended. */
async function problemsIn(db: Database, people: PeopleService): Promise<BackgroundProblem[]> {
  const [problems, { syncedAt }] = await Promise.all([readProblems(db), people.directory()])
  return problems.map((problem) =>
    problem.work === 'directory-sync'
      ? { ...problem, lastSuccessAt: problem.lastSuccessAt ?? syncedAt }
      : problem,
  )
}

async function refreshDirectory(people: PeopleService, jobs: Jobs): Promise<void> {
  const { syncedAt } = await people.directory()
  const isStale = !syncedAt || Date.now() - syncedAt.getTime() > STALE_AFTER_MS
  await (isStale ? people.refresh() : jobs.requestScan())
}
