import type { ErrorCode } from '../errors.ts'

/** A picture before the browser shrank it. */
export interface FullPicture {
  /** pixels, upright */
  width: number
  height: number
  /** of the file, in hex; null = unknown */
  sha256: string | null
}

/** Pixels of the upright picture. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** Where a face is, in pixels of the upright picture. Faces are never identified. */
export interface Face {
  box: Box
  /** the detector's confidence, 0 to 1 */
  score: number
  eyes: { x: number; y: number }[]
}

/** What is kept of a face. */
type KeptFace = Pick<Face, 'box'>

/** Degrees clockwise. */
export type Rotation = 0 | 90 | 180 | 270

/** A crop chosen by a person, used instead of the automatic one. */
export interface CropRequest {
  /** a square in pixels of the upright, then rotated picture; null = automatic */
  box: Box | null
  rotation: Rotation
}

export type NoteCode =
  | 'may_be_damaged'
  | 'turned'
  | 'small'
  | 'enlarged'
  | 'blurred'
  | 'too_dark'
  | 'blown_out'
  | 'face_small'
  | 'face_cut_off'
  | 'several_faces'
  | 'no_face'
  | 'drawing'
  | 'looks_like_another'
  | 'below_least_side'

/** What chose a crop: the face in the picture, its middle, or a person. */
type CroppedBy = 'face' | 'centre' | 'person'

/** Something to know about a picture before it is used. */
export interface QualityNote {
  code: NoteCode
  sentence: string
  /** the measured value, in a unit that depends on the code; null if nothing is measured */
  measure: number | null
  /** with `looks_like_another`: the other person, null = the reader may not know; notes of earlier versions lack it */
  name?: string | null
}

/** A picture ready for Graph: a square sRGB JPEG of at most 100 KB without metadata. */
export interface PreparedPhoto {
  kind: 'ready'
  jpeg: Buffer
  /** SHA-256 of `jpeg`, in hex */
  sha256: string
  /** side of the square in pixels, at most 648 */
  side: number
  /** pixels of the upright, then rotated original */
  width: number
  height: number
  /** pixels of the upright, then rotated original */
  crop: Box
  /** what chose the crop; photos of earlier versions lack it */
  croppedBy?: CroppedBy
  rotation: Rotation
  /** all faces, inside and outside the crop, in pixels of the upright, then rotated original */
  faces: KeptFace[]
  /** 64 bits in hex; similar pictures differ in few bits */
  perceptualHash: string
  notes: QualityNote[]
  /** smaller copies, if requested; `side` in pixels */
  sizes?: { side: number; jpeg: Buffer }[]
}

/** What is stored about a prepared photo besides its bytes. Of a face, it is the box alone. */
export type PictureFacts = Omit<PreparedPhoto, 'kind' | 'jpeg' | 'perceptualHash' | 'sizes'> & {
  /** version of the recipe; one file prepared with one recipe always gives the same photo */
  recipe: number
}

/** A picture that cannot become a profile photo. */
export interface RejectedPhoto {
  kind: 'rejected'
  code: ErrorCode
}

export type Prepared = PreparedPhoto | RejectedPhoto

/** A JPEG of 96 px; null = there is no photo; `unreadable` = there is one, and Graph sends no picture of it. */
export type Thumbnail = Buffer | null | 'unreadable'
