/** The formats that can be read. */
export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic' | 'gif' | 'tiff' | 'bmp'

type Detected = PictureFormat | 'otherPicture' | 'notAPicture'

/** First bytes of a file as Latin-1 characters; `?` matches any byte. */
const signatures: readonly (readonly [string, Detected])[] = [
  ['\xff\xd8\xff', 'jpeg'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['RIFF????WEBP', 'webp'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['BM????\0\0\0\0', 'bmp'],
  ['8BPS\0', 'otherPicture'],
  ['\0\0\x01\0', 'otherPicture'],
  ['\0\0\0\x0cjP  \r\n', 'otherPicture'],
  ['\0\0\0\x0cJXL ', 'otherPicture'],
  ['\xff\x0a', 'otherPicture'],
  ['\xff\x4f\xff\x51', 'otherPicture'],
  // TIFF for files over 4 GB
  ['II+\0', 'otherPicture'],
  ['MM\0+', 'otherPicture'],
  // Camera raw files that don't begin as a TIFF does: Fujifilm, Olympus, Panasonic, Sigma, Minolta
  ['FUJIFILMCCD-RAW', 'otherPicture'],
  ['IIRO', 'otherPicture'],
  ['IIRS', 'otherPicture'],
  ['MMOR', 'otherPicture'],
  ['IIU\0', 'otherPicture'],
  ['FOVb', 'otherPicture'],
  ['\0MRM', 'otherPicture'],
]

const svg = /^(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*<(!DOCTYPE svg|svg)[\s>[]/i

/** `ftyp` brands of the ISO media container that stand for HEVC. */
const heicBrands = /^(hei[cxms]|hev[cxms])$/

/** Brands of other pictures in that container, which video and audio use too. */
const otherPictureBrands = /^(mif1|msf1|miaf|crx )$/

/** Detects the format from the first 512 bytes; file name and declared type play no part. */
export function detectFormat(source: Buffer): Detected {
  const start = source.toString('latin1', 0, 512)
  if (start.startsWith('ftyp', 4)) return detectContainerFormat(source)
  if (svg.test(start)) return 'otherPicture'
  return signatures.find(([signature]) => beginsWith(start, signature))?.[1] ?? 'notAPicture'
}

/** Whether the bytes begin as a picture that can be read does. */
export const isPicture = (bytes: Buffer): boolean => {
  const format = detectFormat(bytes)
  return format !== 'notAPicture' && format !== 'otherPicture'
}

function beginsWith(start: string, signature: string): boolean {
  return Array.from(signature).every((byte, index) => byte === '?' || byte === start[index])
}

/** General brands such as `mif1` may hold AVIF or HEIC, so all compatible brands are read. */
function detectContainerFormat(source: Buffer): Detected {
  const boxEnd = Math.min(source.readUInt32BE(0), 512)
  const brands = source.toString('latin1', 8, boxEnd).match(/[^]{4}/g) ?? []
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif'
  if (brands.some((brand) => heicBrands.test(brand))) return 'heic'
  return brands.some((brand) => otherPictureBrands.test(brand)) ? 'otherPicture' : 'notAPicture'
}

/**
 * Whether the end that files of this format must have is missing, which distinguishes an incomplete transfer from damage.
 * TIFF has no recognisable end: always false.
 */
export function isTruncated(source: Buffer, format: PictureFormat): boolean {
  return endIsMissing[format](source)
}

const endOfJpeg = Buffer.from([0xff, 0xd9])
const startOfScan = Buffer.from([0xff, 0xda])

const endIsMissing: Record<PictureFormat, (source: Buffer) => boolean> = {
  // An end marker before the scan belongs to the thumbnail in the metadata
  jpeg: (source) => source.lastIndexOf(endOfJpeg) <= source.lastIndexOf(startOfScan),
  png: (source) => source.lastIndexOf('IEND') === -1,
  gif: (source) => source.at(-1) !== 0x3b,
  webp: (source) => source.length < 12 || source.readUInt32LE(4) + 8 > source.length,
  avif: (source) => lastBoxEnd(source) > source.length,
  heic: (source) => lastBoxEnd(source) > source.length,
  bmp: (source) => source.length < 6 || source.readUInt32LE(2) > source.length,
  tiff: () => false,
}

/** The offset at which the last top-level box claims to end. */
function lastBoxEnd(source: Buffer): number {
  let offset = 0
  while (offset + 8 <= source.length) {
    const size = source.readUInt32BE(offset)
    // 0 = to the end of the file, 1 = a 64-bit size, which files within our limit do not need
    if (size < 8) return source.length
    offset += size
  }
  return offset
}
