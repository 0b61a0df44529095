import type { CropRequest } from '../model.ts'

/** How a photo is wanted; what is not said is chosen. */
export interface PhotoRequest extends CropRequest {
  /** what shows through transparent pictures, as CSS writes colours */
  background: string
  /** smaller sizes to be made of the same square, pixels on each side */
  sizes: number[]
}

/** A picture that every browser can show. */
export interface View {
  kind: 'view'
  jpeg: Buffer
}
