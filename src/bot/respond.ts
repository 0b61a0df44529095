import { setTimeout as sleep } from 'node:timers/promises'
import { databaseLost } from '../core/errors.ts'
import type { Taken } from '../core/contracts.ts'
import { activityKey, pressOf, type IncomingActivity } from './activity.ts'
import type { Connection } from './adapter.ts'
import { doneBeforeCard, failedCard, workingCard } from './cards/working.ts'
import { button, type Button } from './commands.ts'
import { replyTo } from './conversation.ts'
import type { Reply } from './reply.ts'
import type { Services, Turn } from './turn.ts'
import { keepShowing, showAgain } from './unasked/keptCards.ts'

/**
 * A pressed button is answered to Teams within this, with a card that is replaced later if need be: clients give up after
 * a few seconds.
 * @see https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards
 */
const ANSWER_WITHIN_MS = 3000
/** Well within the lease of `core.activities`. */
const RENEW_MS = 20_000

/** Who asked, and where the answer goes. */
interface Asked {
  activity: IncomingActivity
  connection: Connection
  turn: Turn
}

/**
 * Answers a message or a press once, however often it is delivered. Teams hears at once that it was received; the work goes
 * on after that, and another process answers if this one ends before.
 */
export async function respond(asked: Asked, services: Services): Promise<void> {
  const { activity, connection, turn } = asked
  const taken = await take(activity, turn, services)
  if (taken !== 'taken') return answerAgain(asked, taken, services)
  await workOn(activity, services, async () => {
    if (activity.type === 'invoke') return respondToPress(asked, services)
    connection.accept()
    return deliver(await replyOrApology(asked, services), asked, services)
  })
}

/** Answers what another process left. `isLastAttempt` = it kept ending in the middle of it: an apology is all there is. */
export async function respondLate(
  asked: Asked,
  services: Services,
  isLastAttempt: boolean,
): Promise<void> {
  const { activity, turn } = asked
  await workOn(activity, services, async () => {
    const reply = isLastAttempt
      ? { text: turn.words('reply.unexpected') }
      : await replyOrApology(asked, services)
    return activity.type === 'invoke'
      ? deliverLate(reply, asked, services)
      : deliver(reply, asked, services)
  })
}

/** Without a database, what can be answered is answered all the same. */
async function take(
  activity: IncomingActivity,
  { sender }: Turn,
  { core }: Services,
): Promise<Taken> {
  const key = activityKey(activity)
  if (key === null) return 'taken'
  try {
    return await core.activities.take({ key, personId: sender.id, content: activity })
  } catch (error) {
    if (databaseLost(error)) return 'taken'
    throw error
  }
}

async function workOn(
  activity: IncomingActivity,
  { core, log }: Services,
  work: () => Promise<void>,
): Promise<void> {
  const key = activityKey(activity)
  if (key === null) return work()
  const tell = (said: Promise<void>) =>
    said.catch((err: unknown) => log.warn({ err }, "An activity's state could not be stored"))
  const renewing = setInterval(() => void tell(core.activities.renew(key)), RENEW_MS)
  try {
    await work()
  } finally {
    clearInterval(renewing)
    await tell(core.activities.end(key))
  }
}

async function answerAgain(
  { activity, connection, turn }: Asked,
  taken: Taken,
  { core }: Services,
): Promise<void> {
  if (activity.type !== 'invoke') return connection.accept()
  const instead = taken === 'done' ? doneBeforeCard(turn.words) : workingCard(turn.words)
  await connection.answer({ card: instead, summary: turn.words('working') })
  const card = activity.replyToId
  if (card) await showAgain(core, { personId: turn.sender.id, card })
}

async function respondToPress(asked: Asked, services: Services): Promise<void> {
  const { activity, connection, turn } = asked
  const replying = replyOrApology(asked, services)
  const inTime = await Promise.race([replying, sleep(ANSWER_WITHIN_MS, null, { ref: false })])
  if (inTime) {
    await connection.answer(inTime)
    return keep(inTime, activity.replyToId, asked, services)
  }
  await connection.answer({ card: workingCard(turn.words), summary: turn.words('working') })
  return deliverLate(await replying, asked, services)
}

const replyOrApology = ({ activity, turn }: Asked, services: Services): Promise<Reply> =>
  replyTo(activity, services, turn).catch((err: Error) => {
    services.log.error({ err, activity: activity.type }, 'A turn of the bot failed')
    return { text: turn.words('reply.unexpected') }
  })

/** The reply to a button, or to a question, replaces its card; every other reply is a new message. */
async function deliver(reply: Reply, asked: Asked, services: Services): Promise<void> {
  const { activity, connection } = asked
  if ('card' in reply && reply.replaces !== undefined)
    return deliverInPlace(reply, reply.replaces, asked, services)
  const pressed = pressOf(activity) && activity.replyToId
  if (!pressed || !('card' in reply))
    return keep(reply, await connection.send(reply), asked, services)
  await connection.replace(pressed, reply)
  return keep(reply, pressed, asked, services)
}

/** Whoever has written an answer looks below it: what came of it is said there in a line, and shown where it was asked. */
async function deliverInPlace(
  reply: Extract<Reply, { card: object }>,
  card: string,
  asked: Asked,
  services: Services,
): Promise<void> {
  const { connection } = asked
  try {
    await connection.replace(card, reply)
  } catch (err) {
    services.log.warn({ err }, 'A card could not be replaced; its outcome is a new message')
    return keep(reply, await connection.send(reply), asked, services)
  }
  await keep(reply, card, asked, services)
  await connection.send({ text: reply.summary })
}

/** The card says already that it is being worked on, so that it is replaced in any case. */
async function deliverLate(reply: Reply, asked: Asked, services: Services): Promise<void> {
  const { activity, connection, turn } = asked
  const pressed = activity.replyToId
  if (!pressed) return keep(reply, await connection.send(reply), asked, services)
  if ('card' in reply) await connection.replace(pressed, reply)
  else {
    const card = failedCard(turn.words, reply.text, pressedButton(activity))
    await connection.replace(pressed, { card, summary: reply.text })
    return keepShowing(services.core, { personId: turn.sender.id, card: pressed }, null)
  }
  return keep(reply, pressed, asked, services)
}

function pressedButton(activity: IncomingActivity): Button | null {
  const press = pressOf(activity)
  return (press && button.safeParse({ ...press.data, verb: press.verb }).data) ?? null
}

/**
 * A plain "yes" or "no" that comes next is about this reply, and a card that shows a run, an approval or a draft is kept up
 * to date.
 * @param card id of the message that shows the reply, if that is known
 */
async function keep(
  reply: Reply,
  card: string | null | undefined,
  { activity, turn: { sender } }: Asked,
  { config, core }: Services,
): Promise<void> {
  if (!('card' in reply)) return
  const asking = card && config.cloud.cards ? { card } : {}
  if (reply.asks) await core.conversations.ask(sender.id, { ...reply.asks, ...asking })
  if (!card) return
  if (reply.shows || pressOf(activity) || reply.replaces === card)
    await keepShowing(core, { personId: sender.id, card }, reply.shows ?? null)
}
