import type { Access } from '../core/model.ts'
import type { Press } from './activity.ts'
import { answer } from './answers/answers.ts'
import { doToRun } from './answers/runs.ts'
import { pressedApproval } from './approvals/answer.ts'
import { button, type Button } from './commands.ts'
import { showMissing } from './missing/answer.ts'
import { doForPerson } from './others/buttons.ts'
import { cropPhoto } from './ownPhoto/offer.ts'
import { cancelPhoto, confirmPhoto, keepPhoto, removePhoto } from './ownPhoto/photo.ts'
import { choosePhoto, showChoices } from './ownPhoto/several.ts'
import { askRemind, beginReminder, cancelReminder, showReminder } from './remind/ask.ts'
import { remindAgain, stopReminding } from './remind/optOut.ts'
import type { Reply } from './reply.ts'
import type { Services, Turn } from './turn.ts'
import { explainIn } from './words/words.ts'

/** Cards outlive versions of the bot, so an unknown button or data that doesn't fit gets a reply as well. */
export async function replyToPress(
  { verb, data }: Press,
  access: Access,
  services: Services,
  turn: Turn,
): Promise<Reply> {
  const known = button.safeParse({ ...data, verb }).data
  if (!known) return { text: turn.words('reply.oldCard') }
  // A question that a button answers is not answered once more by "yes".
  await services.core.conversations.takeQuestion(turn.sender.id)
  return pressed(known, access, services, turn)
}

/** What a button does, also one that was named by "yes" or "no". */
export async function pressed(
  given: Button,
  access: Access,
  services: Services,
  turn: Turn,
): Promise<Reply> {
  if (isAboutDigest(given)) return answer(said[given.verb], '', access, services, turn)
  if (isForAdmins(given)) return pressedByAdmin(given, access, services, turn)
  switch (given.verb) {
    case 'photo.confirm':
      return confirmPhoto(given, services, turn, access)
    case 'photo.cancel':
      return cancelPhoto(given.draftId, services, turn)
    case 'photo.crop':
      return cropPhoto(given, services, turn, access)
    case 'photo.choose':
      return choosePhoto(given.draftId, services, turn, access)
    case 'photo.choices':
      return showChoices(given.draftId, services, turn)
    case 'photo.askRemove':
      return answer('remove', '', access, services, turn)
    case 'photo.remove':
      return removePhoto(given.personId, services, turn)
    case 'photo.keep':
      return keepPhoto(turn)
    case 'ask':
      return answer(given.intent, '', access, services, turn)
    case 'remind.stop':
      return stopReminding(services, turn)
    case 'remind.again':
      return remindAgain(services, turn)
    default:
      return given satisfies never
  }
}

/** What is said for each button about the weekly digest. */
const said = {
  'digest.show': 'digest',
  'digest.on': 'digest.on',
  'digest.off': 'digest.off',
} as const

const isAboutDigest = (given: Button): given is Extract<Button, { verb: keyof typeof said }> =>
  Object.hasOwn(said, given.verb)

type OfMissing = Extract<
  Button,
  { verb: `missing.${'show' | 'page'}` | `remind.${'ask' | 'send' | 'cancel' | 'show'}` }
>
type OfRun = Extract<Button, { runId: string }>
type OfPerson = Extract<Button, { verb: `person.${string}` }>
type OfApproval = Extract<Button, { verb: `approval.${string}` }>
type ForAdmins = OfMissing | OfRun | OfPerson | OfApproval

/** By the verb: what is left is for everybody. */
const isForAdmins = (given: Button): given is ForAdmins =>
  /^(?:missing|run|person|approval)\.|^remind\.(?:ask|send|cancel|show)$/.test(given.verb)

async function pressedByAdmin(
  given: ForAdmins,
  { manage }: Access,
  services: Services,
  turn: Turn,
): Promise<Reply> {
  if (manage === null) return { text: explainIn(turn.words, 'admins_only') }
  if (isOfRun(given)) return doToRun(given, services, turn)
  if (isOfPerson(given)) return doForPerson(given, services, turn)
  if (isOfApproval(given)) return pressedApproval(given, services, turn)
  return aboutMissing(given, services, turn)
}

const isOfRun = (given: ForAdmins): given is OfRun => given.verb.startsWith('run.')

const isOfPerson = (given: ForAdmins): given is OfPerson => given.verb.startsWith('person.')

const isOfApproval = (given: ForAdmins): given is OfApproval => given.verb.startsWith('approval.')

function aboutMissing(given: OfMissing, services: Services, turn: Turn): Promise<Reply> {
  switch (given.verb) {
    case 'missing.show': {
      const { verb: _, ...scope } = given
      return showMissing(scope, services, turn)
    }
    case 'missing.page': {
      const { verb: _, cursor, goes, ...scope } = given
      return showMissing(scope, services, turn, { cursor, goes })
    }
    case 'remind.ask': {
      const { verb: _, ...scope } = given
      return askRemind(scope, services, turn)
    }
    case 'remind.send': {
      const { verb: _, reminderId: id, ...scope } = given
      return beginReminder({ id, scope }, services, turn)
    }
    case 'remind.cancel': {
      const { verb: _, ...scope } = given
      return cancelReminder(scope, turn)
    }
    case 'remind.show':
      return showReminder(given.reminderId, services, turn)
    default:
      return given satisfies never
  }
}
