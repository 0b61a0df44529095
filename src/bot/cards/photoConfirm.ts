import type { QualityNote } from '../../core/model.ts'
import {
  beside,
  button,
  card,
  heading,
  paragraph,
  picture,
  type AdaptiveCard,
  type CardElement,
} from './card.ts'

export interface PhotoConfirm {
  draftId: string
  /** the very picture that will be written, as a small JPEG */
  preview: Buffer
  /** pixels */
  side: number
  notes: QualityNote[]
  /** how many pictures were sent; the first was taken */
  sent: number
}

/** Shows what Confirm will write; nothing is written yet. */
export function photoConfirmCard(photo: PhotoConfirm): AdaptiveCard {
  const words: CardElement[] = [
    paragraph('This is how your photo will look.'),
    paragraph(`${photo.side} × ${photo.side} pixels`, { isSubtle: true, spacing: 'None' }),
    ...photo.notes.map((note) => paragraph(note.sentence, { color: 'Warning' })),
  ]
  if (photo.sent > 1)
    words.push(paragraph(`You sent ${photo.sent} pictures; I took the first.`, { isSubtle: true }))
  return card(
    [heading('Your new profile photo'), beside(picture(photo.preview, 'Your new photo'), words)],
    [
      button('Confirm', 'photo.confirm', { draftId: photo.draftId }, 'positive'),
      button('Cancel', 'photo.cancel', { draftId: photo.draftId }),
    ],
  )
}
