import type { Box, Face, NoteCode } from '../../model.ts'
import { eyeLevel, prominentFace } from '../crop/crop.ts'
import type { RawImage } from '../rawImage.ts'
import { MAX_ENLARGEMENT, PHOTO_SIDE_PX } from '../recipe.ts'
import { looksDrawn, measureExposure, sharpness } from './measures.ts'

/** A quality note whose sentence is still missing: see noteSentence.ts. */
export interface UnwordedNote {
  code: Exclude<NoteCode, 'looks_like_another'>
  measure: number | null
}

/** A picture with its square cut out. All boxes are in pixels of the same upright picture. */
export interface CroppedPicture {
  size: { width: number; height: number }
  faces: Face[]
  crop: Box
  /** chosen by a person, so what lies outside was left out on purpose */
  isManual: boolean
  /** the crop's pixels, at any scale */
  square: RawImage
  /** parts of the picture were missing or unreadable */
  mayBeDamaged: boolean
}

/** Of 200 Open Peeps, 12 pass for a face with at most 0.73; shaded drawings and photos scored 0.77 and more. */
const MIN_REAL_FACE_SCORE = 0.75

/** Share of the widest face; narrower ones are passers-by. */
export const MIN_COMPARABLE_WIDTH = 0.4

/** Every head reaches at least this far up and down from the eyes, in widths of the face's box. */
const MIN_HAIR_HEIGHT = 0.7
const MIN_CHIN_DEPTH = 0.65

const MIN_CUT_OFF_PERCENT = 5

/**
 * Limits of measures.ts, found with drawn faces in five skin tones, Open Peeps and 22 photos (the examples of scikit-image
 * and scikit-learn), each as it is, blurred, darkened and overexposed.
 */
const limits = {
  /** sharp faces measure 0.2 and more; those blurred with a sigma of 3 at 648 px, 0.033 and less */
  sharpness: 0.035,
  /** faces measure 102 and more in the darkest skin and 211 in fair skin; at 0.15 of the light, 34 and less */
  brightest: 45,
  /** faces measure 0.3 and less; overexposed ones 26 to 95 */
  whitePercent: 20,
} as const

/** For a picture that was rotated automatically. */
export const rotatedNote: UnwordedNote = { code: 'turned', measure: null }

/** What to know before using the photo, most important first; empty for a good photo. */
export function notesOn(picture: CroppedPicture): UnwordedNote[] {
  const { faces: all, crop, isManual } = picture
  const faces = isManual ? all.filter((face) => isWithin(face, crop)) : all
  const face = prominentFace(picture.size, faces)
  const isDrawing = (face?.score ?? 0) < MIN_REAL_FACE_SCORE && looksDrawn(picture.square)
  const onContent: (UnwordedNote | null)[] = isDrawing
    ? [{ code: 'drawing', measure: null }]
    : [
        face ? null : { code: 'no_face', measure: null },
        face && severalFaces(faces),
        face && cutOff(crop, face),
        ...lightAndFocus(picture, face),
      ]
  const damaged = picture.mayBeDamaged ? ({ code: 'may_be_damaged', measure: null } as const) : null
  return [damaged, ...onContent, sizeNote(picture, face)].filter((note) => note !== null)
}

/** Measure: the number of faces. */
function severalFaces(faces: Face[]): UnwordedNote | null {
  const widest = Math.max(...faces.map(({ box }) => box.width))
  const count = faces.filter(({ box }) => box.width >= widest * MIN_COMPARABLE_WIDTH).length
  return count > 1 ? { code: 'several_faces', measure: count } : null
}

/** Measure: the percentage of the head's width or height outside the crop. */
function cutOff(crop: Box, face: Face): UnwordedNote | null {
  const { box } = face
  const level = eyeLevel(face)
  const head = {
    top: level - MIN_HAIR_HEIGHT * box.width,
    bottom: level + MIN_CHIN_DEPTH * box.width,
  }
  const outside = Math.max(
    (crop.top - head.top) / (head.bottom - head.top),
    (head.bottom - crop.top - crop.height) / (head.bottom - head.top),
    (crop.left - box.left) / box.width,
    (box.left + box.width - crop.left - crop.width) / box.width,
  )
  const percent = Math.round(outside * 100)
  if (percent < MIN_CUT_OFF_PERCENT) return null
  return { code: 'face_cut_off', measure: Math.min(percent, 99) }
}

/** Measures: `brightest` and `sharpness` of measures.ts, and the percentage of the face that is white. */
function lightAndFocus(picture: CroppedPicture, face: Face | null): (UnwordedNote | null)[] {
  const area = face ? onSquare(face.box, picture) : null
  const sharp = sharpness(picture.square, area)
  // A white background is fine, so without a face nothing is too bright
  const { brightest, whitePercent } = measureExposure(picture.square, area)
  return [
    brightest < limits.brightest ? { code: 'too_dark', measure: brightest } : null,
    face && whitePercent > limits.whitePercent
      ? { code: 'blown_out', measure: Math.round(whitePercent) }
      : null,
    sharp < limits.sharpness ? { code: 'blurred', measure: Math.round(sharp * 1000) / 1000 } : null,
  ]
}

/** Measure: the crop's width in pixels, before it is enlarged. */
function sizeNote({ size, crop }: CroppedPicture, face: Face | null): UnwordedNote | null {
  const measure = crop.width
  if (measure >= PHOTO_SIDE_PX) return null
  if (measure * MAX_ENLARGEMENT >= PHOTO_SIDE_PX) return { code: 'enlarged', measure }
  const isLargePicture = Math.min(size.width, size.height) * MAX_ENLARGEMENT >= PHOTO_SIDE_PX
  return { code: face && isLargePicture ? 'face_small' : 'small', measure }
}

function isWithin({ box }: Face, crop: Box): boolean {
  const x = box.left + box.width / 2 - crop.left
  const y = box.top + box.height / 2 - crop.top
  return x >= 0 && y >= 0 && x < crop.width && y < crop.height
}

/** The visible part of a box, in pixels of the square; null if none is visible. */
function onSquare(box: Box, { crop, square }: CroppedPicture): Box | null {
  const scale = square.width / crop.width
  const clamp = (value: number) => Math.round(Math.min(Math.max(value * scale, 0), square.width))
  const left = clamp(box.left - crop.left)
  const top = clamp(box.top - crop.top)
  const width = clamp(box.left + box.width - crop.left) - left
  const height = clamp(box.top + box.height - crop.top) - top
  return width > 0 && height > 0 ? { left, top, width, height } : null
}
