import { decode } from 'bmp-ts'
import { bmpFields } from '../header/bmpHeader.ts'

/** RGBA, four bytes per pixel. */
interface Pixels {
  data: Buffer
  width: number
  height: number
  channels: 4
  /** what can be decoded in part is taken as damaged */
  hasWarnings: false
}

/** Ignores transparency unless the file has an alpha mask and uses it. Throws if the file is damaged. */
export function decodeBmp(source: Buffer): Pixels {
  const { data: abgr, width, height } = decode(withoutGap(source))
  const data = Buffer.allocUnsafe(abgr.length)
  let isTransparent = true
  for (let pixel = 0; pixel < abgr.length; pixel += 4) {
    data.writeUInt32LE(abgr.readUInt32BE(pixel), pixel)
    isTransparent &&= abgr[pixel] === 0
  }
  if (isTransparent || !hasAlpha(source)) {
    for (let pixel = 3; pixel < data.length; pixel += 4) data[pixel] = 255
  }
  return { data, width, height, channels: 4, hasWarnings: false }
}

function hasAlpha(source: Buffer): boolean {
  const hasMask =
    source.readUInt32LE(bmpFields.headerSize) >= 56 && source.length > bmpFields.alphaMask + 4
  return (
    hasMask &&
    source.readUInt32LE(bmpFields.alphaMask) !== 0 &&
    source.readUInt16LE(bmpFields.depth) >= 16
  )
}

/** bmp-ts reads the pixels right after the colour table, wherever the header says they are. */
function withoutGap(source: Buffer): Buffer {
  const headerSize = source.readUInt32LE(bmpFields.headerSize)
  const masks = headerSize === 40 && source.readUInt32LE(bmpFields.compression) === 3 ? 12 : 0
  const depth = source.readUInt16LE(bmpFields.depth)
  const maxColours = depth <= 8 ? 2 ** depth : 0
  const colours = source.readUInt32LE(bmpFields.colours) || maxColours
  const tableEnd = 14 + headerSize + masks + colours * 4
  const pixels = source.readUInt32LE(bmpFields.pixels)
  if (pixels <= tableEnd) return source
  return Buffer.concat([source.subarray(0, tableEnd), source.subarray(pixels)])
}
