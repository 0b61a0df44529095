import type { DraftFate } from '../../core/contracts.ts'
import { AppError } from '../../core/errors.ts'
import { openPhoto } from '../cards/card.ts'
import { closingCard } from './closingCard.ts'
import { workingCard } from '../cards/working.ts'
import { invitation, invitingReply } from '../cloud/invitation.ts'
import { tabInstead } from '../links.ts'
import type { Reply } from '../reply.ts'
import type { Services, Turn } from '../turn.ts'
import type { BotWords } from '../words/words.ts'

/**
 * Answers a press on the card of a draft. A second press, on whatever device and of whatever button, changes nothing and shows
 * what became of the picture; a press of an old card and a press by someone else get a sentence.
 */
export async function answeringDraft(
  draftId: string,
  { config, core }: Services,
  { sender, words }: Turn,
  answer: () => Promise<Reply>,
): Promise<Reply> {
  const tab = tabInstead(config)
  try {
    return await answer()
  } catch (err) {
    if (!(err instanceof AppError)) throw err
    if (err.code === 'wrong_state')
      return usedReply(await core.ownPhoto.fate(sender, draftId), words, tab)
    if (err.code === 'draft_gone') return invitingReply(words, tab, 'photo.gone')
    if (err.code === 'not_found') return invitingReply(words, tab, 'photo.otherOwner')
    throw err
  }
}

function usedReply(fate: DraftFate, words: BotWords, tab: string | null): Reply {
  switch (fate) {
    case 'set':
      return closingCard(words('photo.done'), words('photo.done.text'))
    case 'asked':
      return closingCard(words('photo.asked'), words('photo.asked.text'))
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

export function cancelledReply(words: BotWords, tab: string | null): Reply {
  const sentence = invitation(words, tab, 'photo.cancelled.text')
  return closingCard(words('photo.cancelled'), sentence, openPhoto(words, tab))
}
