import sharp, { type SharpOptions } from 'sharp'

// One thread per picture and several pictures at a time is fastest. A cache would only keep people's photos in memory.
sharp.concurrency(1)
sharp.cache(false)

const allowedLoaders = [
  'VipsForeignLoadJpeg',
  'VipsForeignLoadPng',
  'VipsForeignLoadWebp',
  // AVIF, and the headers of HEIC
  'VipsForeignLoadHeif',
  'VipsForeignLoadNsgif',
  'VipsForeignLoadTiff',
]
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: allowedLoaders })

/**
 * sharp restricted to the loaders above. `failOn: 'error'` makes do with minor damage and rejects truncated files; `warning`
 * rejects both.
 */
export const openPicture = (source: Buffer, options: SharpOptions = {}) =>
  sharp(source, { failOn: 'error', ...options })
