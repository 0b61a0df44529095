import type { RejectedPhoto } from '../../model.ts'
import {
  MAX_PIXELS,
  MAX_PIXELS_AVIF,
  MAX_PIXELS_HEIC,
  MAX_PIXELS_PROGRESSIVE,
  MAX_SCANS,
  MIN_SIDE_PX,
} from '../recipe.ts'
import { detectFormat, isTruncated, type PictureFormat } from './format.ts'
import { decodeMemoryMb } from './memory.ts'
import { readHeader, type Header } from './readHeader.ts'
import { hasMoreScans, isUncommonJpeg } from './scans.ts'
import { isUnsupportedTiff } from './tiff/unsupported.ts'

/** A file whose header promises a picture that is safe to decode. */
export interface InspectedPicture extends Header {
  kind: 'readable'
  format: PictureFormat
}

/**
 * Checks first bytes and header without decoding; takes about a millisecond for any file.
 * @param availableMb memory that decoding may take; a picture that needs more is rejected as `too_much_memory`
 */
export async function inspect(
  source: Buffer,
  availableMb = Infinity,
): Promise<InspectedPicture | RejectedPhoto> {
  const format = detectFormat(source)
  if (format === 'notAPicture') return rejected('not_an_image')
  if (format === 'otherPicture') return rejected('unsupported_kind')

  if (await isUnsupportedKind(source, format)) return rejected('unsupported_kind')
  const header = await readHeader(source, format)
  if (header === null) return rejectedUnreadable(source, format)
  if (header.width * header.height > maxPixels(format, header)) return rejected('too_many_pixels')
  if (Math.min(header.width, header.height) < MIN_SIDE_PX) return rejected('too_small')
  if (format === 'jpeg' && hasMoreScans(source, MAX_SCANS)) return rejected('too_many_scans')
  if (!header.isSupported) return rejected('unsupported_kind')
  if (decodeMemoryMb(format, header) > availableMb) return rejected('too_much_memory')
  return { kind: 'readable', format, ...header }
}

/** Kinds within a format that no decoder here knows, or that must not be decoded; others are told by their header. */
async function isUnsupportedKind(source: Buffer, format: PictureFormat): Promise<boolean> {
  if (format === 'tiff') return isUnsupportedTiff(source)
  return format === 'jpeg' && isUncommonJpeg(source)
}

/** The rejection of a file whose format was detected but which could not be read. */
export function rejectedUnreadable(source: Buffer, format: PictureFormat): RejectedPhoto {
  return rejected(isTruncated(source, format) ? 'truncated' : 'damaged')
}

function maxPixels(format: PictureFormat, { isProgressive }: Header): number {
  if (format === 'heic') return MAX_PIXELS_HEIC
  if (format === 'avif') return MAX_PIXELS_AVIF
  return isProgressive ? MAX_PIXELS_PROGRESSIVE : MAX_PIXELS
}

function rejected(code: RejectedPhoto['code']): RejectedPhoto {
  return { kind: 'rejected', code }
}
