import type { DraftCardChat, OwnedDraft } from '../../core/index.ts'
import type { Adapter } from '../adapter.ts'
import { usedForPersonReply } from '../others/press.ts'
import { usedReply } from '../ownPhoto/draftReply.ts'
import type { Reply } from '../reply.ts'
import type { Services } from '../turn.ts'
import type { BotWords } from '../words/words.ts'
import { replaceCard } from './replaceCard.ts'

/** How the card of a picture that was set or discarded in the tab says so. */
export const createDraftCardChat = (services: Services, adapter: Adapter): DraftCardChat => ({
  show: (chat, card, draft) =>
    replaceCard(services, adapter, { chat, card }, (words) => endedReply(services, words, draft)),
})

async function endedReply(
  services: Services,
  words: BotWords,
  { owner: sender, personId, draftId }: OwnedDraft,
): Promise<Reply> {
  const { core } = services
  const turn = { sender, words }
  if (personId === sender.id) {
    const fate = await core.ownPhoto.fate(sender, draftId)
    return usedReply(draftId, fate, services, turn)
  }
  const person = await core.history.profile(personId)
  const fate = await core.personPhoto.fate(sender, personId, draftId)
  return usedForPersonReply(person, fate, services, turn)
}
