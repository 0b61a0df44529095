import { createAccess } from './access.ts'
import { assertMemory } from './background/assertMemory.ts'
import { createExchange } from './background/exchangePace.ts'
import { measureEventLoop } from './background/eventLoop.ts'
import { watchMemory, type MemoryWatch } from './background/memory.ts'
import { createReady, databaseAnswers, folderHasSpace, known } from './background/ready.ts'
import { KnownStanding } from './background/standing.ts'
import { refuseWhileShort } from './background/refuseWhileShort.ts'
import { readProblems } from './background/status.ts'
import type { Config } from './config.ts'
import type { AppError } from './errors.ts'
import { createGraph } from './graph/index.ts'
import { photosAs, photoStates } from './graph/photos.ts'
import { createRefusalReader } from './graph/refusal.ts'
import type { Graph } from './graph/request.ts'
import { closeImaging } from './imaging/prepare.ts'
import { measure } from './metrics/measure.ts'
import type { Wakers } from './runs/commands/commandContext.ts'
import { createRuns } from './runs/index.ts'
import { endAllLeases } from './runs/execute/lease.ts'
import type { LookContext } from './runs/background/lookAgain.ts'
import type { Chat } from './runs/background/notify.ts'
import { createFollowing } from './runs/queries/follow.ts'
import { createMatching, type Matching } from './runs/queries/match/matching.ts'
import { tryAfterRestart } from './runs/pause/pause.ts'
import { createRunner, type Runner } from './runs/execute/runner.ts'
import { watchRuns, type RunWatch } from './runs/watch/watchRuns.ts'
import { workAsApp } from './runs/execute/workContext.ts'
import type { Core, PeopleService } from './contracts.ts'
import { handlersOf, lookWaker, runBeginner } from './handlers.ts'
import type { Log } from './log.ts'
import type { ActingAs, BackgroundProblem, Principal } from './model.ts'
import { openJobs, type Handlers, type Jobs } from './jobs/index.ts'
import { WORKS } from './jobs/queues.ts'
import { isGuest } from './people/guests.ts'
import { createPeople } from './people/index.ts'
import { readStatus } from './people/status.ts'
import { createReadiness } from './readiness/index.ts'
import { createDraftLimits } from './ownPhoto/draftLimits.ts'
import { createOwnPhoto } from './ownPhoto/index.ts'
import { createPersonPhoto } from './ownPhoto/personPhoto.ts'
import { createConversations } from './store/conversations.ts'
import { stopInOrder, type StopStep } from './stopInOrder.ts'
import { openStore, type Database, type Store, type StoreEvents } from './store/open.ts'

/** Delays before an item is retried after a transient error. */
const RETRY_DELAYS_MS = [5_000, 30_000]
/** A directory that was read longer ago than this is read again at the start. */
const STALE_AFTER_MS = 60 * 60_000

/**
 * Opens the store, cleans up after a crash, and resumes interrupted runs.
 * @param onEnded called if the embedded database ends itself, as with a full disk: the process has to end too
 * @throws AppError what `openStore` throws, and `memory_too_little`
 */
export async function openCore(
  config: Config,
  log: Log,
  onEnded: (error: AppError) => void = () => {},
): Promise<Core> {
  assertMemory(log, config.databaseUrl ? 'postgres' : 'pglite')
  const store = await openStore(
    config,
    (err) => log.error({ err }, 'The database was lost; work waits until it is back'),
    storeEvents(log, onEnded),
  )
  const observed = observe(store.db, log)
  try {
    const jobs = await openJobs(store, log, () => void observed.standing.refresh(), config.role)
    try {
      await observed.standing.refresh()
      return await assemble(config, log, { store, jobs, observed })
    } catch (error) {
      await jobs.stop()
      throw error
    }
  } catch (error) {
    await observed.stop()
    await store.close()
    throw store.explain(error)
  }
}

