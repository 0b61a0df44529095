import type { Config } from '../core/config.ts'
import { AppError, databaseLost } from '../core/errors.ts'
import { pressOf, type IncomingActivity, type Press } from './activity.ts'
import { replyToText } from './answers/toText.ts'
import { pictureAddresses } from './attachments.ts'
import { replyToPress } from './buttons.ts'
import { welcomeCard } from './cards/help.ts'
import { heldFile, noFilesReply, takenPictures } from './cloud/invitation.ts'
import { ownPhotoLink, tabInstead } from './links.ts'
import { replyToPictures } from './others/pictures.ts'
import { remindAgain, stopReminding } from './remind/optOut.ts'
import type { Reply } from './reply.ts'
import type { Services, Turn } from './turn.ts'
import { understand } from './understanding/understand.ts'
import { explainError, explainIn, languageOf, type BotWords } from './words/words.ts'

/**
 * The reply to a message or a pressed button. Whoever may not even manage their own photo is told so whatever they
 * send. Expected failures are replies too, in the words of the error table;
 * unexpected ones are thrown.
 */
export async function replyTo(
  activity: IncomingActivity,
  services: Services,
  turn: Turn,
): Promise<Reply> {
  try {
    const press = pressOf(activity)
    // A pressed button shows by itself that it works.
    if (!press) await turn.typing()
    const wish = wishOf(press, activity.text ?? '', turn.words)
    if (wish === 'reminders.stop') return await stopReminding(services, turn)
    if (wish === 'reminders.start') return await remindAgain(services, turn)
    const access = await services.core.access(turn.sender)
    if (access.manage !== null)
      await services.core.conversations.managesPhotos(turn.sender.id, true)
    if (access.ownPhoto === null) return { text: explainIn(turn.words, 'guests_not_allowed') }
    if (press) return await replyToPress(press, access, services, turn)
    const { cloud } = services.config
    const attachments = activity.attachments ?? []
    const pictures = takenPictures(pictureAddresses(attachments), cloud)
    if (pictures.length > 0)
      return await replyToPictures(pictures, activity.text ?? '', access, services, turn)
    if (heldFile(activity.text ?? '', attachments, cloud))
      return noFilesReply(turn.words, ownPhotoLink(services.config))
    return await replyToText(activity.text ?? '', access, services, turn)
  } catch (thrown) {
    const err = databaseLost(thrown) ?? thrown
    if (!(err instanceof AppError) || err.code === 'internal') throw err
    services.log.warn(
      { code: err.code, reason: err.message },
      'A message was answered with an error',
    )
    return { text: explainError(turn.words, err) }
  }
}

/** Who is reminded is asked for nothing: whoever may do nothing else here can have it stopped. */
function wishOf(
  press: Press | null,
  text: string,
  words: BotWords,
): 'reminders.stop' | 'reminders.start' | null {
  if (press?.verb === 'remind.stop') return 'reminders.stop'
  if (press?.verb === 'remind.again') return 'reminders.start'
  const { intent } = press ? { intent: null } : understand(text, languageOf(words))
  return intent === 'reminders.stop' || intent === 'reminders.start' ? intent : null
}

/** The greeting for someone who has just installed the app; null for everything else. */
export function welcome(activity: IncomingActivity, words: BotWords, config: Config): Reply | null {
  if (!botWasAdded(activity)) return null
  return { card: welcomeCard(words, tabInstead(config)), summary: words('welcome.title') }
}

/** Teams reports an installation either way, but an upgrade only as an `installationUpdate`. */
export function isInstallation(activity: IncomingActivity): boolean {
  const { type, action } = activity
  return (
    botWasAdded(activity) || (type === 'installationUpdate' && action?.startsWith('add') === true)
  )
}

export function isUninstallation({ type, action }: IncomingActivity): boolean {
  return type === 'installationUpdate' && action === 'remove'
}

function botWasAdded({ type, membersAdded, recipient }: IncomingActivity): boolean {
  return type === 'conversationUpdate' && (membersAdded ?? []).some(({ id }) => id === recipient.id)
}
