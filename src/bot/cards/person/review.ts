import type { Box, PreparedPhoto, QualityNote, Rotation } from '../../../core/model.ts'
import type { BotWords } from '../../words/words.ts'
import {
  executeButton,
  link,
  paragraph,
  picture,
  type AdaptiveCard,
  type CardElement,
} from '../card.ts'
import { whatWillBeSet } from '../pictures/whatWillBeSet.ts'
import { personCard, type ShownPerson } from './person.ts'

/** The photo that is there; `unread` = there is one that can't be shown. */
export type PresentPhoto = Buffer | null | 'unread'

/** By what the photo on a card is recognised: null = there is none, absent = it is not known. */
export interface ShownPhoto {
  seen?: string | null
  /** the last change that was made here */
  lastChange?: string | null
}

export interface PersonReview {
  draftId: string
  /** the picture that will be written, as a small JPEG */
  preview: Buffer
  present: PresentPhoto
  shown: ShownPhoto
  shownCrop: { box: Box; rotation: Rotation }
  /** of the cropper in the tab */
  cropUrl: string
  /** it was cropped in the tab since it was shown in the chat */
  croppedElsewhere: boolean
  /** empty = it had none */
  fileName: string
  croppedBy: PreparedPhoto['croppedBy']
  /** pixels */
  side: number
  notes: readonly QualityNote[]
}

/** Asks whether the picture is to be set: old beside new, and for whom. Nothing is written yet. */
export function personReviewCard(
  words: BotWords,
  person: ShownPerson,
  review: PersonReview,
): AdaptiveCard {
  const { draftId, side, notes, croppedElsewhere } = review
  const shown = { personId: person.id, draftId, ...review.shown, ...review.shownCrop }
  return personCard(
    words,
    person,
    words('person.review'),
    [
      ...(croppedElsewhere ? [paragraph(words('photo.review.cropped'))] : []),
      ...pictures(words, person.id, review),
      whatWillBeSet(words, review),
      paragraph(words('photo.review.size', { side }), { isSubtle: true, spacing: 'None' }),
      ...notes.map((note) => paragraph(note.sentence, { color: 'Warning' })),
    ],
    [
      executeButton(words('photo.set'), { verb: 'person.confirm', ...shown }, 'positive'),
      link(words('photo.crop.open'), review.cropUrl),
      executeButton(words('photo.cancel'), {
        verb: 'person.cancel',
        personId: person.id,
        draftId,
      }),
    ],
  )
}

/** Pictures need no text of their own: the sentence says which is which. */
function pictures(
  words: BotWords,
  personId: string,
  { draftId, present, preview }: PersonReview,
): CardElement[] {
  const after = picture(preview, words('person.new'), { personId, draftId })
  if (present === null || present === 'unread') {
    const key = present === null ? 'person.review.none' : 'person.review.unread'
    return [after, paragraph(words(key))]
  }
  const columns = [picture(present, words('person.current'), { personId }), after].map((image) => ({
    type: 'Column',
    width: 'auto',
    items: [image],
  }))
  return [{ type: 'ColumnSet', columns }, paragraph(words('person.review.beside'))]
}
