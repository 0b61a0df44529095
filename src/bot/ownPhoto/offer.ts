import type { Draft, SentTogether } from '../../core/contracts.ts'
import type { Access, CropRequest, RejectedPhoto } from '../../core/model.ts'
import { pictureStream, type PictureAddress } from '../attachments.ts'
import { photoConfirmCard } from '../cards/photoConfirm.ts'
import type { UnusablePicture } from '../cards/pictures/unusable.ts'
import { ownCropLink } from '../links.ts'
import type { Reply } from '../reply.ts'
import type { Services, Turn } from '../turn.ts'
import { explainIn, noteIn } from '../words/words.ts'
import { cropSteps } from './cropSteps.ts'
import { answeringDraft } from './draftReply.ts'
import { shownCropOf } from './shownCrop.ts'

export type MayChange = Pick<Access, 'changesOwnPhoto'>

/** Makes a draft of a picture that was sent, and shows it on a card with "Set photo" and "Cancel". */
export async function offerPhoto(
  picture: PictureAddress,
  services: Services,
  turn: Turn,
  access: MayChange,
): Promise<Reply> {
  const draft = await draftOf(picture, services, turn)
  if ('kind' in draft) return { text: explainIn(turn.words, draft.code) }
  return confirmReply(draft, services, turn, access)
}

/** @param sentTogether of one of several */
export function draftOf(
  address: PictureAddress,
  { config, core, log }: Services,
  { sender, botToken }: Turn,
  sentTogether: Partial<SentTogether> = {},
): Promise<Draft | RejectedPhoto> {
  // Fetched once there is room for it, so that many messages at once do not fill the memory.
  const picture = pictureStream(address, botToken, config, log)
  const given = { fileName: address.name, from: 'chat', ...sentTogether } as const
  return core.ownPhoto.draft(sender, picture, undefined, undefined, given)
}

/** Another crop, as its button chose it, on the same card. */
export function cropPhoto(
  { draftId, box, rotation }: CropRequest & { draftId: string },
  services: Services,
  turn: Turn,
  access: MayChange,
): Promise<Reply> {
  return answeringDraft(draftId, services, turn, async () => {
    const made = await services.core.ownPhoto.recrop(turn.sender, draftId, { box, rotation })
    if ('kind' in made) return { text: explainIn(turn.words, made.code) }
    return confirmReply(made, services, turn, access)
  })
}

/** What a card says besides the picture. */
interface Besides {
  /** pictures that were sent with it and can't be used */
  unusable?: readonly UnusablePicture[]
  /** it was cropped in the tab since it was shown in the chat */
  croppedElsewhere?: boolean
}

/** The card with "Set photo" and "Cancel". */
export async function confirmReply(
  { id: draftId, fileName, prepared, hasOthers = false }: Draft,
  { config, core }: Pick<Services, 'config' | 'core'>,
  { sender, words }: Turn,
  { changesOwnPhoto }: MayChange,
  { unusable = [], croppedElsewhere = false }: Besides = {},
): Promise<Reply> {
  const card = photoConfirmCard(words, {
    draftId,
    preview: await core.ownPhoto.preview(sender, draftId),
    fileName,
    croppedBy: prepared.croppedBy,
    side: prepared.side,
    notes: prepared.notes.map((note) => noteIn(words, note)),
    unusable,
    hasOthers,
    croppedElsewhere,
    asks: changesOwnPhoto === 'onApproval',
    shown: shownCropOf(prepared),
    crops: cropSteps(prepared),
    cropUrl: ownCropLink(config, draftId),
    faces: prepared.faces.length > 1 ? await core.ownPhoto.faces(sender, draftId) : [],
  })
  const asks = {
    yes: { verb: 'photo.confirm', draftId, ...shownCropOf(prepared) },
    no: { verb: 'photo.cancel', draftId },
  } as const
  return { card, summary: words('photo.review.summary'), asks, shows: { draftId } }
}
