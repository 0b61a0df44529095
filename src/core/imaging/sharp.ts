import sharp, { type SharpOptions } from 'sharp'
import type { KindOfPicture } from './kind.ts'

/** One thread a picture and several pictures at once is fastest; a cache would only hold strangers' photos. */
sharp.concurrency(1)
sharp.cache(false)

const loaders: Record<KindOfPicture, string> = {
  jpeg: 'VipsForeignLoadJpeg',
  png: 'VipsForeignLoadPng',
  webp: 'VipsForeignLoadWebp',
  avif: 'VipsForeignLoadHeif',
  gif: 'VipsForeignLoadNsgif',
  tiff: 'VipsForeignLoadTiff',
}
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: Object.values(loaders) })

/** sharp with only the loaders we want. `error`: slightly damaged pictures pass, truncated ones do not. */
export const openPicture = (source: Buffer, options: SharpOptions = {}) =>
  sharp(source, { failOn: 'error', ...options })
