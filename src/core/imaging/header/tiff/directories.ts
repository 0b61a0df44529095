/**
 * A file of TIFF's structure, read as far as it takes to tell what it is: TIFF 6.0 section 2, Adobe's DNG 1.7. The pages use it
 * as well, so that camera raw files are never sent.
 */
export interface TiffDirectory {
  /** values by tag; of tags with more values, the first few */
  tags: ReadonlyMap<number, readonly number[]>
}

/** Some bytes of the file; fewer, or none, behind its end. */
export type ReadPiece = (at: number, bytes: number) => Promise<Uint8Array>

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

const HEADER_BYTES = 8
const ENTRY_BYTES = 12
const MAX_VALUES = 8
const MAX_DIRECTORIES = 16

/** The first directory and those below it; empty if the file has no valid one. Reads a few hundred bytes of any file. */
export async function readTiffDirectories(piece: ReadPiece): Promise<TiffDirectory[]> {
  const header = await piece(0, HEADER_BYTES)
  const read = readerOf(piece, header[0] === 0x49)
  const first = await directoryAt(read, numberIn(header, 4, 4, read.isLittleEndian))
  if (!first) return []
  const below: TiffDirectory[] = []
  for (const at of (first.tags.get(tag.subDirectories) ?? []).slice(0, MAX_DIRECTORIES)) {
    const directory = await directoryAt(read, at)
    if (directory) below.push(directory)
  }
  return [first, ...below]
}

interface Reader {
  isLittleEndian: boolean
  piece: ReadPiece
}

const readerOf = (piece: ReadPiece, isLittleEndian: boolean): Reader => ({ isLittleEndian, piece })

/** 0 behind the end. */
function numberIn(bytes: Uint8Array, at: number, length: number, isLittleEndian: boolean): number {
  if (at + length > bytes.length) return 0
  const own = bytes.subarray(at, at + length)
  const highFirst = isLittleEndian ? own.toReversed() : own
  return highFirst.reduce((number, byte) => number * 256 + byte, 0)
}

async function directoryAt(read: Reader, at: number): Promise<TiffDirectory | null> {
  if (at === 0) return null
  const count = numberIn(await read.piece(at, 2), 0, 2, read.isLittleEndian)
  const entries = count > 0 ? await read.piece(at + 2, count * ENTRY_BYTES) : new Uint8Array()
  if (count === 0 || entries.length < count * ENTRY_BYTES) return null
  const tags = new Map<number, number[]>()
  for (let entry = 0; entry < entries.length; entry += ENTRY_BYTES) {
    const own = entries.subarray(entry, entry + ENTRY_BYTES)
    const key = numberIn(own, 0, 2, read.isLittleEndian)
    if (wanted.has(key)) tags.set(key, await valuesOf(read, own))
  }
  return { tags }
}

const wanted: ReadonlySet<number> = new Set(Object.values(tag))

async function valuesOf(read: Reader, entry: Uint8Array): Promise<number[]> {
  const numberAt = (at: number, bytes: number) => numberIn(entry, at, bytes, read.isLittleEndian)
  const bytes = valueBytes[numberAt(2, 2)]
  if (bytes === undefined) return []
  const count = numberAt(4, 4)
  const length = Math.min(count, MAX_VALUES)
  const isElsewhere = count * bytes > 4
  const values = isElsewhere
    ? await read.piece(numberAt(8, 4), length * bytes)
    : entry.subarray(8, 8 + length * bytes)
  return Array.from({ length }, (_, index) =>
    numberIn(values, index * bytes, bytes, read.isLittleEndian),
  )
}
