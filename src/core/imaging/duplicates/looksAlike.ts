import { openOwnJpeg } from '../encode/openOwnJpeg.ts'

/** Each picture is reduced to this many mean colours per side. */
const GRID_SIDE = 16

/**
 * Largest difference of any channel in any cell, of 255. Re-encoding and resizing change a cell by 15 at most; in 125,000
 * pairs of different drawn faces, the most similar pair differed by 47.
 */
const MAX_DIFFERENCE = 38

/**
 * Whether two JPEGs that we or Graph encoded show the same picture: true for a re-encoded or resized copy, which is what
 * Graph stores, and false for different pictures. Rejects if one of them cannot be decoded.
 */
export async function looksAlike(a: Buffer, b: Buffer): Promise<boolean> {
  const [first, second] = await Promise.all([meanColours(a), meanColours(b)])
  return first.every((value, index) => Math.abs(value - (second[index] ?? 0)) <= MAX_DIFFERENCE)
}

/** GRID_SIDE × GRID_SIDE × RGB. Shrink-on-load would be faster but less exact. */
function meanColours(jpeg: Buffer): Promise<Buffer> {
  return openOwnJpeg(jpeg)
    .resize(GRID_SIDE, GRID_SIDE, { fit: 'fill', fastShrinkOnLoad: false })
    .flatten()
    .toColourspace('srgb')
    .raw()
    .toBuffer()
}
