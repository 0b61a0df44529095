import { readBmpHeader } from './bmpHeader.ts'
import { detectFormat, type PictureFormat } from './format.ts'

/** JPEGs of one scan are shrunk while they are decoded: 25 megapixels take about a quarter of a second. */
const MAX_QUICK_PIXELS_JPEG = 25_000_000
const MAX_QUICK_PIXELS = 4_000_000
const MAX_QUICK_BYTES = 12_000_000

const SEQUENTIAL = [0xc0, 0xc1]
const PROGRESSIVE = 0xc2
const START_OF_SCAN = 0xda

/** Pixels as the header claims them; null = not known without the decoder's help. */
type ReadPixels = (source: Buffer) => number | null

/** The other formats are slow, or their first bytes don't tell how large their pictures are. */
const quickFormats: Partial<Record<PictureFormat, { pixels: ReadPixels }>> = {
  jpeg: { pixels: jpegPixels },
  png: { pixels: (source) => source.readUInt32BE(16) * source.readUInt32BE(20) },
  webp: { pixels: webpPixels },
  bmp: {
    pixels(source) {
      const header = readBmpHeader(source)
      return header && header.width * header.height
    },
  },
}

/**
 * Whether a picture takes well under a second, judged by its first bytes. Reads no more than the header, in plain
 * JavaScript, because this runs outside the processes that contain a decoder's crash. What can't be judged is not quick.
 */
export function isQuick(source: Buffer): boolean {
  if (source.length > MAX_QUICK_BYTES) return false
  const format = detectFormat(source)
  // Rejected at once
  if (format === 'notAPicture' || format === 'otherPicture') return true
  const pixels = source.length < 32 ? null : (quickFormats[format]?.pixels(source) ?? null)
  return pixels !== null && pixels <= MAX_QUICK_PIXELS
}

/** One scan takes as long as a sixth of the pixels in another format. */
function jpegPixels(source: Buffer): number | null {
  let at = 2
  while (at + 9 <= source.length) {
    const marker = source[at + 1] ?? 0
    if (source[at] !== 0xff || marker === START_OF_SCAN) return null
    if (marker === 0xff) {
      at += 1
      continue
    }
    const pixels = source.readUInt16BE(at + 5) * source.readUInt16BE(at + 7)
    if (SEQUENTIAL.includes(marker)) return pixels * (MAX_QUICK_PIXELS / MAX_QUICK_PIXELS_JPEG)
    if (marker === PROGRESSIVE) return pixels
    at += 2 + source.readUInt16BE(at + 2)
  }
  return null
}

/** Side lengths as https://developers.google.com/speed/webp/docs/riff_container describes them. */
function webpPixels(source: Buffer): number | null {
  switch (source.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return (source.readUInt16LE(26) & 0x3fff) * (source.readUInt16LE(28) & 0x3fff)
    case 'VP8L': {
      const bits = source.readUInt32LE(21)
      return ((bits & 0x3fff) + 1) * (((bits >> 14) & 0x3fff) + 1)
    }
    case 'VP8X':
      return (source.readUIntLE(24, 3) + 1) * (source.readUIntLE(27, 3) + 1)
    default:
      return null
  }
}
