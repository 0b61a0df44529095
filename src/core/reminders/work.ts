import { asc, eq, isNull, sql } from 'drizzle-orm'
import type { Ending } from '../background/watch.ts'
import type { ConversationService, ReminderChat } from '../contracts.ts'
import { openInstaller } from '../graph/directory/teamsApps.ts'
import type { Clock, Graph } from '../graph/request.ts'
import type { Log } from '../log.ts'
import type { Reminder } from '../model.ts'
import type { CurrentSettings } from '../settings/index.ts'
import type { Database } from '../store/database.ts'
import { reminders } from '../store/schema.ts'
import { gather } from './gather.ts'
import { createChatOpener } from './openChats.ts'
import { dueAfter, fullPace, paceAfter } from './pace.ts'
import { sendBatch, type SendContext } from './send.ts'
import { showEnded, showTally } from './show.ts'
import { endCutOff, giveUp } from './states.ts'

const SHOW_EVERY_MS = 3000
/** Whoever could not be reminded within a day isn't. */
const GIVE_UP_AFTER_MS = 24 * 3_600_000

export interface ReminderWork {
  db: Database
  graph: Pick<Graph, 'call' | 'appPermissions'>
  clientId: string
  conversations: ConversationService
  settings: CurrentSettings
  log: Log
  clock: Pick<Clock, 'now' | 'random' | 'sleep'>
}

/**
 * Works on every reminder that is not over, one after the other, and brings the cards of the others up to date. Must run in
 * one process at a time: whoever was being sent something when it began was cut off.
 */
export async function workOnReminders(
  work: ReminderWork,
  chat: ReminderChat | null,
  signal: AbortSignal,
): Promise<Ending> {
  if (chat === null) return 'idle'
  let ending: Ending = 'idle'
  // What is asked for meanwhile wakes nobody: there is one such job at a time.
  for (let row = await oldestOpen(work.db); row; row = await oldestOpen(work.db)) {
    const { id, scope, askedById, askedByName, askedAt } = row
    const reminder = { id, scope, askedBy: { id: askedById, name: askedByName } }
    const until = askedAt.getTime() + GIVE_UP_AFTER_MS
    const installer = await openInstaller(work.graph, work.clientId)
    const opener = createChatOpener({ ...work, chat, installer })
    await workOn({ work, context: { ...work, chat, opener }, reminder, until }, signal)
    ending = 'done'
    if (signal.aborted) return ending
  }
  await showEnded({ ...work, chat }, signal)
  return ending
}

async function oldestOpen(db: Database): Promise<typeof reminders.$inferSelect | undefined> {
  const isOpen = isNull(reminders.endedAt)
  const [row] = await db
    .select()
    .from(reminders)
    .where(isOpen)
    .orderBy(asc(reminders.askedAt))
    .limit(1)
  return row
}

interface One {
  work: ReminderWork
  context: SendContext
  reminder: Reminder
  /** when to give up, in ms since 1970 */
  until: number
}

async function workOn({ work, context, reminder, until }: One, signal: AbortSignal): Promise<void> {
  const { db, clock, settings, log } = work
  await endCutOff(db, reminder.id)
  await gather(db, reminder, await settings(), signal)
  const show = showing(work, context.chat, reminder.id, log)
  let due = clock.now()
  for (let pace = fullPace; !signal.aborted;) {
    if (clock.now() > until) await giveUp(db, reminder.id)
    const deliveries = await sendBatch(context, reminder, await settings(), pace.refusals > 0)
    if (deliveries === null) break
    pace = paceAfter(pace, deliveries, clock.random())
    if (deliveries.length > 0) due = dueAfter(due, clock.now(), pace)
    await show(SHOW_EVERY_MS)
    if (due > clock.now()) await clock.sleep(due - clock.now(), signal)
  }
  if (signal.aborted) return
  await db
    .update(reminders)
    .set({ endedAt: sql`now()` })
    .where(eq(reminders.id, reminder.id))
  await show(0)
}

/** Shows how far it is, unless it was shown a moment ago. That a card can't be shown keeps nobody from being reminded. */
function showing(
  { db, conversations, clock }: ReminderWork,
  chat: ReminderChat,
  id: string,
  log: Log,
) {
  let shownAt = 0
  return async (everyMs: number): Promise<void> => {
    if (clock.now() - shownAt < everyMs) return
    shownAt = clock.now()
    const showing = await showTally({ db, chat, conversations, log }, id).catch((err: Error) => {
      log.warn({ err, reminderId: id }, 'The card of a reminder could not be brought up to date')
      return null
    })
    if (showing?.kind === 'later') shownAt += (showing.seconds ?? 0) * 1000
  }
}
