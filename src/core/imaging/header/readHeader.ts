import { openPicture } from '../sharp.ts'
import { readBmpHeader } from './bmpHeader.ts'
import type { PictureFormat } from './format.ts'
import { isOrientation, type Orientation } from './orientation.ts'

/** What a file's header claims. */
export interface Header {
  /** pixels, as stored: before the orientation is applied */
  width: number
  height: number
  orientation: Orientation
  /** progressive JPEG or interlaced PNG, which cannot be decoded piece by piece */
  isProgressive: boolean
  /** false = the format is supported, but not this codec, depth or compression */
  isSupported: boolean
  iccProfile: Buffer | null
  /** 8 bits of red, green and blue: neither greyscale nor CMYK nor more depth */
  isPlainRgb: boolean
}

/** The codec that must be inside containers that may hold several. */
const requiredCodecs: Partial<Record<PictureFormat, string>> = { avif: 'av1', heic: 'hevc' }

/** Reads the header without decoding; null if it is invalid. */
export async function readHeader(source: Buffer, format: PictureFormat): Promise<Header | null> {
  if (format !== 'bmp') return readWithSharp(source, format)
  const layout = readBmpHeader(source)
  if (!layout) return null
  const { width, height, isSupported } = layout
  const plain = { isProgressive: false, iccProfile: null, isPlainRgb: true } as const
  return { width, height, isSupported, orientation: 1, ...plain }
}

async function readWithSharp(source: Buffer, format: PictureFormat): Promise<Header | null> {
  try {
    // No pixel limit, so that too many pixels are not mistaken for damage; the same goes for the 256 parts of a HEIC, of
    // which only the header is read here
    const options = { limitInputPixels: false, unlimited: format === 'heic' }
    const header = await openPicture(source, options).metadata()
    const { width, height, orientation = 1, isProgressive, compression, icc, space, depth } = header
    const requiredCodec = requiredCodecs[format]
    return {
      width,
      height,
      orientation: isOrientation(orientation) ? orientation : 1,
      isProgressive: isProgressive ?? false,
      isSupported: requiredCodec === undefined || requiredCodec === compression,
      iccProfile: icc ?? null,
      isPlainRgb: space === 'srgb' && depth === 'uchar',
    }
  } catch {
    // libvips has no error codes, only messages
    return null
  }
}
