import type { RejectedPhoto } from '../../model.ts'
import { readHeader, type Header } from './readHeader.ts'
import { endIsMissing, kindOf, type KindOfPicture } from './kind.ts'
import { memoryFor } from './memory.ts'
import {
  MAX_PIXELS,
  MAX_PIXELS_AVIF,
  MAX_PIXELS_HEIC,
  MAX_PIXELS_WHOLE,
  MAX_SCANS,
  MIN_SIDE,
} from '../recipe.ts'
import { hasMoreScans } from './scans.ts'

/** A file whose header promises a picture that can be decoded safely. */
export interface Readable extends Header {
  kind: 'readable'
  content: KindOfPicture
}

/**
 * Looks at first bytes and header only: costs about a millisecond, whatever the file claims to be.
 * @param room MB that decoding may take; a picture that needs more is `too_much_memory` before it takes any
 */
export async function inspect(source: Buffer, room = Infinity): Promise<Readable | RejectedPhoto> {
  const content = kindOf(source)
  if (content === 'notAPicture') return rejected('not_an_image')
  if (content === 'otherPicture') return rejected('unsupported_kind')

  const header = await readHeader(source, content)
  if (header === null) return unreadable(source, content)
  if (header.width * header.height > mostPixels(content, header)) return rejected('too_many_pixels')
  if (Math.min(header.width, header.height) < MIN_SIDE) return rejected('too_small')
  if (content === 'jpeg' && hasMoreScans(source, MAX_SCANS)) return rejected('too_many_scans')
  if (!header.isRead) return rejected('unsupported_kind')
  if (memoryFor(content, header) > room) return rejected('too_much_memory')
  return { kind: 'readable', content, ...header }
}

/** Why a file that begins like a picture could not be read to its end. */
export function unreadable(source: Buffer, content: KindOfPicture): RejectedPhoto {
  return rejected(endIsMissing(source, content) ? 'truncated' : 'damaged')
}

function mostPixels(content: KindOfPicture, { isWhole }: Header): number {
  if (content === 'heic') return MAX_PIXELS_HEIC
  if (content === 'avif') return MAX_PIXELS_AVIF
  return isWhole ? MAX_PIXELS_WHOLE : MAX_PIXELS
}

function rejected(code: RejectedPhoto['code']): RejectedPhoto {
  return { kind: 'rejected', code }
}
