/** A decoded picture: upright, sRGB, three bytes a pixel, row by row. */
export interface RawImage {
  data: Uint8Array
  width: number
  height: number
}
