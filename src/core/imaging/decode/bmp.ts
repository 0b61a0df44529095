import { decode } from 'bmp-ts'
import { bmpFields } from '../header/bmpHeader.ts'

/** Four bytes a pixel: red, green, blue, alpha. */
interface Pixels {
  data: Buffer
  width: number
  height: number
  channels: 4
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
  const hasMask =
    source.readUInt32LE(bmpFields.headerSize) >= 56 && source.length > bmpFields.alphaMask + 4
  return (
    hasMask &&
    source.readUInt32LE(bmpFields.alphaMask) !== 0 &&
    source.readUInt16LE(bmpFields.depth) >= 16
  )
}

/** The decoder takes the pixels from right behind the colour table, wherever the header says that they are. */
function closedUp(source: Buffer): Buffer {
  const headerSize = source.readUInt32LE(bmpFields.headerSize)
  const masks = headerSize === 40 && source.readUInt32LE(bmpFields.compression) === 3 ? 12 : 0
  const depth = source.readUInt16LE(bmpFields.depth)
  const all = depth <= 8 ? 2 ** depth : 0
  const colours = source.readUInt32LE(bmpFields.colours) || all
  const tableEnd = 14 + headerSize + masks + colours * 4
  const pixels = source.readUInt32LE(bmpFields.pixels)
  if (pixels <= tableEnd) return source
  return Buffer.concat([source.subarray(0, tableEnd), source.subarray(pixels)])
}
