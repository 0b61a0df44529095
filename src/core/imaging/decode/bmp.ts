import { decode } from 'bmp-ts'
import { readBmpHeader, type BmpLayout } from '../header/bmpHeader.ts'
import { decodeIndexedBmp } from './bmpIndexed.ts'

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
  const layout = readBmpHeader(source)
  if (!layout) throw new Error('invalid header')
  const { width, height } = layout
  const data = layout.depth <= 8 ? decodeIndexedBmp(source, layout) : decodeDirect(source, layout)
  return { data, width, height, channels: 4, hasWarnings: false }
}

/** Pictures whose pixels are colours themselves. */
function decodeDirect(source: Buffer, layout: BmpLayout): Buffer {
  const { data: abgr } = decode(asBmpTsReadsIt(source, layout))
  const data = Buffer.allocUnsafe(abgr.length)
  let isTransparent = true
  for (let pixel = 0; pixel < abgr.length; pixel += 4) {
    data.writeUInt32LE(abgr.readUInt32BE(pixel), pixel)
    isTransparent &&= abgr[pixel] === 0
  }
  if (isTransparent || !layout.hasAlpha) {
    for (let pixel = 3; pixel < data.length; pixel += 4) data[pixel] = 255
  }
  return data
}

const WINDOWS_HEADER_END = 54

/** bmp-ts knows no header of OS/2, and reads the pixels right behind it and the colours, wherever the header says they are. */
function asBmpTsReadsIt(source: Buffer, layout: BmpLayout): Buffer {
  const { headerSize, table, pixelsAt } = layout
  const pixels = source.subarray(pixelsAt)
  if (headerSize !== 12 && headerSize !== 64) {
    const tableEnd = table.at + table.colours * table.bytesEach
    return pixelsAt === tableEnd ? source : Buffer.concat([source.subarray(0, tableEnd), pixels])
  }
  const header = Buffer.alloc(WINDOWS_HEADER_END)
  header.write('BM')
  header.writeUInt32LE(WINDOWS_HEADER_END, 10)
  header.writeUInt32LE(40, 14)
  header.writeInt32LE(layout.width, 18)
  header.writeInt32LE(layout.isTopDown ? -layout.height : layout.height, 22)
  header.writeUInt16LE(1, 26)
  header.writeUInt16LE(layout.depth, 28)
  return Buffer.concat([header, pixels])
}
