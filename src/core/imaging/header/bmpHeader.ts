/** Offsets of header fields that all BMPs since Windows 3 have. */
export const bmpFields = {
  pixels: 10,
  headerSize: 14,
  width: 18,
  height: 22,
  depth: 28,
  compression: 30,
  colours: 46,
  alphaMask: 66,
}
const HEADER_BYTES = 54

/** Of OS/2 1.x and Windows 2, with sizes of 16 bits. */
const OS2_HEADER_BYTES = 12

interface BmpHeader {
  width: number
  height: number
  /** false = run-length compression, an embedded JPEG or PNG, an unusual depth, or the header of OS/2 */
  isSupported: boolean
}

/** Null if the header is invalid. */
export function readBmpHeader(source: Buffer): BmpHeader | null {
  if (source.length < HEADER_BYTES) return null
  if (source.readUInt32LE(bmpFields.headerSize) === OS2_HEADER_BYTES) return os2Header(source)
  if (source.readUInt32LE(bmpFields.headerSize) < 40) return null
  const width = source.readInt32LE(bmpFields.width)
  const height = Math.abs(source.readInt32LE(bmpFields.height))
  if (width <= 0 || height === 0) return null
  const depth = source.readUInt16LE(bmpFields.depth)
  const compression = source.readUInt32LE(bmpFields.compression)
  const isPlain = compression === 0 && [1, 4, 8, 16, 24, 32].includes(depth)
  const isMasked = compression === 3 && [16, 32].includes(depth)
  // bmp-ts loses rows of 4-bit pictures whose width is odd
  const losesRows = depth === 4 && width % 2 !== 0
  return { width, height, isSupported: (isPlain && !losesRows) || isMasked }
}

function os2Header(source: Buffer): BmpHeader | null {
  const width = source.readUInt16LE(bmpFields.width)
  const height = source.readUInt16LE(bmpFields.width + 2)
  return width > 0 && height > 0 ? { width, height, isSupported: false } : null
}
