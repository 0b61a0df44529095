import type { BmpLayout } from '../header/bmpHeader.ts'

/** The colours of a BMP of at most 8 bits, as RGBA, upper row first. Throws if bytes are missing. */
export function decodeIndexedBmp(source: Buffer, layout: BmpLayout): Buffer {
  const { width, height, isTopDown, depth, runs } = layout
  const colours = coloursIn(source, layout)
  const stored = source.subarray(layout.pixelsAt)
  const indices = runs === null ? stored : unpackRuns(stored, { width, height, bits: runs })
  const bits = runs === null ? depth : 8
  const stride = strideOf(width, bits)
  if (indices.length < stride * (height - 1) + Math.ceil((width * bits) / 8))
    throw new RangeError('rows are missing')
  const data = Buffer.allocUnsafe(width * height * 4)
  const mask = 2 ** bits - 1
  for (let y = 0; y < height; y += 1) {
    const row = (isTopDown ? y : height - 1 - y) * stride
    for (let x = 0; x < width; x += 1) {
      const bit = x * bits
      const byte = indices[row + (bit >> 3)] ?? 0
      const index = (byte >> (8 - bits - (bit & 7))) & mask
      data.writeUInt32BE(colours[index] ?? BLACK, (y * width + x) * 4)
    }
  }
  return data
}

/** As RGBA; also what a number without a colour is shown as elsewhere. */
const BLACK = 0x000000ff

const MAX_COLOURS = 256

/** Rows are padded to 4 bytes. */
const strideOf = (width: number, bits: number): number => Math.ceil((width * bits) / 32) * 4

function coloursIn(source: Buffer, { table, pixelsAt }: BmpLayout): number[] {
  const { at, colours, bytesEach } = table
  const room = Math.floor((Math.min(pixelsAt, source.length) - at) / bytesEach)
  const count = Math.max(0, Math.min(colours, room, MAX_COLOURS))
  return Array.from({ length: count }, (_, index) => {
    const bgr = source.readUIntLE(at + index * bytesEach, 3)
    return bgr * 256 + 255
  })
}

interface Packed {
  width: number
  height: number
  /** of one colour's number */
  bits: 4 | 8
}

/**
 * Runs of one colour (or of two by turns, with 4 bits) and stretches of several, as Microsoft's "Bitmap Compression" says.
 * @returns a byte for each pixel, rows padded to 4 bytes; those that are skipped are 0
 */
function unpackRuns(packed: Buffer, { width, height, bits }: Packed): Buffer {
  const stride = strideOf(width, 8)
  const rows = Buffer.alloc(stride * height)
  let [x, y, at] = [0, 0, 0]
  const put = (length: number, indexOf: (n: number) => number): void => {
    for (let n = 0; n < length && x + n < width; n += 1) rows[y * stride + x + n] = indexOf(n)
    x += length
  }
  while (y < height) {
    const count = packed.readUInt8(at)
    const value = packed.readUInt8(at + 1)
    at += 2
    if (count > 0) {
      put(count, (n) => (bits === 8 ? value : nibble(value, n)))
    } else if (value > LAST_MARK) {
      const bytes = Math.ceil((value * bits) / 8)
      const stretch = packed.subarray(at, at + bytes)
      if (stretch.length < bytes) throw new RangeError('a stretch is cut off')
      put(value, (n) => (bits === 8 ? (stretch[n] ?? 0) : nibble(stretch[n >> 1] ?? 0, n)))
      at += bytes + (bytes % 2)
    } else if (value === END_OF_PICTURE) {
      return rows
    } else if (value === END_OF_ROW) {
      x = 0
      y += 1
    } else {
      x += packed.readUInt8(at)
      y += packed.readUInt8(at + 1)
      at += 2
    }
  }
  return rows
}

/** What follows a run of no pixels: the next row, the end, or (2) how far to move; anything more is a stretch. */
const END_OF_ROW = 0
const END_OF_PICTURE = 1
const LAST_MARK = 2

const nibble = (byte: number, n: number): number => (n % 2 === 0 ? byte >> 4 : byte & 15)
