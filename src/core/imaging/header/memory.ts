import type { KindOfPicture } from './kind.ts'
import type { Header } from './readHeader.ts'

/**
 * Bytes that decoding takes for each pixel, as measured on the largest pictures of each kind, whatever their depth
 * and their colours; where libraries differ, the worst. What is decoded row by row takes next to none.
 */
const perPixel: Record<KindOfPicture, number> = {
  jpeg: 0,
  png: 2,
  webp: 1,
  avif: 19,
  heic: 10,
  gif: 6,
  // in tiles as large as the picture
  tiff: 6,
  bmp: 11,
}

/** Of progressive JPEGs and interlaced PNGs. */
const PER_PIXEL_WHOLE = 8

/** MB that decoding a picture takes beyond what the process has anyway, by its header. */
export function memoryFor(
  content: KindOfPicture,
  { isWhole, width, height }: Pick<Header, 'isWhole' | 'width' | 'height'>,
): number {
  const bytes = isWhole ? PER_PIXEL_WHOLE : perPixel[content]
  return (width * height * bytes) / 1e6
}
