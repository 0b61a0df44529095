import type { FaceCrop } from '../../core/contracts.ts'
import type { Box, PreparedPhoto, QualityNote, Rotation } from '../../core/model.ts'
import type { CropSteps } from '../ownPhoto/cropSteps.ts'
import type { BotWords } from '../words/words.ts'
import {
  beside,
  card,
  executeButton,
  heading,
  link,
  paragraph,
  picture,
  type AdaptiveCard,
  type CardElement,
} from './card.ts'
import { unusablePictures, type UnusablePicture } from './pictures/unusable.ts'
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
  /** pictures that were sent with it and can't be used */
  unusable: readonly UnusablePicture[]
  /** others that were sent with it can be chosen instead */
  hasOthers: boolean
  /** it is sent to those who manage photos, who decide */
  asks: boolean
  /** it was cropped in the tab since it was shown in the chat */
  croppedElsewhere: boolean
  shown: { box: Box; rotation: Rotation }
  /** other crops of it */
  crops: CropSteps
  /** of the cropper in the tab */
  cropUrl: string
  /** if it shows several */
  faces: FaceCrop[]
}

/** Shows what "Set photo" will write, with other crops to choose; nothing is written yet. */
export function photoConfirmCard(words: BotWords, confirm: PhotoConfirm): AdaptiveCard {
  const { draftId, preview, side, notes, unusable, asks, shown } = confirm
  const text: CardElement[] = [
    ...(confirm.croppedElsewhere ? [paragraph(words('photo.review.cropped'))] : []),
    paragraph(words(asks ? 'photo.review.asks' : 'photo.review.text')),
    whatWillBeSet(words, confirm),
    paragraph(words('photo.review.size', { side }), { isSubtle: true, spacing: 'None' }),
    ...notes.map((note) => paragraph(note.sentence, { color: 'Warning' })),
  ]
  return card(
    [
      heading(words('photo.review')),
      beside(round(picture(preview, words('photo.review'), { draftId })), text),
      ...faceRow(words, confirm),
      { type: 'ActionSet', actions: cropButtons(words, confirm) },
      ...unusablePictures(words, unusable),
    ],
    [
      executeButton(
        words(asks ? 'photo.ask' : 'photo.set'),
        { verb: 'photo.confirm', draftId, ...shown },
        'positive',
      ),
      ...(confirm.hasOthers
        ? [executeButton(words('photo.choices'), { verb: 'photo.choices', draftId })]
        : []),
      executeButton(words('photo.cancel'), { verb: 'photo.cancel', draftId }),
    ],
  )
}

/** Each has the square that it chooses: pressed twice, or on two devices, it comes to the same. */
function cropButtons(
  words: BotWords,
  { draftId, crops, cropUrl, shown: { rotation } }: PhotoConfirm,
): CardElement[] {
  const steps = (['closer', 'wider', 'whole'] as const).flatMap((step) => {
    const box = crops[step]
    const data = { verb: 'photo.crop', draftId, box, rotation } as const
    return box ? [executeButton(words(`photo.crop.${step}`), { ...data, box })] : []
  })
  return [...steps, link(words('photo.crop.byHand'), cropUrl)]
}

/** Each face, to be tapped. */
function faceRow(
  words: BotWords,
  { draftId, faces, shown: { rotation } }: PhotoConfirm,
): CardElement[] {
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
