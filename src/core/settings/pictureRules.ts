import { AppError } from '../errors.ts'
import { noteSentence } from '../imaging/notes/noteSentence.ts'
import type { PhotoRequest } from '../imaging/request.ts'
import type { NoteCode, PictureFacts, PreparedPhoto, QualityNote, Settings } from '../model.ts'

/** What an organisation asks of photos. */
export type PictureRules = Pick<Settings, 'leastSidePx' | 'faceRequired' | 'automaticCrop'>

type Measured = Pick<PreparedPhoto | PictureFacts, 'crop' | 'notes'>

/** Without a face of a person: an avatar or a logo is none. */
const facelessNotes: readonly NoteCode[] = ['no_face', 'drawing']

/** How a picture is cropped where nobody chooses. */
export const croppingBy = ({ automaticCrop }: PictureRules): Pick<PhotoRequest, 'centred'> => ({
  centred: !automaticCrop,
})

/** Why somebody may not set this picture as their own photo; null = they may. */
export function ownPhotoRefusal(rules: PictureRules, { crop, notes }: Measured): AppError | null {
  const { leastSidePx: least, faceRequired } = rules
  const pixels = crop.width
  if (pixels < least)
    return new AppError('below_least_side', {
      sentence: (words) => words('photo.belowLeastSide', { pixels, least }),
    })
  const isFaceless = notes.some(({ code }) => facelessNotes.includes(code))
  return faceRequired && isFaceless ? new AppError('face_required') : null
}

/** The notes on a picture, with one if it is smaller than is asked for. A missing face has its own note anyway. */
export function notesBy({ leastSidePx }: PictureRules, { crop, notes }: Measured): QualityNote[] {
  const others = notes.filter(({ code }) => code !== 'below_least_side')
  if (crop.width >= leastSidePx) return others
  const note = { code: 'below_least_side', measure: crop.width } as const
  return [...others, { ...note, sentence: noteSentence(note) }]
}
