import { createAccess } from './access.ts'
import { createApprovals } from './approvals/index.ts'
import { createApprovalCards } from './approvals/tell/cards.ts'
import { assertMemory } from './background/assertMemory.ts'
import { createExchange } from './background/exchangePace.ts'
import type { MemoryWatch } from './background/memory.ts'
import { refuseWhileShort } from './background/refuseWhileShort.ts'
import { createCardPictures } from './cardPictures/index.ts'
import type { Config } from './config.ts'
import type { AppError } from './errors.ts'
import { createCoverage } from './coverage/index.ts'
import { createDigests } from './digests/index.ts'
import { createDefaultPictures } from './defaultPictures/index.ts'
import { createExports } from './exports/index.ts'
import { createGraph, systemClock } from './graph/index.ts'
import { photosAs, photoStates } from './graph/photos.ts'
import { createRefusalReader } from './graph/refusal.ts'
import type { Graph } from './graph/request.ts'
import { healthOf, observe, readStanding, type Observed } from './lifecycle/observe.ts'
import { startWork } from './lifecycle/startWork.ts'
import { beginNothingMore, stopSteps } from './lifecycle/stopSteps.ts'
import { storeEvents } from './lifecycle/storeEvents.ts'
import { measure } from './metrics/measure.ts'
import type { Wakers } from './runs/commands/commandContext.ts'
import { createRuns } from './runs/index.ts'
import { createRunCards } from './runs/background/runCards.ts'
import type { LookContext } from './runs/background/lookAgain.ts'
import type { Chat } from './runs/background/notify.ts'
import { createMatching } from './runs/queries/match/matching.ts'
import { createRunner, type Runner } from './runs/execute/runner.ts'
import { watchRuns, type RunWatch } from './runs/watch/watchRuns.ts'
import { workAsApp } from './runs/execute/workContext.ts'
import type { Core, OwnedDraft, PeopleService, SettingsService } from './contracts.ts'
import { handlersOf, lookWaker, runBeginner } from './handlers.ts'
import { createHistory } from './history/index.ts'
import type { Log } from './log.ts'
import type { ActingAs, Principal } from './model.ts'
import { openJobs, type Jobs } from './jobs/index.ts'
import { isGuest } from './people/guests.ts'
import { createPeople } from './people/index.ts'
import { readStatus } from './people/status.ts'
import { personAnswers, type PersonDoor } from './privacy/command/answer.ts'
import { createPrivacy } from './privacy/index.ts'
import { createReminders } from './reminders/index.ts'
import { createReadiness } from './readiness/index.ts'
import { createDraftCards, showDraftEnded } from './onePhoto/drafts/draftCards.ts'
import { createDraftLimits } from './onePhoto/drafts/draftLimits.ts'
import { createOwnPhoto } from './onePhoto/ownPhoto.ts'
import { createPersonPhoto } from './onePhoto/personPhoto.ts'
import { createActivities } from './store/chat/activities.ts'
import { createConversations } from './store/chat/conversations.ts'
import { createSettings, type CurrentSettings } from './settings/index.ts'
import { stopInOrder } from './stopInOrder.ts'
import { openStore, type Database, type Store } from './store/open.ts'

