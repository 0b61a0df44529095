import type { RawImage } from '../rawImage.ts'

// Field types, TIFF 6.0 section 2
const SHORT = 3
const LONG = 4
const UNDEFINED = 7

type Entry = [tag: number, type: number, count: number, value: number]

const ENTRY_COUNT = 10
const DIRECTORY_OFFSET = 8
const BITS_OFFSET = DIRECTORY_OFFSET + 2 + ENTRY_COUNT * 12 + 4
const PROFILE_OFFSET = BITS_OFFSET + 8

/** An uncompressed TIFF with an ICC profile, which is how libvips accepts the profile of pixels it did not decode. */
export function tiffWithProfile({ data, width, height }: RawImage, profile: Buffer): Buffer {
  const pixelsOffset = PROFILE_OFFSET + profile.length
  const entries: Entry[] = [
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    // Bits per sample
    [258, SHORT, 3, BITS_OFFSET],
    // Uncompressed, RGB
    [259, SHORT, 1, 1],
    [262, SHORT, 1, 2],
    // One strip holds all rows
    [273, LONG, 1, pixelsOffset],
    // Samples per pixel
    [277, SHORT, 1, 3],
    [278, LONG, 1, height],
    [279, LONG, 1, data.length],
    // ICC profile
    [34675, UNDEFINED, profile.length, PROFILE_OFFSET],
  ]
  const header = Buffer.alloc(PROFILE_OFFSET)
  header.write('II*\0', 'latin1')
  header.writeUInt32LE(DIRECTORY_OFFSET, 4)
  header.writeUInt16LE(ENTRY_COUNT, DIRECTORY_OFFSET)
  entries.forEach((entry, index) => writeEntry(header, DIRECTORY_OFFSET + 2 + index * 12, entry))
  for (const sample of [0, 1, 2]) header.writeUInt16LE(8, BITS_OFFSET + sample * 2)
  return Buffer.concat([header, profile, data])
}

function writeEntry(target: Buffer, offset: number, [tag, type, count, value]: Entry): void {
  target.writeUInt16LE(tag, offset)
  target.writeUInt16LE(type, offset + 2)
  target.writeUInt32LE(count, offset + 4)
  target.writeUInt32LE(value, offset + 8)
}
