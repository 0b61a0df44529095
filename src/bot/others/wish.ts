import type { Access } from '../../core/model.ts'
import type { PictureAddress } from '../attachments.ts'
import { whichPersonCard, whichPersonSummary } from '../cards/person/which.ts'
import type { Button } from '../commands.ts'
import type { Reply } from '../reply.ts'
import type { Services, Turn } from '../turn.ts'
import { readPersonWishIn, type PersonWish } from '../understanding/aboutPerson.ts'
import type { Understood } from '../understanding/understand.ts'
import { explainIn, languageOf } from '../words/words.ts'
import { findPerson, type Found } from './find.ts'
import { askRemoveOf } from './remove.ts'
import { askPicture, holdPicture, offerForPerson } from './offer.ts'

/**
 * The reply to a text that may be about the photo of somebody else: "set the photo of Ana", "remove ana@contoso.com's photo".
 * Null if it isn't, as far as is known.
 */
export async function replyAboutPerson(
  text: string,
  { intent, language }: Pick<Understood, 'intent' | 'language'>,
  { manage }: Access,
  services: Services,
  turn: Turn,
): Promise<Reply | null> {
  const read = readPersonWishIn(text, language, languageOf(turn.words), false)
  if (!read) return null
  // What is understood as a whole is about oneself, unless somebody is called like one of its words.
  const wish = intent === null ? read : { ...read, isMarked: false }
  if (manage !== null) return answerPersonWish(wish, [], services, turn)
  return wish.isMarked ? { text: explainIn(turn.words, 'admins_only') } : null
}

/**
 * Asks before anything is done: for the picture, whether it is to be set or removed, or who is meant. Null if nobody is, where
 * nothing else says that somebody was.
 * @param pictures that were sent with it
 */
export async function answerPersonWish(
  wish: PersonWish,
  pictures: readonly PictureAddress[],
  services: Services,
  turn: Turn,
): Promise<Reply | null> {
  const found = await findPerson(services.core, turn.sender, wish.names)
  if (!wish.isMarked && !isSure(found)) return null
  if (found.kind === 'none') return { text: turn.words('person.nobody', { name: found.name }) }
  if (wish.wish === 'remove')
    return found.kind === 'one'
      ? askRemoveOf(found.person.id, services, turn)
      : which(found, turn, (personId) => ({ verb: 'person.askRemove', personId }))
  const [picture, another] = pictures
  if (another) return { text: turn.words('person.onePicture', { count: pictures.length }) }
  if (found.kind === 'one')
    return picture
      ? offerForPerson(found.person.id, picture, services, turn)
      : askPicture(found.person.id, services, turn)
  const held = picture ? await holdPicture(picture, services, turn) : null
  if (held && 'text' in held) return held
  return which(found, turn, (personId) => ({ verb: 'person.choose', personId, ...held }))
}

const isSure = (found: Found): boolean =>
  found.kind === 'one' || (found.kind === 'several' && found.fits)

const which = (
  found: Extract<Found, { kind: 'several' }>,
  { words }: Turn,
  buttonOf: (personId: string) => Button,
): Reply => ({
  card: whichPersonCard(words, found, buttonOf),
  summary: whichPersonSummary(words, found),
})
