/** How the pixels of a BMP are stored. */
export interface BmpLayout {
  width: number
  height: number
  /** the first row is the top one */
  isTopDown: boolean
  depth: number
  /** of runs of one colour, by the length of a colour's number in bits; null = every pixel is stored */
  runs: 4 | 8 | null
  headerSize: number
  /** of the colour table, which pictures of more than 8 bits need not have */
  table: { at: number; colours: number; bytesEach: 3 | 4 }
  pixelsAt: number
  hasAlpha: boolean
  /** false = an embedded JPEG or PNG, a compression of OS/2 alone, or an unusual depth or header */
  isSupported: boolean
}

/** Offsets of header fields that all BMPs since Windows 3 have. */
const field = {
  pixels: 10,
  headerSize: 14,
  width: 18,
  height: 22,
  depth: 28,
  compression: 30,
  colours: 46,
  alphaMask: 66,
}
const FILE_HEADER_BYTES = 14
const WINDOWS_HEADER_BYTES = 40

/** Of OS/2 1.x and Windows 2, with sizes of 16 bits and three bytes a colour. */
const OS2_HEADER_BYTES = 12
/** Of OS/2 2.x: as Windows has it, with fields behind. */
const OS2_LONG_HEADER_BYTES = 64

const headerSizes = [WINDOWS_HEADER_BYTES, 52, 56, OS2_LONG_HEADER_BYTES, 108, 124]

const compressions = { none: 0, runs8: 1, runs4: 2, masks: 3 } as const

/** Null if the header is invalid. */
export function readBmpHeader(source: Buffer): BmpLayout | null {
  const headerBytes = source.length < 18 ? 0 : source.readUInt32LE(field.headerSize)
  if (headerBytes === OS2_HEADER_BYTES) return os2Layout(source)
  if (headerBytes < 16 || source.length < FILE_HEADER_BYTES + WINDOWS_HEADER_BYTES) return null
  return windowsLayout(source, headerBytes)
}

function windowsLayout(source: Buffer, headerSize: number): BmpLayout | null {
  const width = source.readInt32LE(field.width)
  const storedHeight = source.readInt32LE(field.height)
  if (width <= 0 || storedHeight === 0) return null
  const depth = source.readUInt16LE(field.depth)
  const compression = source.readUInt32LE(field.compression)
  const masks = headerSize === WINDOWS_HEADER_BYTES && compression === compressions.masks ? 12 : 0
  const colours = source.readUInt32LE(field.colours) || coloursOf(depth)
  const table = { at: FILE_HEADER_BYTES + headerSize + masks, colours, bytesEach: 4 } as const
  return {
    width,
    height: Math.abs(storedHeight),
    isTopDown: storedHeight < 0,
    depth,
    runs: runsOf(compression),
    headerSize,
    table,
    pixelsAt: pixelsAfter(source, table),
    hasAlpha: hasAlpha(source, headerSize, depth),
    isSupported:
      headerSizes.includes(headerSize) && isKnown(compression, depth, { headerSize, storedHeight }),
  }
}

function os2Layout(source: Buffer): BmpLayout | null {
  const headerSize = OS2_HEADER_BYTES
  const at = FILE_HEADER_BYTES + headerSize
  if (source.length < at) return null
  const width = source.readUInt16LE(18)
  const height = source.readUInt16LE(20)
  if (width === 0 || height === 0) return null
  const depth = source.readUInt16LE(24)
  const table = { at, colours: coloursOf(depth), bytesEach: 3 } as const
  const pixelsAt = pixelsAfter(source, table)
  const plain = { isTopDown: false, runs: null, hasAlpha: false } as const
  const isSupported = [1, 4, 8, 24].includes(depth)
  return { width, height, ...plain, depth, headerSize, table, pixelsAt, isSupported }
}

function isKnown(
  compression: number,
  depth: number,
  { headerSize, storedHeight }: { headerSize: number; storedHeight: number },
): boolean {
  if (compression === compressions.none) return [1, 4, 8, 16, 24, 32].includes(depth)
  const runs = runsOf(compression)
  if (runs !== null) return runs === depth && storedHeight > 0
  const isOs2 = headerSize === OS2_LONG_HEADER_BYTES
  return compression === compressions.masks && [16, 32].includes(depth) && !isOs2
}

function runsOf(compression: number): 4 | 8 | null {
  if (compression === compressions.runs8) return 8
  return compression === compressions.runs4 ? 4 : null
}

const coloursOf = (depth: number): number => (depth <= 8 ? 2 ** depth : 0)

/** Where the header says, unless that is within the header, as some programs leave it empty. */
function pixelsAfter(source: Buffer, { at, colours, bytesEach }: BmpLayout['table']): number {
  const said = source.readUInt32LE(field.pixels)
  return said >= at ? said : at + colours * bytesEach
}

function hasAlpha(source: Buffer, headerSize: number, depth: number): boolean {
  const hasMask = headerSize >= 56 && headerSize !== OS2_LONG_HEADER_BYTES && depth >= 16
  return (
    hasMask && source.length > field.alphaMask + 4 && source.readUInt32LE(field.alphaMask) !== 0
  )
}
