/** Where the fields of a header lie that all BMPs since Windows 3 have. */
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
const HEADER_END = 54

interface BmpHeader {
  width: number
  height: number
  /** false = a depth or compression that is not read: run lengths, JPEG or PNG inside */
  isRead: boolean
}

/** null = no header that makes sense; the 12-byte one of OS/2 is none. */
export function readBmpHeader(source: Buffer): BmpHeader | null {
  if (source.length < HEADER_END || source.readUInt32LE(bmpFields.headerSize) < 40) return null
  const width = source.readInt32LE(bmpFields.width)
  const height = Math.abs(source.readInt32LE(bmpFields.height))
  if (width <= 0 || height === 0) return null
  const depth = source.readUInt16LE(bmpFields.depth)
  const compression = source.readUInt32LE(bmpFields.compression)
  // the decoder loses rows of 4-bit pictures whose width is odd
  const isPlain = compression === 0 && [1, 4, 8, 16, 24, 32].includes(depth)
  const isMasked = compression === 3 && [16, 32].includes(depth)
  return { width, height, isRead: (isPlain && (depth !== 4 || width % 2 === 0)) || isMasked }
}
