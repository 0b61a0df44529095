import type { RawImage } from '../rawImage.ts'

/** Types of values in a TIFF. */
const SHORT = 3
const LONG = 4
const BYTES = 7

type Entry = [tag: number, type: number, count: number, value: number]

const ENTRIES = 10
const DIRECTORY_AT = 8
const BITS_AT = DIRECTORY_AT + 2 + ENTRIES * 12 + 4
const PROFILE_AT = BITS_AT + 8

/**
 * An uncompressed TIFF of pixels and the colour profile they are in: the way to hand libvips what another
 * decoder has decoded.
 */
export function withProfile({ data, width, height }: RawImage, profile: Buffer): Buffer {
  const pixelsAt = PROFILE_AT + profile.length
  const entries: Entry[] = [
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    // bits of each of the three samples
    [258, SHORT, 3, BITS_AT],
    // no compression, RGB
    [259, SHORT, 1, 1],
    [262, SHORT, 1, 2],
    // all rows in one strip
    [273, LONG, 1, pixelsAt],
    [277, SHORT, 1, 3],
    [278, LONG, 1, height],
    [279, LONG, 1, data.length],
    [34675, BYTES, profile.length, PROFILE_AT],
  ]
  const head = Buffer.alloc(PROFILE_AT)
  head.write('II*\0', 'latin1')
  head.writeUInt32LE(DIRECTORY_AT, 4)
  head.writeUInt16LE(ENTRIES, DIRECTORY_AT)
  entries.forEach((entry, index) => writeEntry(head, DIRECTORY_AT + 2 + index * 12, entry))
  for (const sample of [0, 1, 2]) head.writeUInt16LE(8, BITS_AT + sample * 2)
  return Buffer.concat([head, profile, data])
}

function writeEntry(into: Buffer, at: number, [tag, type, count, value]: Entry): void {
  into.writeUInt16LE(tag, at)
  into.writeUInt16LE(type, at + 2)
  into.writeUInt32LE(count, at + 4)
  into.writeUInt32LE(value, at + 8)
}