/** Delays before an item is retried after a transient error. */
const RETRY_DELAYS_MS = [5_000, 30_000]

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
  const toPerson: PersonDoor = { answer: async () => null }
  const store = await openStore(
    config,
    (err) => log.error({ err }, 'The database was lost; work waits until it is back'),
    { ...storeEvents(log, onEnded), asked: (asked, signal) => toPerson.answer(asked, signal) },
  )
  const observed = observe(store.db, log, config.role)
  try {
    const jobs = await openJobs(store, log, () => void observed.standing.refresh(), config.role)
    try {
      await observed.standing.refresh()
      const core = await assemble(config, log, { store, jobs, observed })
      toPerson.answer = personAnswers(core.privacy)
      return core
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

interface Opened {
  store: Store
  jobs: Jobs
  observed: Observed
}

async function assemble(config: Config, log: Log, opened: Opened): Promise<Core> {
  const { store, jobs, observed } = opened
  const { db } = store
  const graph = openGraph(config, log, store)
  const people = peopleOf(config, log, opened, graph)
  const settings = createSettings(db, config)
  const { current } = settings
  const runner = runnerOf(store, graph, current, log)
  const access = accessOf(config, db, graph, current)
  const chat = nobody()
  const onePhoto = changesOfOnePhoto(opened, { graph, access, settings: current, log, chat })
  const matching = createMatching(db)
  const stopping = new AbortController()
  const metrics = config.metricsToken === null ? null : measureAll(opened, graph, log)
  const shared = { store, jobs, signal: stopping.signal }
  const parts = { graph, people, settings: current, access, chat, ...shared }
  const { handlers, ...chatServices } = backgroundOf(config, log, opened, parts)
  const runWatch = watchRuns(db, log, runBeginner({ runner, ...shared }))
  if (config.role !== 'web') await startWork(store, jobs, { handlers, runWatch })
  const ofMany = runsOfMany(opened, runWatch, people, current)
  const drain = () => beginNothingMore(stopping, runWatch, runner)

  return {
    ...accessAndReadiness(access, config.role, store, graph, observed.memory),
    ...healthOf(config, store, observed),
    metrics,
    people,
    ...refuseWhileShort(observed.memory, { match: matching.match, ...ofMany, ...onePhoto }),
    ...storedServices({ config, store, log }, graph, people, settings),
    ...chatServices,
    approvals: onePhoto.approvals,
    ...registrationsOf(chat),
    drain,
    async stop() {
      drain()
      store.hurry()
      metrics?.stop()
      await stopInOrder(stopSteps({ ...opened, runWatch, runner, onePhoto, graph, matching }), log)
    },
  }
}

/** No bot has registered. */
const nobody = (): Chat => ({
  notify: null,
  notifyPaused: null,
  answerLeft: null,
  reminders: null,
  approvals: null,
  runCards: null,
  draftCards: null,
  digests: null,
})

const registrationsOf = (
  chat: Chat,
): Pick<
  Core,
  | 'onRunFinished'
  | 'onRunPaused'
  | 'onRunCards'
  | 'onDraftCards'
  | 'onDigests'
  | 'onActivitiesLeft'
  | 'onReminders'
  | 'onApprovals'
> => ({
  onRunFinished: (notify) => void (chat.notify = notify),
  onRunPaused: (notify) => void (chat.notifyPaused = notify),
  onRunCards: (given) => void (chat.runCards = given),
  onDraftCards: (given) => void (chat.draftCards = given),
  onDigests: (given) => void (chat.digests = given),
  onReminders: (given) => void (chat.reminders = given),
  onApprovals: (given) => void (chat.approvals = given),
  onActivitiesLeft: (answer) => void (chat.answerLeft = answer),
})

interface BackgroundParts extends Pick<Core, 'access'> {
  graph: Graph
  people: ReturnType<typeof peopleOf>
  settings: CurrentSettings
  chat: Chat
  store: Store
  jobs: Jobs
  signal: AbortSignal
}

/** What the queues do, and what in the chat one of them goes on with. */
function backgroundOf(config: Config, log: Log, opened: Opened, parts: BackgroundParts) {
  const { graph, settings, jobs, access } = parts
  const { db } = opened.store
  const { service, work } = remindersOf(config, log, opened, graph, settings)
  const look = looksAsApp(db, graph, log)
  const cards = { db, conversations: createConversations(db), log, clock: systemClock }
  const unasked = { ...cards, tenantId: config.tenantId, access }
  const messages = { approvals: unasked, digests: unasked }
  return {
    reminders: service,
    runCards: createRunCards(db, () => jobs.requestCards()),
    approvalCards: createApprovalCards(db, () => jobs.requestApprovals()),
    digests: createDigests(db),
    handlers: handlersOf({ ...parts, look, reminders: work, cards, ...messages, log }),
  }
}

const runnerOf = ({ patient }: Store, graph: Graph, settings: CurrentSettings, log: Log): Runner =>
  createRunner(
    { ...patient, settings, log, retryDelaysMs: RETRY_DELAYS_MS, ...workAsApp(graph) },
    graph,
  )

const peopleOf = (config: Config, log: Log, { store: { db }, jobs }: Opened, graph: Graph) => {
  const requestSync = () => jobs.requestSync()
  return createPeople({ db, graph, log, checksADay: config.photoChecksADay, requestSync })
}

/** What is asked of reminders, and what a process that works does about them. */
function remindersOf(
  { clientId, guestsManagePhotos }: Config,
  log: Log,
  { store: { db }, jobs }: Opened,
  graph: Graph,
  settings: CurrentSettings,
) {
  const wake = () => jobs.requestReminders()
  const conversations = createConversations(db)
  // Guests who may do nothing here could not answer a reminder.
  const rules = async () => {
    const current = await settings()
    return { ...current, remindGuests: current.remindGuests && guestsManagePhotos }
  }
  return {
    service: createReminders({ db, graph, settings: rules, wake }),
    work: { db, graph, clientId, conversations, settings: rules, log, clock: systemClock },
  }
}

const accessOf = (config: Config, db: Database, graph: Graph, settings: CurrentSettings) =>
  createAccess({ config, graph, isGuest: (id) => isGuest(db, graph, id), settings })

const storedServices = (
  { config, store, store: { db }, log }: { config: Config; store: Store; log: Log },
  graph: Graph,
  people: PeopleService,
  settings: SettingsService,
): Pick<
  Core,
  | 'exports'
  | 'history'
  | 'cardPictures'
  | 'conversations'
  | 'activities'
  | 'draftCards'
  | 'settings'
  | 'coverage'
  | 'privacy'
> => ({
  settings,
  privacy: createPrivacy({ store, log, days: settings.current }),
  coverage: createCoverage(db),
  cardPictures: createCardPictures(db, config),
  conversations: createConversations(db),
  activities: createActivities(db),
  draftCards: createDraftCards(db),
  exports: createExports(db, graph, people),
  history: createHistory({ db, settings: settings.current }),
})

function looksAsApp(db: Database, graph: Graph, log: Log): LookContext {
  const photos = photosAs(graph, { as: 'app' }, { bulk: true })
  return { db, log, photos, states: (ids) => photoStates(graph, ids) }
}

/** The rows say what there is to do. */
const wakersOf = (runWatch: RunWatch): Wakers => ({
  wakeRunner: async () => runWatch.wake(),
  wakeSoon: () => runWatch.wake(),
})

/** Photos of many people, changed as one. */
function runsOfMany(
  { store, observed }: Opened,
  runWatch: RunWatch,
  people: PeopleService,
  settings: CurrentSettings,
) {
  const wakers = wakersOf(runWatch)
  const runs = createRuns(store, wakers, observed.following, people, settings)
  return { runs, defaultPictures: createDefaultPictures(store, { runs, people, ...wakers }) }
}

/** Processes on one PostgreSQL keep to one pace. */
const openGraph = (config: Config, log: Log, { engine, db }: Store): Graph =>
  createGraph(config, log, engine === 'postgres' ? { exchange: createExchange(db) } : {})

function measureAll({ store: { db }, observed }: Opened, graph: Graph, log: Log) {
  const { standing, following } = observed
  const directory = () => standing.current().directory
  return measure({ log, db, graph, directory, streams: () => following.readers() })
}

interface OnePhotoParts extends Pick<Core, 'access'> {
  graph: Graph
  settings: CurrentSettings
  log: Log
  chat: Chat
}

/** What people do with one photo, their own or somebody else's. */
function changesOfOnePhoto(
  { store, jobs }: Opened,
  { graph, access, settings, log, chat }: OnePhotoParts,
) {
  const as = (principal: Principal, actingAs: ActingAs) =>
    photosAs(graph, actingAs === 'person' ? { as: actingAs, principal } : { as: actingAs })
  const onChange = lookWaker(store.db, jobs, log)
  const tell = () =>
    jobs.requestApprovals().catch((err: Error) => {
      log.error({ err }, 'That people are told about approvals could not be requested')
    })
  const explainRefusal = createRefusalReader(graph)
  const limits = createDraftLimits()
  const conversations = createConversations(store.db)
  const cards = { db: store.db, conversations, chat: () => chat.draftCards, log }
  const onDraftEnded = (draft: OwnedDraft) => showDraftEnded(cards, draft)
  const own = { access, settings, onChange, onAsked: tell, onDraftEnded, limits }
  return {
    approvals: createApprovals(store, {
      photosAs: as,
      access,
      explainRefusal,
      log,
      onChange,
      onDecided: tell,
    }),
    ownPhoto: createOwnPhoto(store, as, own),
    personPhoto: createPersonPhoto(store, {
      photosAs: as,
      access,
      settings,
      explainRefusal,
      log,
      limits,
      onChange,
      onDraftEnded,
    }),
  }
}

/** Who may do what, and what is known before they do it. */
function accessAndReadiness(
  access: Core['access'],
  role: Config['role'],
  { db }: Store,
  graph: Graph,
  memory: MemoryWatch,
): Pick<Core, 'access' | 'readiness' | 'problems'> {
  const directory = () => readStatus(db)
  const problems = async () => [...memory.problems(), ...(await readStanding(db, role)).problems]
  const readiness = createReadiness({ db, graph, access, directory, problems })
  return { access, readiness, problems }
}
