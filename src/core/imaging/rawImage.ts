/** Decoded pixels: upright sRGB, three bytes per pixel, row by row. */
export interface RawImage {
  data: Uint8Array
  width: number
  height: number
}
