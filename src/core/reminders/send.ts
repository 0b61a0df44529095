import type { ReminderChat } from '../contracts.ts'
import type { Installer } from '../graph/directory/teamsApps.ts'
import type { Log } from '../log.ts'
import type { Delivery, LeftOut, Reminder, ReminderRules, Unreached } from '../model.ts'
import type { ConversationService } from '../contracts.ts'
import type { Database } from '../store/database.ts'
import { nextWaiting, type Waiting } from './facts.ts'
import { BATCH_PEOPLE } from './pace.ts'
import { whyLeftOut } from './rules.ts'
import { claimPeople, endWithout, settlePerson } from './states.ts'

export interface SendContext {
  db: Database
  chat: ReminderChat
  conversations: ConversationService
  /** null = the app may not be installed for people */
  installer: Installer | null
  log: Log
}

interface Reached {
  personId: string
  reference: unknown
}

/**
 * Reminds the next people, at the same moment. Who has meanwhile set a photo, opted out or been reminded is left out. Each
 * person is claimed before anything is sent to them.
 * @returns what became of it; null = nobody waits any more
 */
export async function sendBatch(
  context: SendContext,
  reminder: Reminder,
  rules: ReminderRules,
): Promise<Delivery[] | null> {
  const { db, chat } = context
  const next = await nextWaiting(db, reminder.id, rules, BATCH_PEOPLE)
  if (next.length === 0) return null
  const judged = next.map((person) => ({ ...person, reason: whyLeftOut(person, rules) }))
  const leftOut = judged.flatMap(({ personId, reason }) => (reason ? [{ personId, reason }] : []))
  await endWithout(db, reminder.id, leftOut satisfies Ended<LeftOut>[], 'leftOut')
  const wanted = judged.filter(({ reason }) => reason === null)
  const reached = await reach(context, reminder, wanted)
  const claimed = await claimPeople(
    db,
    reminder.id,
    reached.people.map(({ personId }) => personId),
  )
  const sent = await Promise.all(
    reached.people
      .filter(({ personId }) => claimed.has(personId))
      .map(async ({ personId, reference }) => {
        const delivery = await chat.remind(reference, reminder)
        await settlePerson(db, reminder.id, personId, delivery)
        if (delivery.kind === 'unreached' && delivery.reason === 'blocked')
          await context.conversations.forget(personId)
        return delivery
      }),
  )
  return [...sent, ...reached.later]
}

interface Ended<Reason> {
  personId: string
  reason: Reason
}

/** Has the app installed for those with whom the bot has no chat. */
async function reach(
  context: SendContext,
  reminder: Reminder,
  wanted: readonly Waiting[],
): Promise<{ people: Reached[]; later: Delivery[] }> {
  const known = wanted.filter(({ reference }) => reference !== null)
  const others = wanted.filter(({ reference }) => reference === null)
  if (others.length === 0) return { people: known, later: [] }
  const like = await context.conversations.of(reminder.askedBy.id)
  const made = await Promise.all(others.map(({ personId }) => openChat(context, personId, like)))
  const unreached = made.flatMap((each) => ('reason' in each ? [each] : []))
  await endWithout(context.db, reminder.id, unreached, 'unreached')
  return {
    people: [...known, ...made.flatMap((each) => ('reference' in each ? [each] : []))],
    later: made.flatMap((each) => ('later' in each ? [{ kind: 'later', seconds: null }] : [])),
  }
}

async function openChat(
  { installer, chat, conversations, log }: SendContext,
  personId: string,
  like: unknown,
): Promise<Reached | Ended<Unreached> | { later: true }> {
  if (installer === null) return { personId, reason: 'noChat' }
  const installed = await installer.chatOf(personId)
  if (installed.kind === 'later') return { later: true }
  if (installed.kind === 'refused') {
    log.warn({ personId, detail: installed.detail }, 'The app could not be installed for a person')
    return { personId, reason: 'notInstalled' }
  }
  const reference = chat.referenceTo(personId, installed.id, like)
  if (reference === null) return { personId, reason: 'noChat' }
  await conversations.remember(personId, reference)
  return { personId, reference }
}
