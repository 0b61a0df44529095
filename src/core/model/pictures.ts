import type { ErrorCode } from '../errors.ts'

/** What a picture was before the browser made it smaller. */
export interface FullPicture {
  /** pixels, upright */
  width: number
  height: number
  /** of the file, hex; null = not known */
  sha256: string | null
}

/** A box in pixels of the upright picture. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** A face that was found; only where it is, never whose. Pixels of the upright picture. */
export interface Face {
  box: Box
  /** 0 to 1: how sure the detector is */
  score: number
  eyes: { x: number; y: number }[]
}

/** Clockwise, in degrees. */
export type Rotation = 0 | 90 | 180 | 270

/** A crop chosen by a person; it wins over what the product would choose. */
export interface CropRequest {
  /** a square in pixels of the upright, then rotated picture; null = chosen by the product */
  box: Box | null
  rotation: Rotation
}

export type NoteCode =
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

/** Something a person should know about a picture before it is used. */
export interface QualityNote {
  code: NoteCode
  sentence: string
  /** what was measured, in the note's own unit; null when there is nothing to measure */
  measure: number | null
}

/** A picture ready for Graph: square JPEG, sRGB, no metadata, at most 100 KB. Keyed by source hash and recipe. */
export interface PreparedPhoto {
  kind: 'ready'
  jpeg: Buffer
  /** SHA-256 of `jpeg`, hex */
  sha256: string
  /** side of the square in pixels, at most 648 */
  side: number
  /** of the upright, then rotated original, in pixels */
  width: number
  height: number
  /** in pixels of the upright, then rotated original */
  crop: Box
  rotation: Rotation
  /** in pixels of the upright, then rotated original; those inside and outside of the crop */
  faces: Face[]
  /** a perceptual hash, 64 bits in hex: few bits apart = much the same picture */
  perceptualHash: string
  notes: QualityNote[]
  /** smaller ones of the same square, when they were asked for; `side` in pixels */
  sizes?: { side: number; jpeg: Buffer }[]
}

/** What is kept of a prepared photo beside its bytes. */
export type PictureFacts = Omit<PreparedPhoto, 'kind' | 'jpeg' | 'perceptualHash' | 'sizes'> & {
  /** the version of the recipe; the same file and the same recipe give the same photo */
  recipe: number
}

/** A picture that cannot become a profile photo. */
export interface RejectedPhoto {
  kind: 'rejected'
  code: ErrorCode
}

export type Prepared = PreparedPhoto | RejectedPhoto
