import { randomUUID } from 'node:crypto'
import type { Draft } from '../../core/contracts.ts'
import { AppError } from '../../core/errors.ts'
import type { PictureAddress } from '../attachments.ts'
import { photoChooseCard, type PhotoChoose } from '../cards/pictures/photoChoose.ts'
import { unusableCard, type UnusablePicture } from '../cards/pictures/unusable.ts'
import type { Reply } from '../reply.ts'
import type { Services, Turn } from '../turn.ts'
import { explainError, explainIn, type BotWords } from '../words/words.ts'
import { answeringDraft } from './draftReply.ts'
import { confirmReply, draftOf, offerPhoto, type MayChange } from './offer.ts'

/** Three rows of three; so many fit into a message whatever they show. */
const MAX_CHOICES = 9

/** Makes drafts of the pictures of one message; of several, one is chosen before it can be set. */
export async function offerPhotos(
  pictures: readonly PictureAddress[],
  services: Services,
  turn: Turn,
  access: MayChange,
): Promise<Reply> {
  const [only] = pictures
  if (!only) return { text: explainIn(turn.words, 'not_an_image') }
  if (pictures.length === 1) return offerPhoto(only, services, turn, access)
  const { drafts, unusable } = await prepareAll(pictures.slice(0, MAX_CHOICES), services, turn)
  const [first, ...others] = drafts
  if (!first) return unusableReply(turn.words, unusable)
  if (others.length === 0) return confirmReply(first, services, turn, access, { unusable })
  const count = pictures.length
  const ofMany = count > MAX_CHOICES ? { count, most: MAX_CHOICES } : null
  const choices = await services.core.ownPhoto.choices(turn.sender, first.id)
  return chooseReply(turn.words, { choices, unusable, ofMany })
}

/** The picture that was tapped, on the card on which it can be cropped and set. */
export const choosePhoto = (
  draftId: string,
  services: Services,
  turn: Turn,
  access: MayChange,
): Promise<Reply> =>
  answeringDraft(draftId, services, turn, async () =>
    confirmReply(await services.core.ownPhoto.kept(turn.sender, draftId), services, turn, access),
  )

/** All that were sent together, to choose another one. */
export const showChoices = (draftId: string, services: Services, turn: Turn): Promise<Reply> =>
  answeringDraft(draftId, services, turn, async () => {
    const choices = await services.core.ownPhoto.choices(turn.sender, draftId)
    return chooseReply(turn.words, { choices, unusable: [], ofMany: null })
  })

function chooseReply(words: BotWords, choose: PhotoChoose): Reply {
  const card = photoChooseCard(words, choose)
  const summary = words('photo.choose')
  const [first] = choose.choices
  if (!first) return { card, summary }
  const asks = {
    yes: { verb: 'photo.choices', draftId: first.id },
    no: { verb: 'photo.cancel', draftId: first.id },
  } as const
  return { card, summary, asks, shows: { draftId: first.id } }
}

const unusableReply = (words: BotWords, unusable: readonly UnusablePicture[]): Reply => ({
  card: unusableCard(words, unusable),
  summary: words('photo.choose.none'),
})

interface Prepared {
  drafts: Draft[]
  unusable: UnusablePicture[]
}

/** One after the other, so that nobody's pictures hold up those of others. */
async function prepareAll(
  pictures: readonly PictureAddress[],
  services: Services,
  turn: Turn,
): Promise<Prepared> {
  const { words } = turn
  const sentWith = randomUUID()
  const done: Prepared = { drafts: [], unusable: [] }
  for (const [index, picture] of pictures.entries()) {
    const place = index + 1
    const reason = await draftOf(picture, services, turn, { sentWith, place }).then(
      (made) => {
        if ('kind' in made) return explainIn(words, made.code)
        done.drafts.push(made)
        return null
      },
      (error: unknown) => reasonOf(words, error),
    )
    const name = picture.name || words('photo.choose.one', { place })
    if (reason !== null) done.unusable.push({ name, reason })
  }
  return done
}

/** Why a picture could not be fetched or used. Throws what concerns more than that picture. */
function reasonOf(words: BotWords, error: unknown): string {
  if (!(error instanceof AppError) || error.code === 'internal') throw error
  return explainError(words, error)
}
