import type { Draft } from '../../core/contracts.ts'
import type { Access, CropRequest, Outcome, SeenState } from '../../core/model.ts'
import { pictureStream, type PictureAddress } from '../attachments.ts'
import { openPhoto } from '../cards/card.ts'
import { closingCard } from './closingCard.ts'
import { cropSteps } from './cropSteps.ts'
import { photoConfirmCard } from '../cards/photoConfirm.ts'
import { photoAskedCard, photoDoneCard } from '../cards/photoDone.ts'
import { photoMineCard, photoRemoveCard } from '../cards/photoMine.ts'
import { answeringDraft, cancelledReply } from './draftReply.ts'
import { invitation, invitingReply } from '../cloud/invitation.ts'
import { tabInstead } from '../links.ts'
import type { Reply } from '../reply.ts'
import type { Services, Turn } from '../turn.ts'
import { explainIn, noteIn, type BotWords } from '../words/words.ts'

/** Makes a draft of the first picture sent, and shows it on a card with "Set photo" and "Cancel". */
export async function offerPhoto(
  pictures: readonly PictureAddress[],
  { config, core, log }: Services,
  turn: Turn,
  { changesOwnPhoto }: Pick<Access, 'changesOwnPhoto'>,
): Promise<Reply> {
  const { sender, words } = turn
  const [first] = pictures
  if (!first) return { text: explainIn(words, 'not_an_image') }
  // Fetched once there is room for it, so that many messages at once do not fill the memory.
  const picture = pictureStream(first, turn.botToken, config, log)
  const given = { fileName: first.name, from: 'chat' } as const
  const draft = await core.ownPhoto.draft(sender, picture, undefined, undefined, given)
  if ('kind' in draft) return { text: explainIn(words, draft.code) }
  return confirmReply(draft, pictures.length, { core }, turn, changesOwnPhoto)
}

/** Another crop, as its button chose it, on the same card. */
export function cropPhoto(
  { draftId, box, rotation }: CropRequest & { draftId: string },
  services: Services,
  turn: Turn,
  { changesOwnPhoto }: Pick<Access, 'changesOwnPhoto'>,
): Promise<Reply> {
  return answeringDraft(draftId, services, turn, async () => {
    const made = await services.core.ownPhoto.recrop(turn.sender, draftId, { box, rotation })
    if ('kind' in made) return { text: explainIn(turn.words, made.code) }
    return confirmReply(made, 1, services, turn, changesOwnPhoto)
  })
}

/** The card with "Set photo" and "Cancel". @param sent how many pictures it was chosen from */
async function confirmReply(
  { id: draftId, fileName, prepared }: Draft,
  sent: number,
  { core }: Pick<Services, 'core'>,
  { sender, words }: Turn,
  changesOwnPhoto: Access['changesOwnPhoto'],
): Promise<Reply> {
  const card = photoConfirmCard(words, {
    draftId,
    preview: await core.ownPhoto.preview(sender, draftId),
    fileName,
    croppedBy: prepared.croppedBy,
    side: prepared.side,
    notes: prepared.notes.map((note) => noteIn(words, note)),
    sent,
    asks: changesOwnPhoto === 'onApproval',
    crops: cropSteps(prepared),
    rotation: prepared.rotation,
    faces: prepared.faces.length > 1 ? await core.ownPhoto.faces(sender, draftId) : [],
  })
  const asks = {
    yes: { verb: 'photo.confirm', draftId },
    no: { verb: 'photo.cancel', draftId },
  } as const
  return { card, summary: words('photo.review.summary'), asks }
}

/** "Set photo": writes the draft as the app. */
export async function confirmPhoto(
  draftId: string,
  services: Services,
  turn: Turn,
): Promise<Reply> {
  const { core } = services
  const { sender, words } = turn
  return answeringDraft(draftId, services, turn, async () => {
    const preview = await core.ownPhoto.preview(sender, draftId)
    const outcome = await core.ownPhoto.confirm(sender, draftId, 'app')
    if (outcome.kind === 'waiting')
      return { card: photoAskedCard(words, preview), summary: words('photo.asked') }
    const done = {
      card: photoDoneCard(words, preview, seenOf(outcome)),
      summary: words('photo.done'),
    }
    return failureReply(words, outcome, words('photo.notSet')) ?? done
  })
}