/** Says in the log what becomes of the database and its folder. */
function storeEvents(log: Log, onEnded: (error: AppError) => void): StoreEvents {
  return {
    databaseBack: (ms, failures) => log.warn({ ms, failures }, 'The database is back'),
    databaseEnded(err) {
      log.error({ err }, 'The database ended')
      onEnded(err)
    },
    rightsTightened({ changed, refused, isApplied }) {
      if (!isApplied)
        log.info({}, 'On Windows, the rights of DATA_DIR are those of the folder above')
      if (changed) log.info({ changed }, 'Only this user can read DATA_DIR from now on')
      if (refused)
        log.warn({ refused }, 'Others can read DATA_DIR: its files belong to another user')
    },
    backupFailed: (err) => log.error({ err: err as Error }, 'A backup failed'),
    backedUp: (made) => log.info({ ...made }, 'A backup was made'),
  }
}

interface Opened {
  store: Store
  jobs: Jobs
  observed: Observed
}

async function assemble(config: Config, log: Log, opened: Opened): Promise<Core> {
  const { store, jobs, observed } = opened
  const { db } = store
  const graph = openGraph(config, log, store)
  const checksADay = config.photoChecksADay
  const people = createPeople({ db, graph, log, checksADay, requestSync: () => jobs.requestSync() })
  const work = { ...store.patient, log, retryDelaysMs: RETRY_DELAYS_MS }
  const runner = createRunner({ ...work, ...workAsApp(graph) }, graph)
  const access = createAccess({ config, graph, isGuest: (id) => isGuest(db, graph, id) })
  const onePhoto = changesOfOnePhoto(store, graph, access, jobs, log)
  const matching = createMatching(db)
  const stopping = new AbortController()
  const metrics = config.metricsToken === null ? null : measureAll(opened, graph, log)
  const chat: Chat = { notify: null, notifyPaused: null }
  const shared = { store, jobs, signal: stopping.signal }
  const look = looksAsApp(db, graph, log)
  const handlers = handlersOf({ config, people, look, chat, log, ...shared })
  const runWatch = watchRuns(db, log, runBeginner({ runner, ...shared }))
  if (config.role !== 'web') await startWork(store, jobs, { handlers, people, runWatch })
  const runs = createRuns(store, wakersOf(runWatch), observed.following)
  const drain = () => beginNothingMore(stopping, runWatch, runner)

  return {
    ...accessAndReadiness(access, store, graph, observed.memory),
    ...healthOf(config, store, observed),
    metrics,
    people,
    ...refuseWhileShort(observed.memory, { match: matching.match, runs, ...onePhoto }),
    conversations: createConversations(db),
    onRunFinished: (notify) => void (chat.notify = notify),
    onRunPaused: (notify) => void (chat.notifyPaused = notify),
    drain,
    async stop() {
      drain()
      store.hurry()
      metrics?.stop()
      await stopInOrder(stopSteps(opened, { runWatch, runner, onePhoto, graph, matching }), log)
    },
  }
}

function looksAsApp(db: Database, graph: Graph, log: Log): LookContext {
  const photos = photosAs(graph, { as: 'app' }, { bulk: true })
  return { db, log, photos, states: (ids) => photoStates(graph, ids) }
}

function beginNothingMore(stopping: AbortController, runWatch: RunWatch, runner: Runner): void {
  stopping.abort()
  void runWatch.stop()
  void runner.stop()
}

/** The rows say what there is to do. */
const wakersOf = (runWatch: RunWatch): Wakers => ({
  wakeRunner: async () => runWatch.wake(),
  wakeSoon: () => runWatch.wake(),
})

/** Processes on one PostgreSQL keep to one pace. */
const openGraph = (config: Config, log: Log, { engine, db }: Store): Graph =>
  createGraph(config, log, engine === 'postgres' ? { exchange: createExchange(db) } : {})

function measureAll({ store: { db }, observed }: Opened, graph: Graph, log: Log) {
  const { standing, following } = observed
  const directory = () => standing.current().directory
  return measure({ log, db, graph, directory, streams: () => following.readers() })
}

interface Workers {
  runWatch: RunWatch
  runner: Runner
  onePhoto: ReturnType<typeof changesOfOnePhoto>
  graph: Graph
  matching: Matching
}

