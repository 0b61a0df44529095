const START_OF_SCAN = Buffer.from([0xff, 0xda])

/** Markers without a length behind them: restarts and the start of the picture. */
const isBare = (marker: number) => marker >= 0xd0 && marker <= 0xd8

const END_OF_PICTURE = 0xd9

/**
 * Whether a JPEG comes in more than `most` scans, each of which makes the decoder go over the whole picture again.
 * Decodes nothing; damage is left to the decoder.
 */
export function hasMoreScans(jpeg: Buffer, most: number): boolean {
  // what looks like one may be part of something else, such as the preview in the metadata
  return hasMore(alike(jpeg), most) && hasMore(scans(jpeg), most)
}

function hasMore(found: Generator<number>, most: number): boolean {
  for (let count = 0; count <= most; count += 1) {
    if (found.next().done) return false
  }
  return true
}

function* alike(jpeg: Buffer): Generator<number> {
  let at = jpeg.indexOf(START_OF_SCAN)
  for (; at >= 0; at = jpeg.indexOf(START_OF_SCAN, at + 2)) yield at
}

/** Where scans start, up to the end of the first picture in the file. */
function* scans(jpeg: Buffer): Generator<number> {
  let at = jpeg.indexOf(0xff)
  while (at >= 0 && at + 4 <= jpeg.length) {
    const marker = jpeg[at + 1] ?? 0
    if (marker === END_OF_PICTURE) return
    if (marker === START_OF_SCAN[1]) yield at
    // 0 and 0xff: no marker, but pixels or filling
    const isSegment = marker !== 0 && marker !== 0xff && !isBare(marker)
    const next = isSegment ? at + 2 + jpeg.readUInt16BE(at + 2) : at + (marker === 0xff ? 1 : 2)
    at = jpeg.indexOf(0xff, next)
  }
}
