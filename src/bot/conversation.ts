import * as z from 'zod'
import { explain, AppError } from '../core/errors.ts'
import { pressOf, type Incoming, type Press } from './activity.ts'
import { pictureAddresses } from './attachments.ts'
import { helpCard, welcomeCard } from './cards/help.ts'
import { intentOf, type Intent } from './intents.ts'
import { tellMissing } from './missing.ts'
import {
  askRemove,
  cancelPhoto,
  confirmPhoto,
  keepPhoto,
  offerPhoto,
  removePhoto,
  showPhoto,
} from './photo.ts'
import type { Reply } from './reply.ts'
import type { Surroundings, Turn } from './turn.ts'

const unknown: Reply = {
  text: 'I did not understand that. Send me a picture to set your photo, or say “help”.',
}
const oldCard: Reply = { text: 'This card is too old for me. Say “help” to see what I can do.' }

/** What is done about each thing that can be said. */
const answers: Record<Intent, (around: Surroundings, turn: Turn) => Promise<Reply>> = {
  help: tellHelp,
  missing: tellMissing,
  mine: showPhoto,
  remove: askRemove,
  unknown: async () => unknown,
}

/** What is done about each button. */
const verbs: Record<string, (data: unknown, around: Surroundings, turn: Turn) => Promise<Reply>> = {
  'photo.confirm': confirmPhoto,
  'photo.cancel': cancelPhoto,
  'photo.askRemove': (_data, around, turn) => askRemove(around, turn),
  'photo.remove': removePhoto,
  'photo.keep': async () => keepPhoto(),
}

/**
 * What the bot says to one activity. Expected failures come back as words of the error table; surprises are thrown.
 */
export async function converse(
  activity: Incoming,
  around: Surroundings,
  turn: Turn,
): Promise<Reply> {
  try {
    const press = pressOf(activity)
    if (press) return await answerPress(press, around, turn)
    const pictures = pictureAddresses(activity.attachments ?? [])
    if (pictures.length > 0) return await offerPhoto(pictures, around, turn)
    return await answers[intentOf(activity.text ?? '')](around, turn)
  } catch (err) {
    if (!(err instanceof AppError) || err.code === 'internal') throw err
    around.log.warn({ code: err.code, reason: err.message }, 'the bot could not do what was asked')
    return { text: explain(err.code) }
  }
}

/** The words for somebody who has just installed the app; null when somebody else was added. */
export function welcome(activity: Incoming): Reply | null {
  return wasAdded(activity) ? { card: welcomeCard(), summary: 'Hi, I am Likeness' } : null
}

/** Teams reports an installation in either way, and an upgrade in the second only. */
export function isInstalledBy(activity: Incoming): boolean {
  const { type, action } = activity
  return wasAdded(activity) || (type === 'installationUpdate' && action?.startsWith('add') === true)
}

export function isUninstalledBy({ type, action }: Incoming): boolean {
  return type === 'installationUpdate' && action === 'remove'
}

function wasAdded({ type, membersAdded, recipient }: Incoming): boolean {
  return type === 'conversationUpdate' && (membersAdded ?? []).some(({ id }) => id === recipient.id)
}

async function answerPress(press: Press, around: Surroundings, turn: Turn): Promise<Reply> {
  const answer = Object.hasOwn(verbs, press.verb) ? verbs[press.verb] : undefined
  try {
    return answer ? await answer(press.data, around, turn) : oldCard
  } catch (err) {
    if (err instanceof z.ZodError) return oldCard
    throw err
  }
}

async function tellHelp({ core }: Surroundings, { sender }: Turn): Promise<Reply> {
  const { manage } = await core.access(sender)
  return { card: helpCard(manage !== null), summary: 'What I can do' }
}
