import type { Box, Face, NoteCode, QualityNote } from '../../model.ts'
import { eyeLevel, prominentFace } from '../crop/crop.ts'
import { looksDrawn, measureLight, sharpness } from './measures.ts'
import type { RawImage } from '../rawImage.ts'
import { MAX_ENLARGEMENT, PHOTO_SIDE } from '../recipe.ts'

/** What is known of a picture when its square has been cut out. Boxes are in pixels of the same upright picture. */
export interface Cut {
  size: { width: number; height: number }
  faces: Face[]
  crop: Box
  /** chosen by a person: what lies outside was left out on purpose */
  given: boolean
  /** the crop, on whatever scale it is encoded in */
  square: RawImage
}

/** Of 200 Open Peeps 12 pass for a face, with 0.73 at most; shaded and real ones tried had 0.77 and more. */
const SURE = 0.75

/** Of the widest face; smaller ones are passers-by. */
const COMPARABLE = 0.4

/** In widths of the face's box from the eyes: where every head still has hair or chin. */
const SURELY_HAIR = 0.7
const SURELY_CHIN = 0.65

/** About a picture that was turned without having been told to. */
export const turnedNote: QualityNote = {
  code: 'turned',
  sentence: 'The picture lay on its side and was turned so that the face is upright.',
  measure: null,
}

/** The remarks a person should see before the photo is used, the weightiest first; empty for a good photo. */
export function qualityNotes(cut: Cut): QualityNote[] {
  const faces = cut.given ? cut.faces.filter((face) => isWithin(face, cut.crop)) : cut.faces
  const found = prominentFace(cut.size, faces)
  const drawn = (found?.score ?? 0) < SURE && looksDrawn(cut.square)
  const about = drawn
    ? [note('drawing', null)]
    : [
        found ? null : note('no_face', null),
        severalFaces(faces),
        found && cutOff(cut.crop, found),
        ...photographicNotes(cut, found),
      ]
  return [...about, sizeNote(cut, found)].filter((said) => said !== null)
}

const sentences: Record<
  Exclude<NoteCode, 'looks_like_another' | 'turned'>,
  (measure: string) => string
> = {
  drawing: () => 'This looks like a drawing or a logo rather than a photo of a person.',
  no_face: () => 'No face was found, so the crop may not show what matters.',
  several_faces: (count) =>
    `There are ${count} faces in the picture; make sure that the crop shows the right one.`,
  face_cut_off: (percent) => `The head is cut off: some ${percent} % of it is outside the photo.`,
  blurred: () => 'The picture is blurred.',
  too_dark: () => 'The picture is very dark.',
  blown_out: (percent) => `The picture is too bright: ${percent} % of the face is plain white.`,
  face_small: (pixels) =>
    `The face is small in the picture: only ${pixels} pixels are left around it, so it may look blurred where it is shown large.`,
  small: (pixels) =>
    `The picture is only ${pixels} pixels wide, so it may look blurred where it is shown large.`,
  enlarged: (pixels) =>
    `What is shown is ${pixels} pixels wide and was enlarged a little to ${PHOTO_SIDE}.`,
}

function note(code: keyof typeof sentences, measure: number | null): QualityNote {
  return { code, measure, sentence: sentences[code](String(measure)) }
}

/** measure: how many */
function severalFaces(faces: Face[]): QualityNote | null {
  const widest = Math.max(...faces.map(({ box }) => box.width))
  const comparable = faces.filter(({ box }) => box.width >= widest * COMPARABLE)
  return comparable.length > 1 ? note('several_faces', comparable.length) : null
}

/** measure: percent of the head's width or height that the crop leaves out */
function cutOff(frame: Box, face: Face): QualityNote | null {
  const { box } = face
  const level = eyeLevel(face)
  const head = {
    top: level - SURELY_HAIR * box.width,
    bottom: level + SURELY_CHIN * box.width,
  }
  const outside = Math.max(
    (frame.top - head.top) / (head.bottom - head.top),
    (head.bottom - frame.top - frame.height) / (head.bottom - head.top),
    (frame.left - box.left) / box.width,
    (box.left + box.width - frame.left - frame.width) / box.width,
  )
  const percent = Math.round(outside * 100)
  return percent >= 5 ? note('face_cut_off', Math.min(percent, 99)) : null
}

/**
 * Thresholds as measured on drawn faces in five skins, Open Peeps, and 22 photos (the examples that come with
 * scikit-image and scikit-learn), each also blurred and lit otherwise; measures.ts says what is measured.
 */
const limits = {
  /** faces 0.2 and more as drawn or taken, 0.033 and less when blurred with a sigma of 3 at 648 pixels */
  blurred: 0.035,
  /** faces 102 and more in the darkest skin, 211 in a fair one; all at 0.15 of their light 34 and less */
  dark: 45,
  /** faces 0.3 and less as drawn or taken, 26 to 95 when overexposed */
  white: 20,
} as const

function photographicNotes(cut: Cut, face: Face | null): (QualityNote | null)[] {
  const area = face ? onSquare(face.box, cut) : null
  const sharp = sharpness(cut.square, area)
  const { brightest, white } = measureLight(cut.square, area)
  return [
    brightest < limits.dark ? note('too_dark', Math.round(brightest)) : null,
    // a white background is no fault
    face && white > limits.white ? note('blown_out', Math.round(white)) : null,
    sharp < limits.blurred ? note('blurred', Math.round(sharp * 1000) / 1000) : null,
  ]
}

/** measure: pixels of the crop, before it is enlarged */
function sizeNote({ size, crop }: Cut, face: Face | null): QualityNote | null {
  if (crop.width >= PHOTO_SIDE) return null
  if (crop.width * MAX_ENLARGEMENT >= PHOTO_SIDE) return note('enlarged', crop.width)
  const roomy = Math.min(size.width, size.height) * MAX_ENLARGEMENT >= PHOTO_SIDE
  return note(roomy && face ? 'face_small' : 'small', crop.width)
}

function isWithin({ box }: Face, crop: Box): boolean {
  const x = box.left + box.width / 2 - crop.left
  const y = box.top + box.height / 2 - crop.top
  return x >= 0 && y >= 0 && x < crop.width && y < crop.height
}

/** The part of a box of the picture that the square shows, in the square's pixels; null when it shows none of it. */
function onSquare(box: Box, { crop, square }: Cut): Box | null {
  const scale = square.width / crop.width
  const clamp = (value: number) => Math.round(Math.min(Math.max(value * scale, 0), square.width))
  const left = clamp(box.left - crop.left)
  const top = clamp(box.top - crop.top)
  const width = clamp(box.left + box.width - crop.left) - left
  const height = clamp(box.top + box.height - crop.top) - top
  return width > 0 && height > 0 ? { left, top, width, height } : null
}
