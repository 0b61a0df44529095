import type { QualityNote } from '../../core/model.ts'
import type { BotWords } from '../words/words.ts'
import {
  beside,
  card,
  executeButton,
  heading,
  paragraph,
  picture,
  type AdaptiveCard,
  type CardElement,
} from './card.ts'

export interface PhotoConfirm {
  draftId: string
  /** the picture that will be written, as a small JPEG */
  preview: Buffer
  /** pixels */
  side: number
  notes: QualityNote[]
  /** how many pictures were sent; only the first is used */
  sent: number
  /** it is sent to those who manage photos, who decide */
  asks: boolean
}

/** Shows what "Set photo" will write; nothing is written yet. */
export function photoConfirmCard(
  words: BotWords,
  { draftId, preview, side, notes, sent, asks }: PhotoConfirm,
): AdaptiveCard {
  const text: CardElement[] = [
    paragraph(words(asks ? 'photo.review.asks' : 'photo.review.text')),
    paragraph(words('photo.review.size', { side }), { isSubtle: true, spacing: 'None' }),
    ...notes.map((note) => paragraph(note.sentence, { color: 'Warning' })),
  ]
  if (sent > 1)
    text.push(paragraph(words('photo.review.first', { count: sent }), { isSubtle: true }))
  return card(
    [heading(words('photo.review')), beside(picture(preview, words('photo.review')), text)],
    [
      executeButton(
        words(asks ? 'photo.ask' : 'photo.set'),
        { verb: 'photo.confirm', draftId },
        'positive',
      ),
      executeButton(words('photo.cancel'), { verb: 'photo.cancel', draftId }),
    ],
  )
}
