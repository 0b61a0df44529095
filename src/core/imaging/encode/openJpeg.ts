import type { Sharp } from 'sharp'
import { kindOf } from '../header/kind.ts'
import { MAX_PIXELS_WHOLE } from '../recipe.ts'
import { openPicture } from '../sharp.ts'

/**
 * A JPEG that is ours or Graph's, which may be decoded in the service's own process: anything else and anything
 * larger than such photos are is an error before it is decoded.
 */
export function openOwnJpeg(jpeg: Buffer): Sharp {
  if (kindOf(jpeg) !== 'jpeg') throw new Error('not a JPEG')
  return openPicture(jpeg, { limitInputPixels: MAX_PIXELS_WHOLE })
}