/** The writes in progress come to an end first, then what they need. */
function stopSteps({ store, jobs, observed }: Opened, workers: Workers): StopStep[] {
  const { runWatch, runner, onePhoto, graph, matching } = workers
  const { ownPhoto, personPhoto } = onePhoto
  return [
    {
      part: 'writes',
      maxMs: 20_000,
      stop: () =>
        Promise.all([runWatch.stop(), runner.stop(), ownPhoto.idle(), personPhoto.idle()]),
    },
    { part: 'imaging', maxMs: 3000, stop: closeImaging },
    { part: 'matching', maxMs: 1000, stop: () => matching.close() },
    // Ends the calls that still wait for an answer.
    { part: 'graph', maxMs: 1000, stop: () => graph.close() },
    { part: 'jobs', maxMs: 6000, stop: () => jobs.stop() },
    { part: 'standing', maxMs: 3000, stop: () => observed.stop() },
    { part: 'store', maxMs: 5000, stop: () => store.close() },
  ]
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
  const limits = createDraftLimits()
  return {
    ownPhoto: createOwnPhoto(store, as, onChange, limits),
    personPhoto: createPersonPhoto(store, {
      photosAs: as,
      access,
      explainRefusal,
      log,
      limits,
      onChange,
    }),
  }
}

interface Work {
  handlers: Handlers
  people: PeopleService
  runWatch: RunWatch
}

/** Cleans up after a crash, resumes interrupted runs, and starts the schedules. */
async function startWork(
  { db, engine }: Store,
  jobs: Jobs,
  { handlers, people, runWatch }: Work,
): Promise<void> {
  if (engine === 'pglite') await endAllLeases(db)
  await tryAfterRestart(db)
  await jobs.work(handlers)
  await handlers['run-sweep']()
  runWatch.start()
  await refreshDirectory(people, jobs)
  await jobs.requestTidy()
}

/** Who may do what, and what is known before they do it. */
function accessAndReadiness(
  access: Core['access'],
  { db }: Store,
  graph: Graph,
  memory: MemoryWatch,
): Pick<Core, 'access' | 'readiness' | 'problems'> {
  const directory = () => readStatus(db)
  const problems = async () => [...memory.problems(), ...(await readStanding(db)).problems]
  const readiness = createReadiness({ db, graph, access, directory, problems })
  return { access, readiness, problems }
}

type Observed = ReturnType<typeof observe>

/** What this process knows of itself. */
function observe(db: Database, log: Log) {
  const standing = new KnownStanding(() => readStanding(db), log)
  const eventLoop = measureEventLoop()
  const memory = watchMemory(log)
  const stop = (): Promise<void> => {
    eventLoop.stop()
    memory.stop()
    return standing.stop()
  }
  return { standing, eventLoop, memory, following: createFollowing(db, log), stop }
}

/** How this process stands, and whether it can work. */
function healthOf(
  { dataDir, role }: Config,
  { db, engine, readingOnly }: Store,
  { standing, following, eventLoop, memory }: Observed,
): Pick<Core, 'health' | 'notReady'> {
  const isShort = () => (memory.isShort() ? 'memory_short' : null)
  const checks = [databaseAnswers(db), known(readingOnly), known(isShort)]
  return {
    health: () => ({
      role,
      database: engine,
      ...withProblems(standing.current(), memory.problems()),
      load: { streams: following.readers(), eventLoopDelayMs: eventLoop.delay() },
    }),
    notReady: createReady(engine === 'pglite' ? [...checks, folderHasSpace(dataDir)] : checks),
  }
}

const withProblems = <S extends { problems: BackgroundProblem[] }>(
  standing: S,
  more: BackgroundProblem[],
): S => ({ ...standing, problems: [...more, ...standing.problems] })

/** Earlier versions recorded when the directory was read, but not how other work ended. */
async function readStanding(db: Database) {
  const [stored, directory] = await Promise.all([readProblems(db, WORKS), readStatus(db)])
  const problems = stored.map((problem) =>
    problem.work === 'directory-sync'
      ? { ...problem, lastSuccessAt: problem.lastSuccessAt ?? directory.syncedAt }
      : problem,
  )
  return { problems, directory }
}

async function refreshDirectory(people: PeopleService, jobs: Jobs): Promise<void> {
  const { syncedAt } = await people.directory()
  const isStale = !syncedAt || Date.now() - syncedAt.getTime() > STALE_AFTER_MS
  await (isStale ? people.refresh() : jobs.requestScan())
}
