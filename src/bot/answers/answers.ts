import { AppError } from '../../core/errors.ts'
import type { Access } from '../../core/model.ts'
import { helpCard } from '../cards/help.ts'
import { knownCard } from '../cards/answers/known.ts'
import { showApprovals } from '../approvals/answer.ts'
import { isForAdmins } from '../commands.ts'
import { privacyLink, tabInstead } from '../links.ts'
import { showDigest, startDigest, stopDigest } from '../digest/answer.ts'
import { answerMissing } from '../missing/answer.ts'
import { askRemove, showPhoto } from '../ownPhoto/photo.ts'
import { answerRemind } from '../remind/ask.ts'
import { remindAgain, stopReminding } from '../remind/optOut.ts'
import type { Reply } from '../reply.ts'
import type { Services, Turn } from '../turn.ts'
import type { Intent } from '../understanding/rules.ts'
import { explainIn } from '../words/words.ts'
import { acceptThanks, greet, inviteToSend } from './remarks.ts'
import { controlRun, showStatus } from './runs.ts'
import { undoPhoto } from './undo.ts'

/** `text`: what was said; empty for a button */
type Answer = (services: Services, turn: Turn, access: Access, text: string) => Promise<Reply>
/** "yes" and "no" mean the buttons of the last question (`buttons.ts`). */
type Answered = Exclude<Intent, 'yes' | 'no'>

const answers: Record<Answered, Answer> = {
  help: async ({ config }, { words }, access) => ({
    card: helpCard(words, access, tabInstead(config)),
    summary: words('help.title'),
  }),
  hello: async ({ config }, turn) => greet(turn, config),
  thanks: async (_, turn) => acceptThanks(turn),
  mine: showPhoto,
  async set({ config }, turn, access) {
    refuseUnlessAllowed(access)
    return inviteToSend(turn, config)
  },
  async remove(services, turn, access) {
    refuseUnlessAllowed(access)
    return askRemove(services, turn)
  },
  async undo(services, turn, access) {
    refuseUnlessAllowed(access)
    return undoPhoto(services, turn)
  },
  async known({ config, core }, { sender, words }) {
    const kept = await core.privacy.count(sender.id)
    return { card: knownCard(words, kept, privacyLink(config)), summary: words('known.title') }
  },
  'reminders.stop': stopReminding,
  'reminders.start': remindAgain,
  remind: (services, turn, _, text) => answerRemind(services, turn, text),
  missing: (services, turn, _, text) => answerMissing(services, turn, text),
  approvals: showApprovals,
  'run.status': showStatus,
  'run.pause': (services, turn) => controlRun('run.pause', services, turn),
  'run.resume': (services, turn) => controlRun('run.resume', services, turn),
  'run.cancel': (services, turn) => controlRun('run.askCancel', services, turn),
  digest: showDigest,
  'digest.on': startDigest,
  // Whoever manages photos no longer may end it, too.
  'digest.off': stopDigest,
}

/** Before a picture is downloaded, or a question asked whose answer would be refused. */
export function refuseUnlessAllowed({ changesOwnPhoto }: Access): void {
  if (changesOwnPhoto === null) throw new AppError('own_photo_not_allowed')
}

/** The answer to what somebody wants, or that they may not. */
export async function answer(
  intent: Answered,
  text: string,
  access: Access,
  services: Services,
  turn: Turn,
): Promise<Reply> {
  if (isForAdmins(intent) && access.manage === null)
    return { text: explainIn(turn.words, 'admins_only') }
  return answers[intent](services, turn, access, text)
}
