/** The kinds that can be read. */
export type KindOfPicture = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic' | 'gif' | 'tiff' | 'bmp'

type Content = KindOfPicture | 'otherPicture' | 'notAPicture'

/** How a file begins, byte by byte as Latin-1 characters; `?` stands for any byte. */
const signatures: readonly (readonly [string, Content])[] = [
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
  ['FUJIFILMCCD-RAW', 'otherPicture'],
]

/** SVG */
const drawing = /^(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*<(!DOCTYPE svg|svg)[\s>[]/i

/** Brands of the ISO media container (`ftyp` box) that promise HEVC inside. */
const heicBrands = /^(hei[cxms]|hev[cxms])$/

/** Other pictures in that container; films and sound use it too. */
const pictureBrands = /^(mif1|msf1|miaf|crx )$/

/** What a file is by its first bytes; its name and declared type are never asked. */
export function kindOf(source: Buffer): Content {
  const start = source.toString('latin1', 0, 512)
  if (start.startsWith('ftyp', 4)) return kindOfContainer(source)
  if (drawing.test(start)) return 'otherPicture'
  return signatures.find(([signature]) => beginsWith(start, signature))?.[1] ?? 'notAPicture'
}

function beginsWith(start: string, signature: string): boolean {
  return Array.from(signature).every((byte, index) => byte === '?' || byte === start[index])
}

/** The general brands (`mif1`) may hold AVIF or HEIC: then the list of compatible brands says which. */
function kindOfContainer(source: Buffer): Content {
  const boxEnd = Math.min(source.readUInt32BE(0), 512)
  const brands = source.toString('latin1', 8, boxEnd).match(/[^]{4}/g) ?? []
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif'
  if (brands.some((brand) => heicBrands.test(brand))) return 'heic'
  return brands.some((brand) => pictureBrands.test(brand)) ? 'otherPicture' : 'notAPicture'
}

/**
 * Whether the end that this kind of file must have is missing, which tells a cut-off transfer from damage.
 * TIFF has no recognisable end: always false.
 */
export function endIsMissing(source: Buffer, kind: KindOfPicture): boolean {
  return ends[kind](source)
}

const endOfJpeg = Buffer.from([0xff, 0xd9])
const startOfScan = Buffer.from([0xff, 0xda])

const ends: Record<KindOfPicture, (source: Buffer) => boolean> = {
  // an earlier end marker may belong to the thumbnail in the metadata
  jpeg: (source) => source.lastIndexOf(endOfJpeg) <= source.lastIndexOf(startOfScan),
  png: (source) => source.lastIndexOf('IEND') === -1,
  gif: (source) => source.at(-1) !== 0x3b,
  webp: (source) => source.length < 12 || source.readUInt32LE(4) + 8 > source.length,
  avif: (source) => lastBoxEnd(source) > source.length,
  heic: (source) => lastBoxEnd(source) > source.length,
  bmp: (source) => source.length < 6 || source.readUInt32LE(2) > source.length,
  tiff: () => false,
}

/** Where the last of the top-level boxes says that it ends, in bytes from the start. */
function lastBoxEnd(source: Buffer): number {
  let offset = 0
  while (offset + 8 <= source.length) {
    const size = source.readUInt32BE(offset)
    // 0 = up to the end of the file, 1 = a 64-bit size that no file of ours needs
    if (size < 8) return source.length
    offset += size
  }
  return offset
}
