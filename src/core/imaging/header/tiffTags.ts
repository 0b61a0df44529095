/** A file of TIFF's structure, read as far as it takes to tell what it is: TIFF 6.0 section 2, Adobe's DNG 1.7. */
export interface TiffDirectory {
  /** values by tag; of tags with more values, the first few */
  tags: ReadonlyMap<number, readonly number[]>
}

/** Tags of TIFF 6.0, TIFF/EP and DNG. */
export const tag = {
  newSubfileType: 254,
  compression: 259,
  photometric: 262,
  planarConfiguration: 284,
  tileWidth: 322,
  subDirectories: 330,
  dngVersion: 50706,
} as const

/** Bytes of a value by its type: BYTE, ASCII, SHORT, LONG; others are not needed. */
const valueBytes: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4, 13: 4 }

const ENTRY_BYTES = 12
const MAX_VALUES = 8
const MAX_DIRECTORIES = 16

/** The first directory and those below it; empty if the file has no valid one. Reads a few hundred bytes of any file. */
export function readTiffDirectories(source: Buffer): TiffDirectory[] {
  const read = readerOf(source)
  const first = directoryAt(read, read.number(4, 4))
  if (!first) return []
  const below = (first.tags.get(tag.subDirectories) ?? []).slice(0, MAX_DIRECTORIES)
  return [first, ...below.map((at) => directoryAt(read, at)).filter((each) => each !== null)]
}

interface Reader {
  length: number
  /** 0 behind the end */
  number(at: number, bytes: number): number
}

function readerOf(source: Buffer): Reader {
  const isLittleEndian = source[0] === 0x49
  return {
    length: source.length,
    number(at, bytes) {
      if (at + bytes > source.length) return 0
      return isLittleEndian ? source.readUIntLE(at, bytes) : source.readUIntBE(at, bytes)
    },
  }
}

function directoryAt(read: Reader, at: number): TiffDirectory | null {
  const count = at > 0 && at + 2 <= read.length ? read.number(at, 2) : 0
  if (count === 0 || at + 2 + count * ENTRY_BYTES > read.length) return null
  const entries = Array.from({ length: count }, (_, index) => at + 2 + index * ENTRY_BYTES)
  return { tags: new Map(entries.map((entry) => [read.number(entry, 2), valuesAt(read, entry)])) }
}

function valuesAt(read: Reader, entry: number): number[] {
  const bytes = valueBytes[read.number(entry + 2, 2)]
  if (bytes === undefined) return []
  const count = read.number(entry + 4, 4)
  const start = count * bytes > 4 ? read.number(entry + 8, 4) : entry + 8
  const length = Math.min(count, MAX_VALUES)
  return Array.from({ length }, (_, index) => read.number(start + index * bytes, bytes))
}
