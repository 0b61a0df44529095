import { randomUUID } from 'node:crypto'
import { countNight } from './coverage/countNight.ts'
import { settleApprovals } from './approvals/settle.ts'
import type { ApprovalWork } from './approvals/tell/context.ts'
import { workOnApprovals } from './approvals/tell/work.ts'
import { sendDigests, type DigestWork } from './digests/send.ts'
import type { Handlers, Jobs } from './jobs/index.ts'
import type { Log } from './log.ts'
import { removeOldCardPictures } from './cardPictures/index.ts'
import { tidyDrafts } from './onePhoto/drafts/draft.ts'
import type { PeopleJobs } from './people/index.ts'
import { deleteLeavers } from './privacy/leavers.ts'
import { scanAll } from './people/scan/scanAll.ts'
import { secondsToNextLook, type LookContext } from './runs/background/lookAgain.ts'
import { lookAtAll } from './runs/background/lookAtAll.ts'
import { hasUnnotifiedRuns, notifyRuns, type Chat } from './runs/background/notify.ts'
import { removeExpired } from './runs/background/retention.ts'
import { showOutcome, showRuns, type CardWork } from './runs/background/showRuns.ts'
import { vacuumWhenQuiet } from './runs/background/vacuum.ts'
import { workOnReminders, type ReminderWork } from './reminders/work.ts'
import { finishAll } from './runs/rows/finish.ts'
import { releaseOldOriginals } from './runs/settle/endItems.ts'
import type { CurrentSettings } from './settings/index.ts'
import type { Runner } from './runs/execute/runner.ts'
import { removeOldActivities } from './store/chat/activities.ts'
import type { Database, Store } from './store/open.ts'
import { withRequestId } from './telemetry/requestId.ts'

interface RunContext {
  store: Store
  jobs: Jobs
  runner: Runner
  /** aborts when the process stops */
  signal: AbortSignal
}

interface HandlerContext extends Omit<RunContext, 'runner'> {
  settings: CurrentSettings
  people: PeopleJobs
  look: LookContext
  chat: Chat
  reminders: ReminderWork
  approvals: ApprovalWork
  cards: CardWork
  digests: DigestWork
  log: Log
}

/** What each queue of `jobs/queues.ts` does. */
export function handlersOf(context: HandlerContext): Handlers {
  const { settings, store, jobs, people, look, chat, log, signal } = context
  return {
    'directory-sync': async () => {
      if (!(await people.isSyncDue())) return 'idle'
      await people.syncDirectory(signal)
      if (signal.aborted) return 'done'
      await vacuumWhenQuiet(store, log)
      await jobs.requestScan()
      return 'done'
    },
    'photo-scan': async () => {
      const ending = await scanAll(() => people.scanPhotos(), log, signal)
      if (!signal.aborted) await vacuumWhenQuiet(store, log)
      return ending
    },
    'run-cards': () => showRuns(context.cards, chat.runCards, signal),
    'run-notify': () => notifyRuns(store.db, unlessInView(chat, context.cards)),
    'chat-answer': async () => chat.answerLeft?.(),
    'look-again': async () => {
      const ending = await lookAtAll(look, signal)
      if (!signal.aborted) await requestNextLook(store.db, jobs)
      return ending
    },
    remind: () => workOnReminders(context.reminders, chat.reminders, signal),
    'approval-chat': () => workOnApprovals(context.approvals, chat.approvals, signal),
    'coverage-night': () => countNight(store.db, new Date()),
    digest: () => sendDigests(context.digests, chat.digests, signal),
    tidy: async () => {
      // In a folder, they would be mistaken for files that are just being received.
      if (store.engine === 'postgres') await store.originals.removeOrphans()
      const { leaverDays, retentionDays } = await settings()
      if (!signal.aborted) await deleteLeavers(store, leaverDays, log, signal)
      await removeOldActivities(store.db)
      await removeExpired(store, retentionDays, log, signal)
      if (!signal.aborted) await vacuumWhenQuiet(store, log)
    },
    'run-sweep': () => sweep(store),
  }
}

/** Whoever sees the outcome in a card is not sent a second message. */
function unlessInView(chat: Chat, cards: CardWork): Pick<Chat, 'notify' | 'notifyPaused'> {
  const { notify, notifyPaused, runCards } = chat
  if (notify === null) return { notify, notifyPaused }
  return {
    notifyPaused,
    async notify(finished) {
      if (!(await showOutcome(cards, runCards, finished))) await notify(finished)
    },
  }
}

async function sweep(store: Store): Promise<void> {
  await finishAll(store.db)
  await settleApprovals(store.db)
  await tidyDrafts(store)
  await removeOldCardPictures(store.db)
  for (const id of await releaseOldOriginals(store.db)) await store.originals.remove(id)
}

/** A run that failed as a whole, as with an error of the database, is left alone for so long. */
const REST_AFTER_FAILURE_MS = 30_000

/** Returns a function that begins to work on a run, unless this process does so already. */
export function runBeginner({ store, jobs, runner, signal }: RunContext): (runId: string) => void {
  const failed = new Set<string>()
  const run = async (runId: string): Promise<void> => {
    try {
      await runner.run(runId)
    } catch (error) {
      failed.add(runId)
      setTimeout(() => failed.delete(runId), REST_AFTER_FAILURE_MS).unref()
      throw error
    }
    if (!signal.aborted) await requestNextLook(store.db, jobs)
    if (!signal.aborted && (await hasUnnotifiedRuns(store.db))) await jobs.requestNotify()
  }
  // Not awaited: the items' rows hold the progress, and `runner.stop` waits for items in progress.
  return (runId) => {
    if (failed.has(runId) || runner.notice(runId)) return
    const work = () => jobs.watch('run', () => run(runId), { runId })
    void withRequestId(randomUUID(), work)
  }
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
