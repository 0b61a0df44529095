import { decode } from 'bmp-ts'

/** Four bytes a pixel: red, green, blue, alpha. */
interface Pixels {
  data: Buffer
  width: number
  height: number
  channels: 4
}

/** Where the fields of a header lie that all BMPs since Windows 3 have. */
const at = {
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
  if (source.length < HEADER_END || source.readUInt32LE(at.headerSize) < 40) return null
  const width = source.readInt32LE(at.width)
  const height = Math.abs(source.readInt32LE(at.height))
  if (width <= 0 || height === 0) return null
  const depth = source.readUInt16LE(at.depth)
  const compression = source.readUInt32LE(at.compression)
  // the decoder loses rows of 4-bit pictures whose width is odd
  const isPlain = compression === 0 && [1, 4, 8, 16, 24, 32].includes(depth)
  const isMasked = compression === 3 && [16, 32].includes(depth)
  return { width, height, isRead: (isPlain && (depth !== 4 || width % 2 === 0)) || isMasked }
}

/** Throws on damage. Transparency counts only where the file has a mask for it and uses it. */
export function decodeBmp(source: Buffer): Pixels {
  const { data: abgr, width, height } = decode(closedUp(source))
  const data = Buffer.allocUnsafe(abgr.length)
  let isEmpty = true
  for (let pixel = 0; pixel < abgr.length; pixel += 4) {
    data.writeUInt32LE(abgr.readUInt32BE(pixel), pixel)
    isEmpty &&= abgr[pixel] === 0
  }
  if (isEmpty || !hasAlpha(source)) {
    for (let pixel = 3; pixel < data.length; pixel += 4) data[pixel] = 255
  }
  return { data, width, height, channels: 4 }
}

function hasAlpha(source: Buffer): boolean {
  const hasMask = source.readUInt32LE(at.headerSize) >= 56 && source.length > at.alphaMask + 4
  return hasMask && source.readUInt32LE(at.alphaMask) !== 0 && source.readUInt16LE(at.depth) >= 16
}

/** The decoder takes the pixels from right behind the colour table, wherever the header says that they are. */
function closedUp(source: Buffer): Buffer {
  const headerSize = source.readUInt32LE(at.headerSize)
  const masks = headerSize === 40 && source.readUInt32LE(at.compression) === 3 ? 12 : 0
  const depth = source.readUInt16LE(at.depth)
  const all = depth <= 8 ? 2 ** depth : 0
  const colours = source.readUInt32LE(at.colours) || all
  const tableEnd = 14 + headerSize + masks + colours * 4
  const pixels = source.readUInt32LE(at.pixels)
  if (pixels <= tableEnd) return source
  return Buffer.concat([source.subarray(0, tableEnd), source.subarray(pixels)])
}
