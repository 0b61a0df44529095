import type { Access } from '../../core/model.ts'
import { refuseUnlessAllowed } from '../answers/answers.ts'
import type { PictureAddress } from '../attachments.ts'
import { question } from '../commands.ts'
import { offerPhotos } from '../ownPhoto/several.ts'
import type { Reply } from '../reply.ts'
import type { Services, Turn } from '../turn.ts'
import { isSurelyName, readPersonWishIn, saysMine } from '../understanding/aboutPerson.ts'
import { understand } from '../understanding/understand.ts'
import { explainIn, languageOf } from '../words/words.ts'
import { importPictures } from './importPictures.ts'
import { offerForPerson } from './offer.ts'
import { answerPersonWish } from './wish.ts'

/**
 * The reply to pictures: for whom they are is said with them, or was asked for before; otherwise they are for whoever sent
 * them. Only people who manage photos send them for others.
 */
export async function replyToPictures(
  pictures: readonly PictureAddress[],
  text: string,
  access: Access,
  services: Services,
  turn: Turn,
): Promise<Reply> {
  const preferred = languageOf(turn.words)
  const { language } = understand(text, preferred)
  const asked = await services.core.conversations.takeQuestion(turn.sender.id)
  const wish = readPersonWishIn(text, language, preferred, true)
  if (access.manage === null) {
    const isForOthers = wish?.isMarked && wish.names.some(isSurelyName)
    if (isForOthers) return { text: explainIn(turn.words, 'admins_only') }
    return own(pictures, access, services, turn)
  }
  const imported = pictures.length > 1 ? await importPictures(pictures, services, turn) : null
  if (imported) return imported
  const about = wish && (await answerPersonWish(wish, pictures, services, turn))
  if (about) return about
  const pictureFor = question.safeParse(asked).data?.pictureFor
  if (pictureFor !== undefined && !saysMine(text, language ?? preferred))
    return forAskedPerson(pictureFor, pictures, services, turn)
  return own(pictures, access, services, turn)
}

async function forAskedPerson(
  personId: string,
  pictures: readonly PictureAddress[],
  services: Services,
  turn: Turn,
): Promise<Reply> {
  const [picture] = pictures
  if (picture && pictures.length === 1) return offerForPerson(personId, picture, services, turn)
  return { text: turn.words('person.onePicture', { count: pictures.length }) }
}

async function own(
  pictures: readonly PictureAddress[],
  access: Access,
  services: Services,
  turn: Turn,
): Promise<Reply> {
  refuseUnlessAllowed(access)
  return offerPhotos(pictures, services, turn, access)
}
