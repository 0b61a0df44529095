import sharp, { type Sharp, type SharpOptions } from 'sharp'
import { kindOf } from './kind.ts'
import { MAX_PIXELS_WHOLE } from './recipe.ts'

/** One thread a picture and several pictures at once is fastest; a cache would only hold strangers' photos. */
sharp.concurrency(1)
sharp.cache(false)

const loaders = [
  'VipsForeignLoadJpeg',
  'VipsForeignLoadPng',
  'VipsForeignLoadWebp',
  // AVIF, and the headers of HEIC
  'VipsForeignLoadHeif',
  'VipsForeignLoadNsgif',
  'VipsForeignLoadTiff',
]
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: loaders })

/**
 * A JPEG that is ours or Graph's, which may be decoded in the service's own process: anything else and anything
 * larger than such photos are is an error before it is decoded.
 */
export function openOwnJpeg(jpeg: Buffer): Sharp {
  if (kindOf(jpeg) !== 'jpeg') throw new Error('not a JPEG')
  return openPicture(jpeg, { limitInputPixels: MAX_PIXELS_WHOLE })
}

/** sharp with only the loaders we want. `error`: slightly damaged pictures pass, truncated ones do not. */
export const openPicture = (source: Buffer, options: SharpOptions = {}) =>
  sharp(source, { failOn: 'error', ...options })