/** "Cancel": discards the draft. */
export async function cancelPhoto(draftId: string, services: Services, turn: Turn): Promise<Reply> {
  const { config, core } = services
  const { sender, words } = turn
  return answeringDraft(draftId, services, turn, async () => {
    await core.ownPhoto.discard(sender, draftId)
    return cancelledReply(words, tabInstead(config))
  })
}

/** "my photo" */
export async function showPhoto(
  services: Services,
  turn: Turn,
  access: Pick<Access, 'changesOwnPhoto'>,
): Promise<Reply> {
  const { words } = turn
  const tab = tabInstead(services.config)
  const thumbnail = await currentPhoto(services, turn)
  if (!thumbnail && access.changesOwnPhoto === null)
    return { text: `${words('photo.none.inTab')} ${explainIn(words, 'own_photo_not_allowed')}` }
  if (!thumbnail) return invitingReply(words, tab, 'photo.none')
  return { card: photoMineCard(words, thumbnail, tab, access), summary: words('photo.mine') }
}

/** "remove my photo", and the button "Remove" beside the current photo: asks for confirmation. */
export async function askRemove(services: Services, turn: Turn): Promise<Reply> {
  const { sender, words } = turn
  const thumbnail = await currentPhoto(services, turn)
  if (!thumbnail) return invitingReply(words, tabInstead(services.config), 'photo.none')
  const card = photoRemoveCard(words, { personId: sender.id, thumbnail })
  const asks = {
    yes: { verb: 'photo.remove', personId: sender.id },
    no: { verb: 'photo.keep' },
  } as const
  return { card, summary: words('photo.askRemove'), asks }
}

async function currentPhoto({ core }: Services, { sender }: Turn): Promise<Buffer | null> {
  return core.ownPhoto.thumbnail(sender, 'app')
}

/** What to know after a removal, by what Microsoft 365 shows of it. */
export const removedTexts = {
  seen: 'photo.removed.text',
  not_yet: 'photo.removed.notShown',
  never: 'photo.removed.notShown',
  different: 'photo.removed.changed',
  changed: 'photo.removed.changed',
} as const

/** What Microsoft 365 shows after a change. */
export const seenOf = (outcome: Outcome): SeenState =>
  outcome.kind === 'done' ? (outcome.seen ?? 'not_yet') : 'seen'

/** "Remove", once confirmed. `personId` is the person whose photo the card shows. */
export async function removePhoto(
  personId: string,
  { config, core }: Services,
  { sender, words }: Turn,
): Promise<Reply> {
  const tab = tabInstead(config)
  if (personId !== sender.id) return invitingReply(words, tab, 'photo.otherOwner')
  const outcome = await core.ownPhoto.remove(sender, 'app')
  if (outcome.kind === 'unchanged')
    return closingCard(
      words('photo.nothingToRemove'),
      invitation(words, tab, 'photo.none'),
      openPhoto(words, tab),
    )
  const removed = closingCard(words('photo.removed'), words(removedTexts[seenOf(outcome)]))
  return failureReply(words, outcome, words('photo.notRemoved')) ?? removed
}

/** "Keep photo" */
export async function keepPhoto({ words }: Turn): Promise<Reply> {
  return closingCard(words('photo.kept'), words('photo.kept.text'))
}

/**
 * What to reply when a photo wasn't changed, or may not have been, else null. If a retry may help, the reply is a text, so that the card
 * keeps its buttons (core lets the draft be confirmed again); otherwise a card with the reason replaces it.
 * @param close makes that card
 */
export function failureReply(
  words: BotWords,
  outcome: Outcome,
  what: string,
  close: (title: string, reason: string) => Reply = closingCard,
): Reply | null {
  switch (outcome.kind) {
    case 'done':
    case 'unchanged':
      return null
    case 'throttled':
      return { text: words('photo.because', { what, reason: explainIn(words, 'throttled') }) }
    case 'failed':
      // It isn't known whether it was changed, so nothing is said about that.
      if (outcome.code === 'write_unconfirmed') return { text: explainIn(words, outcome.code) }
      return { text: words('photo.because', { what, reason: explainIn(words, outcome.code) }) }
    case 'gone':
    case 'refused':
      return close(what, explainIn(words, outcome.code))
    default:
      return outcome satisfies never
  }
}
