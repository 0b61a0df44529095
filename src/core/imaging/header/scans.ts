const START_OF_SCAN = Buffer.from([0xff, 0xda])
const END_OF_IMAGE = 0xd9

/** Markers without a length: restarts and the start of the image. */
const isStandalone = (marker: number) => marker >= 0xd0 && marker <= 0xd8

/**
 * Whether a JPEG has more than `max` scans. Each scan makes the decoder go over the whole picture again. Nothing is
 * decoded, and damage is left for the decoder to report.
 */
export function hasMoreScans(jpeg: Buffer, max: number): boolean {
  // The byte search is fast but also finds the markers of an embedded thumbnail, so its "yes" is checked by parsing
  return yieldsMoreThan(max, markersLikeScans(jpeg)) && yieldsMoreThan(max, scans(jpeg))
}

function yieldsMoreThan(max: number, found: Generator<number>): boolean {
  for (let count = 0; count <= max; count += 1) {
    if (found.next().done) return false
  }
  return true
}

function* markersLikeScans(jpeg: Buffer): Generator<number> {
  let at = jpeg.indexOf(START_OF_SCAN)
  for (; at >= 0; at = jpeg.indexOf(START_OF_SCAN, at + 2)) yield at
}

/** Frame markers of processes that decoders leave out: lossless and hierarchical ones (ITU-T T.81, table B.1). */
const uncommonFrames = [0xc3, 0xc5, 0xc6, 0xc7, 0xcb, 0xcd, 0xce, 0xcf]

/** Whether a JPEG is of a kind that no common program writes, such as lossless, and that is not decoded. */
export function isUncommonJpeg(jpeg: Buffer): boolean {
  for (const { marker } of segments(jpeg)) {
    if (marker === START_OF_SCAN[1]) return false
    if (uncommonFrames.includes(marker)) return true
  }
  return false
}

/** Offsets of the scans of the first picture in the file. */
function* scans(jpeg: Buffer): Generator<number> {
  for (const { marker, at } of segments(jpeg)) if (marker === START_OF_SCAN[1]) yield at
}

/** The markers of the first picture in the file that have a length. */
function* segments(jpeg: Buffer): Generator<{ marker: number; at: number }> {
  let at = jpeg.indexOf(0xff)
  while (at >= 0 && at + 4 <= jpeg.length) {
    const marker = jpeg[at + 1] ?? 0
    if (marker === END_OF_IMAGE) return
    // 0 is an escaped 0xff in the pixel data, 0xff is padding
    const isSegment = marker !== 0 && marker !== 0xff && !isStandalone(marker)
    if (isSegment) yield { marker, at }
    const next = isSegment ? at + 2 + jpeg.readUInt16BE(at + 2) : at + (marker === 0xff ? 1 : 2)
    at = jpeg.indexOf(0xff, next)
  }
}
