import type { PictureFormat } from './format.ts'
import type { Header } from './readHeader.ts'

/**
 * Bytes per pixel that decoding takes, measured on the largest pictures of each format: the worst of all depths and colour
 * types. Formats that are decoded row by row need next to nothing.
 */
const bytesPerPixel: Record<PictureFormat, number> = {
  jpeg: 0,
  png: 2,
  webp: 1,
  avif: 19,
  heic: 10,
  gif: 6,
  // With tiles as large as the picture
  tiff: 6,
  bmp: 11,
}

const BYTES_PER_PIXEL_PROGRESSIVE = 8

/** MB that decoding a picture takes on top of what the process holds anyway. */
export function decodeMemoryMb(
  format: PictureFormat,
  { isProgressive, width, height }: Pick<Header, 'isProgressive' | 'width' | 'height'>,
): number {
  const bytes = isProgressive ? BYTES_PER_PIXEL_PROGRESSIVE : bytesPerPixel[format]
  return (width * height * bytes) / 1e6
}
