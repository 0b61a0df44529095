import type { DraftFate } from '../../core/contracts.ts'
import { AppError } from '../../core/errors.ts'
import { openPhoto } from '../cards/card.ts'
import { photoAskedCard, photoDoneCard } from '../cards/photoDone.ts'
import { workingCard } from '../cards/working.ts'
import { invitation, invitingReply } from '../cloud/invitation.ts'
import { tabInstead } from '../links.ts'
import type { Reply } from '../reply.ts'
import type { Services, Turn } from '../turn.ts'
import type { BotWords } from '../words/words.ts'
import { closingCard } from './closingCard.ts'
import { leavingCard } from './draftCard.ts'
import { fateOnceSet } from './fateOnceSet.ts'

/**
 * Answers a press on the card of a draft. A second press, on whatever device and of whatever button, changes nothing and shows
 * what became of the picture, or of the one that was chosen instead; a press of an old card and a press by someone else get
 * a sentence.
 */
export async function answeringDraft(
  draftId: string,
  services: Services,
  turn: Turn,
  answer: () => Promise<Reply>,
): Promise<Reply> {
  try {
    return await leavingCard(draftId, services, turn, answer)
  } catch (err) {
    if (codeOf(err) !== 'wrong_state') return refusedReply(err, services, turn)
    const fate = await fateOnceSet(() => services.core.ownPhoto.fate(turn.sender, draftId))
    // What was being set was not, so that this press counts.
    if (fate === 'open') return answer().catch((again) => refusedReply(again, services, turn))
    return usedReply(draftId, fate, services, turn)
  }
}

const codeOf = (err: unknown) => (err instanceof AppError ? err.code : null)

function refusedReply(err: unknown, { config }: Services, { words }: Turn): Reply {
  const tab = tabInstead(config)
  const code = codeOf(err)
  if (code === 'wrong_state') return invitingReply(words, tab, 'photo.answered')
  if (code === 'draft_gone') return invitingReply(words, tab, 'photo.gone')
  if (code === 'not_found') return invitingReply(words, tab, 'photo.otherOwner')
  throw err
}

/** What became of a draft that is used already, or nearly. */
export async function usedReply(
  draftId: string,
  fate: DraftFate,
  services: Services,
  turn: Pick<Turn, 'sender' | 'words'>,
): Promise<Reply> {
  const { words } = turn
  const tab = tabInstead(services.config)
  switch (fate) {
    case 'set': {
      const chosen = await chosenPicture(draftId, services, turn)
      if (!chosen) return closingCard(words('photo.done'), words('photo.done.text'))
      return { card: photoDoneCard(words, chosen, 'seen'), summary: words('photo.done') }
    }
    case 'asked': {
      const chosen = await chosenPicture(draftId, services, turn)
      if (!chosen) return closingCard(words('photo.asked'), words('photo.asked.text'))
      return { card: photoAskedCard(words, chosen), summary: words('photo.asked') }
    }
    case 'discarded':
      return cancelledReply(words, tab)
    case 'being_set':
      return { card: workingCard(words), summary: words('working') }
    case 'open':
    case 'not_set':
      return invitingReply(words, tab, 'photo.answered')
    default:
      return fate satisfies never
  }
}

/** The picture that was set, which may be another one of those that were sent together; null where it is not kept. */
async function chosenPicture(
  draftId: string,
  { core }: Services,
  { sender }: Pick<Turn, 'sender'>,
): Promise<Buffer | null> {
  try {
    return await core.ownPhoto.preview(sender, await core.ownPhoto.chosen(sender, draftId))
  } catch (err) {
    if (err instanceof AppError) return null
    throw err
  }
}

export function cancelledReply(words: BotWords, tab: string | null): Reply {
  const sentence = invitation(words, tab, 'photo.cancelled.text')
  return closingCard(words('photo.cancelled'), sentence, openPhoto(words, tab))
}
