import type { CropRequest } from '../model.ts'

/** What the caller may choose about a photo; `preparePhoto` fills in the rest. */
export interface PhotoRequest extends CropRequest {
  /** CSS colour that replaces transparency */
  background: string
  /** without a crop, the middle of the picture is taken and not the face */
  centred: boolean
  /** pixels that a crop which nobody chose has at least, where the picture has them */
  leastSide: number
  /** side lengths, in pixels, of further JPEGs to make from the same square */
  sizes: number[]
}

/** The whole picture as a JPEG, for choosing a crop in the browser. */
export interface View {
  kind: 'view'
  jpeg: Buffer
}
