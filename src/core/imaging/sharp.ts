import sharp, { type SharpOptions } from 'sharp'

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

/** sharp with only the loaders we want. `error`: slightly damaged pictures pass, truncated ones do not. */
export const openPicture = (source: Buffer, options: SharpOptions = {}) =>
  sharp(source, { failOn: 'error', ...options })
