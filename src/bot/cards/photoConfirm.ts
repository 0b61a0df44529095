import type { FaceCrop } from '../../core/contracts.ts'
import type { PreparedPhoto, QualityNote, Rotation } from '../../core/model.ts'
import type { CropSteps } from '../ownPhoto/cropSteps.ts'
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
import { whatWillBeSet } from './pictures/whatWillBeSet.ts'

export interface PhotoConfirm {
  draftId: string
  /** the picture that will be written, as a small JPEG */
  preview: Buffer
  /** empty = it had none */
  fileName: string
  croppedBy: PreparedPhoto['croppedBy']
  /** pixels */
  side: number
  notes: QualityNote[]
  /** how many pictures were sent; only the first is used */
  sent: number
  /** it is sent to those who manage photos, who decide */
  asks: boolean
  /** other crops of it */
  crops: CropSteps
  rotation: Rotation
  /** if it shows several */
  faces: FaceCrop[]
}

/** Shows what "Set photo" will write, with other crops to choose; nothing is written yet. */
export function photoConfirmCard(words: BotWords, confirm: PhotoConfirm): AdaptiveCard {
  const { draftId, preview, side, notes, sent, asks } = confirm
  const text: CardElement[] = [
    paragraph(words(asks ? 'photo.review.asks' : 'photo.review.text')),
    whatWillBeSet(words, confirm),
    paragraph(words('photo.review.size', { side }), { isSubtle: true, spacing: 'None' }),
    ...notes.map((note) => paragraph(note.sentence, { color: 'Warning' })),
  ]
  if (sent > 1)
    text.push(paragraph(words('photo.review.first', { count: sent }), { isSubtle: true }))
  const crops = cropButtons(words, confirm)
  return card(
    [
      heading(words('photo.review')),
      beside(round(picture(preview, words('photo.review'), { draftId })), text),
      ...faceRow(words, confirm),
      ...(crops.length > 0 ? [{ type: 'ActionSet', actions: crops }] : []),
    ],
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

/** Each has the square that it chooses: pressed twice, or on two devices, it comes to the same. */
function cropButtons(words: BotWords, { draftId, crops, rotation }: PhotoConfirm): CardElement[] {
  return (['closer', 'wider', 'whole'] as const).flatMap((step) => {
    const box = crops[step]
    const data = { verb: 'photo.crop', draftId, box, rotation } as const
    return box ? [executeButton(words(`photo.crop.${step}`), { ...data, box })] : []
  })
}

/** Each face, to be tapped. */
function faceRow(words: BotWords, { draftId, faces, rotation }: PhotoConfirm): CardElement[] {
  if (faces.length < 2) return []
  const columns = faces.map(({ box, preview }, index) => {
    const name = words('photo.crop.face', { number: index + 1, count: faces.length })
    const selectAction = executeButton(name, { verb: 'photo.crop', draftId, box, rotation })
    const image = { ...round(picture(preview, name, { draftId })), width: '48px', selectAction }
    return { type: 'Column', width: 'auto', items: [image] }
  })
  return [paragraph(words('photo.crop.faces')), { type: 'ColumnSet', columns }]
}

/** As Teams shows photos of people. */
const round = (image: CardElement): CardElement => ({ ...image, style: 'Person' })
