import type { ReminderChat } from '../contracts.ts'
import type { Delivery, LeftOut, Reminder, ReminderRules } from '../model.ts'
import type { ConversationService } from '../contracts.ts'
import type { Database } from '../store/database.ts'
import { nextWaiting, type Waiting } from './facts.ts'
import type { ChatOpener } from './openChats.ts'
import { AHEAD_PEOPLE, BATCH_PEOPLE } from './pace.ts'
import { whyLeftOut } from './rules.ts'
import { claimPeople, endWithout, settlePerson } from './states.ts'

export interface SendContext {
  db: Database
  chat: ReminderChat
  conversations: ConversationService
  opener: ChatOpener
}

interface Reached {
  personId: string
  reference: unknown
}

/**
 * Reminds the next people, at the same moment. Who has meanwhile set a photo, opted out or been reminded is left out. Each
 * person is claimed before anything is sent to them.
 * @param isSlowed nothing is begun for those who come after them
 * @returns what became of it; null = nobody waits any more
 */
export async function sendBatch(
  context: SendContext,
  reminder: Reminder,
  rules: ReminderRules,
  isSlowed = false,
): Promise<Delivery[] | null> {
  const { db, chat } = context
  const next = await nextWaiting(db, reminder.id, rules, AHEAD_PEOPLE)
  if (next.length === 0) return null
  const known = next.map((person) => ({ ...person, reason: whyLeftOut(person, rules) }))
  const judged = known.slice(0, BATCH_PEOPLE)
  const leftOut = judged.flatMap(({ personId, reason }) => (reason ? [{ personId, reason }] : []))
  await endWithout(db, reminder.id, leftOut satisfies Ended<LeftOut>[], 'leftOut')
  const wanted = judged.filter(({ reason }) => reason === null)
  const afterwards = isSlowed ? [] : known.slice(BATCH_PEOPLE)
  const soon = afterwards.filter(({ reason }) => reason === null)
  const reached = await reach(context, reminder, wanted, soon)
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

const hasNone = ({ reference }: Waiting): boolean => reference === null

/** Has the app installed for those with whom the bot has no chat, and begins with those who come soon. */
async function reach(
  context: SendContext,
  reminder: Reminder,
  wanted: readonly Waiting[],
  soon: readonly Waiting[],
): Promise<{ people: Reached[]; later: Delivery[] }> {
  const known = wanted.filter(({ reference }) => reference !== null)
  const [others, ahead] = [wanted.filter(hasNone), soon.filter(hasNone)]
  if (others.length + ahead.length === 0) return { people: known, later: [] }
  const like = await context.conversations.of(reminder.askedBy.id)
  const opening = others.map(({ personId }) => context.opener.open(personId, like))
  for (const { personId } of ahead) context.opener.ahead(personId, like)
  const made = await Promise.all(opening)
  const unreached = made.flatMap((each) => ('reason' in each ? [each] : []))
  await endWithout(context.db, reminder.id, unreached, 'unreached')
  return {
    people: [...known, ...made.flatMap((each) => ('reference' in each ? [each] : []))],
    later: made.flatMap((each) => ('later' in each ? [{ kind: 'later', seconds: null }] : [])),
  }
}
