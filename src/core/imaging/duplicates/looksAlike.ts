import { openOwnJpeg } from '../encode/openJpeg.ts'

/** Cells on each side of the grid of mean colours that stands for a picture. */
const GRID = 16

/**
 * Of 255, in the worst cell. Re-encoding and resizing move a cell by 15 at most; of 125,000 pairs of
 * different drawn faces the most alike were 47 apart.
 */
const MAX_APART = 38

/**
 * Whether two pictures show the same to the eye: true for a picture and its re-encoded or resized copy
 * (Graph stores its own encoding), false for two different ones. Both are JPEGs, ours or Graph's; rejects when one is not or cannot be decoded.
 */
export async function looksAlike(a: Buffer, b: Buffer): Promise<boolean> {
  const [one, other] = await Promise.all([colourGrid(a), colourGrid(b)])
  return one.every((value, index) => Math.abs(value - (other[index] ?? 0)) <= MAX_APART)
}

/** GRID × GRID × RGB. Shrinking while loading would be faster, but less exact. */
function colourGrid(jpeg: Buffer): Promise<Buffer> {
  return openOwnJpeg(jpeg)
    .resize(GRID, GRID, { fit: 'fill', fastShrinkOnLoad: false })
    .flatten()
    .toColourspace('srgb')
    .raw()
    .toBuffer()
}
