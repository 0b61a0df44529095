import type { RejectedPhoto } from '../model.ts'
import { endIsMissing, kindOf, type KindOfPicture } from './kind.ts'
import { MAX_PIXELS, MAX_PIXELS_WHOLE, MAX_SOURCE_BYTES, MIN_SIDE } from './recipe.ts'
import { openPicture } from './sharp.ts'

/** A file whose header promises a picture that can be decoded safely. */
interface Readable {
  kind: 'readable'
  content: KindOfPicture
  /** pixels, the right way up */
  width: number
  height: number
}

/** Looks at size, first bytes and header only: costs about a millisecond, whatever the file claims to be. */
export async function inspect(source: Buffer): Promise<Readable | RejectedPhoto> {
  if (source.length === 0) return rejected('empty_file')
  if (source.length > MAX_SOURCE_BYTES) return rejected('file_too_large')
  const content = kindOf(source)
  if (content === 'notAPicture') return rejected('not_an_image')
  if (content === 'otherPicture') return rejected('unsupported_kind')

  const header = await readHeader(source)
  if (header === null) return unreadable(source, content)
  const { width, height } = header.autoOrient
  if (width * height > mostPixels(content, header.isProgressive)) return rejected('too_many_pixels')
  if (Math.min(width, height) < MIN_SIDE) return rejected('too_small')
  // the container of AVIF holds other codecs too
  if (content === 'avif' && header.compression !== 'av1') return rejected('unsupported_kind')
  return { kind: 'readable', content, width, height }
}

/** Why a file that begins like a picture could not be read to its end. */
export function unreadable(source: Buffer, content: KindOfPicture): RejectedPhoto {
  return rejected(endIsMissing(source, content) ? 'truncated' : 'damaged')
}

/** null = libvips cannot make sense of it; its reasons come as prose only, so the stage is the reason. */
async function readHeader(source: Buffer) {
  try {
    // no limit here: nothing is decoded yet, and the limits below tell too many pixels from damage
    return await openPicture(source, { limitInputPixels: false }).metadata()
  } catch {
    return null
  }
}

function mostPixels(content: KindOfPicture, progressive: boolean | undefined): number {
  return content === 'avif' || progressive === true ? MAX_PIXELS_WHOLE : MAX_PIXELS
}

function rejected(code: RejectedPhoto['code']): RejectedPhoto {
  return { kind: 'rejected', code }
}
