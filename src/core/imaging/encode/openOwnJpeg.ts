import type { Sharp } from 'sharp'
import { detectFormat } from '../header/format.ts'
import { MAX_PIXELS_PROGRESSIVE } from '../recipe.ts'
import { openPicture } from '../sharp.ts'

/**
 * Opens a JPEG that we or Graph encoded, which may be decoded in the service's own process. Throws if it is not a JPEG;
 * decoding one of more than 25 megapixels rejects.
 */
export function openOwnJpeg(jpeg: Buffer): Sharp {
  if (detectFormat(jpeg) !== 'jpeg') throw new Error('not a JPEG')
  return openPicture(jpeg, { limitInputPixels: MAX_PIXELS_PROGRESSIVE })
}
