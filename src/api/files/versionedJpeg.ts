import type { Answer } from '../answers.ts'
import { jpeg } from '../answers.ts'

interface VersionedJpeg {
  jpeg: Buffer
  /** a strong entity tag, in quotes */
  etag: string
}

/** Whoever shows it again asks again, since the right to see it may have been taken away. */
const CACHE_CONTROL = 'private, no-cache'

/** A JPEG with its entity tag, 304 for whoever has that one, or 204 for null. */
export const versionedJpeg: Answer<VersionedJpeg | null> = {
  send: async (response, result) => {
    if (!result) return jpeg.send(response, null)
    response.setHeader('ETag', result.etag)
    response.setHeader('Cache-Control', CACHE_CONTROL)
    if (isNamed(response.req.headers['if-none-match'], result.etag)) response.send(304)
    else await jpeg.send(response, result.jpeg)
  },
  statuses: {
    ...jpeg.statuses,
    304: { description: 'The photo is the one that was named', content: null },
  },
}

/** Compared weakly, as RFC 9110 asks (section 13.1.2). */
const isNamed = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  (header.trim() === '*' ||
    header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag))
