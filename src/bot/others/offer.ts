import type { Draft } from '../../core/contracts.ts'
import type { GivenPicture, PersonProfile, RejectedPhoto } from '../../core/model.ts'
import { pictureStream, type PictureAddress } from '../attachments.ts'
import { executeButton, paragraph } from '../cards/card.ts'
import { personCard } from '../cards/person/person.ts'
import { personReviewCard } from '../cards/person/review.ts'
import type { Button } from '../commands.ts'
import { personCropLink, personLink, tabInstead } from '../links.ts'
import { shownCropOf } from '../ownPhoto/shownCrop.ts'
import type { Reply } from '../reply.ts'
import type { Services, Turn } from '../turn.ts'
import { explainIn, noteIn } from '../words/words.ts'
import { answeringPress } from './press.ts'
import { presentPhoto, shownOf } from './shown.ts'

const givenAs = ({ name }: PictureAddress): GivenPicture => ({ fileName: name, from: 'chat' })

/** "Set the photo of Ana", without a picture: asks for it. */
export async function askPicture(
  personId: string,
  { config, core }: Services,
  { words }: Turn,
): Promise<Reply> {
  const person = await core.history.profile(personId)
  if (person.userType === 'Guest') return { text: explainIn(words, 'guest_refused') }
  const { displayName: name } = person
  if (tabInstead(config) !== null)
    return { text: words('person.inTab', { name, link: personLink(config, personId) }) }
  const cancel = { verb: 'person.cancel', personId } as const
  const card = personCard(
    words,
    person,
    words('person.send'),
    [paragraph(words('person.send.text'))],
    [executeButton(words('photo.cancel'), cancel)],
  )
  const asks = {
    yes: { verb: 'person.choose', personId },
    no: cancel,
    pictureFor: personId,
  } as const
  return { card, summary: words('person.send'), asks }
}

/** Prepares a picture for a person, and shows it beside the photo that they have. */
export async function offerForPerson(
  personId: string,
  picture: PictureAddress,
  services: Services,
  turn: Turn,
): Promise<Reply> {
  const { config, core, log } = services
  const { sender, words } = turn
  const person = await core.history.profile(personId)
  // Before anything is fetched that could not be used.
  if (person.userType === 'Guest') return { text: explainIn(words, 'guest_refused') }
  const stream = pictureStream(picture, turn.botToken, config, log)
  const draft = await core.personPhoto.draft(sender, personId, stream, undefined, givenAs(picture))
  return personReviewReply(person, draft, services, turn)
}

/**
 * Keeps a picture until it is known whose it is.
 * @returns the id of its draft, or why it can't be used
 */
export async function holdPicture(
  picture: PictureAddress,
  { config, core, log }: Services,
  { sender, words, botToken }: Turn,
): Promise<{ draftId: string } | { text: string }> {
  const stream = pictureStream(picture, botToken, config, log)
  const draft = await core.personPhoto.hold(sender, stream, undefined, givenAs(picture))
  return 'kind' in draft ? { text: explainIn(words, draft.code) } : { draftId: draft.id }
}

/** Who was meant, of several: the picture that was sent is shown for them, or asked for. */
export async function choosePerson(
  { personId, draftId }: Extract<Button, { verb: 'person.choose' }>,
  services: Services,
  turn: Turn,
): Promise<Reply> {
  if (draftId === undefined) return askPicture(personId, services, turn)
  const { core } = services
  const person = await core.history.profile(personId)
  if (person.userType === 'Guest') return { text: explainIn(turn.words, 'guest_refused') }
  return answeringPress({ person, draftId }, services, turn, async () =>
    personReviewReply(
      person,
      await core.personPhoto.choose(turn.sender, personId, draftId),
      services,
      turn,
    ),
  )
}

/** The picture for a person beside the photo that they have, with "Set photo" and "Cancel". */
export async function personReviewReply(
  person: PersonProfile,
  draft: Draft | RejectedPhoto,
  { config, core }: Services,
  { sender, words }: Turn,
  croppedElsewhere = false,
): Promise<Reply> {
  if ('kind' in draft) return { text: explainIn(words, draft.code) }
  const { id: draftId, fileName, prepared } = draft
  const { id: personId, displayName: name } = person
  const [preview, present] = await Promise.all([
    core.personPhoto.preview(sender, personId, draftId),
    presentPhoto(core, sender, personId),
  ])
  const shown = shownOf(person)
  const card = personReviewCard(words, person, {
    draftId,
    preview,
    present,
    shown,
    shownCrop: shownCropOf(prepared),
    cropUrl: personCropLink(config, personId, draftId),
    croppedElsewhere,
    fileName,
    croppedBy: prepared.croppedBy,
    side: prepared.side,
    notes: prepared.notes.map((note) => noteIn(words, note)),
  })
  const asks = {
    yes: { verb: 'person.confirm', personId, draftId, ...shown, ...shownCropOf(prepared) },
    no: { verb: 'person.cancel', personId, draftId },
  } as const
  return { card, summary: words('person.review.of', { name }), asks, shows: { draftId } }
}
