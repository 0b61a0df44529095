import type { Config } from '../core/config.ts'
import { AppError, databaseLost } from '../core/errors.ts'
import type { Access } from '../core/model.ts'
import { pressOf, type IncomingActivity, type Press } from './activity.ts'
import { pictureAddresses } from './attachments.ts'
import { helpCard, welcomeCard } from './cards/help.ts'
import { heldFile, invitingReply, noFilesReply, takenPictures } from './cloud/invitation.ts'
import { button, buttonsOfAdmins, commands, type Button, type CommandName } from './commands.ts'
import { commandOf } from './intents.ts'
import { ownPhotoLink, tabInstead } from './links.ts'
import { answerMissing, showMissing } from './missing/answer.ts'
import {
  askRemove,
  cancelPhoto,
  confirmPhoto,
  keepPhoto,
  offerPhoto,
  removePhoto,
  showPhoto,
} from './ownPhoto/photo.ts'
import {
  answerRemind,
  askRemind,
  beginReminder,
  cancelReminder,
  showReminder,
} from './remind/ask.ts'
import { remindAgain, stopReminding } from './remind/optOut.ts'
import type { Reply } from './reply.ts'
import type { Services, Turn } from './turn.ts'
import { explainError, explainIn, type BotWords } from './words/words.ts'

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
    const wish = wishOf(press, activity.text ?? '')
    if (wish) return await replies[wish](services, turn)
    const access = await services.core.access(turn.sender)
    if (access.ownPhoto === null) return { text: explainIn(turn.words, 'guests_not_allowed') }
    if (press) return await replyToPress(press, access, services, turn)
    const { cloud } = services.config
    const attachments = activity.attachments ?? []
    const pictures = takenPictures(pictureAddresses(attachments), cloud)
    if (pictures.length > 0) {
      refuseUnlessAllowed(access)
      return await offerPhoto(pictures, services, turn, access)
    }
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

/** Before a picture is downloaded, or a question asked whose answer would be refused. */
function refuseUnlessAllowed({ changesOwnPhoto }: Access): void {
  if (changesOwnPhoto === null) throw new AppError('own_photo_not_allowed')
}

async function replyToText(
  text: string,
  access: Access,
  services: Services,
  turn: Turn,
): Promise<Reply> {
  const command = commandOf(text)
  if (!command) return invitingReply(turn.words, tabInstead(services.config), 'reply.notUnderstood')
  if (commands[command].audience === 'admins' && access.manage === null)
    return { text: explainIn(turn.words, 'admins_only') }
  const answer: Answer = replies[command]
  return answer(services, turn, access, text)
}

/** Who is reminded is asked for nothing: whoever may do nothing else here can have it stopped. */
function wishOf(press: Press | null, text: string): 'stopReminding' | 'remindAgain' | null {
  if (press)
    return press.verb === 'remind.stop'
      ? 'stopReminding'
      : press.verb === 'remind.again'
        ? 'remindAgain'
        : null
  const command = commandOf(text)
  return command === 'stopReminding' || command === 'remindAgain' ? command : null
}

type Answer = (services: Services, turn: Turn, access: Access, text: string) => Promise<Reply>

const replies = {
  help: showHelp,
  mine: showPhoto,
  async remove(services: Services, turn: Turn, access: Access) {
    refuseUnlessAllowed(access)
    return askRemove(services, turn)
  },
  stopReminding,
  remindAgain,
  remind: (services: Services, turn: Turn, _: Access, text: string) =>
    answerRemind(services, turn, text),
  missing: (services: Services, turn: Turn, _: Access, text: string) =>
    answerMissing(services, turn, text),
} satisfies Record<CommandName, Answer>

async function showHelp({ config }: Services, { words }: Turn, access: Access): Promise<Reply> {
  return {
    card: helpCard(words, access, tabInstead(config)),
    summary: words('help.title'),
  }
}

/** Cards outlive versions of the bot, so an unknown button or data that doesn't fit gets a reply as well. */
async function replyToPress(
  { verb, data }: Press,
  { manage }: Access,
  services: Services,
  turn: Turn,
): Promise<Reply> {
  const pressed = button.safeParse({ ...data, verb }).data
  if (!pressed) return { text: turn.words('reply.oldCard') }
  if (buttonsOfAdmins.has(pressed.verb) && manage === null)
    return { text: explainIn(turn.words, 'admins_only') }
  return replyToButton(pressed, services, turn)
}

function replyToButton(pressed: Button, services: Services, turn: Turn): Promise<Reply> {
  switch (pressed.verb) {
    case 'photo.confirm':
      return confirmPhoto(pressed.draftId, services, turn)
    case 'photo.cancel':
      return cancelPhoto(pressed.draftId, services, turn)
    case 'photo.askRemove':
      return askRemove(services, turn)
    case 'photo.remove':
      return removePhoto(pressed.personId, services, turn)
    case 'photo.keep':
      return keepPhoto(turn)
    case 'missing.show': {
      const { verb: _, ...scope } = pressed
      return showMissing(scope, services, turn)
    }
    case 'remind.ask': {
      const { verb: _, ...scope } = pressed
      return askRemind(scope, services, turn)
    }
    case 'remind.send': {
      const { verb: _, reminderId: id, ...scope } = pressed
      return beginReminder({ id, scope }, services, turn)
    }
    case 'remind.cancel': {
      const { verb: _, ...scope } = pressed
      return cancelReminder(scope, turn)
    }
    case 'remind.show':
      return showReminder(pressed.reminderId, services, turn)
    case 'remind.stop':
      return stopReminding(services, turn)
    case 'remind.again':
      return remindAgain(services, turn)
    default:
      return pressed satisfies never
  }
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
