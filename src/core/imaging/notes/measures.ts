import type { Box } from '../../model.ts'
import { luminanceGrid } from './luminance.ts'
import type { RawImage } from '../rawImage.ts'

/** Grid cells per side of the measured area, so that faces of every size are judged on the same scale. */
const GRID_SIDE = 128

/** Share of each side that counts as the centre: of a face's box it leaves out hair and background. */
const CENTRE = 0.6

/** Of 255; lighter cells have lost all detail. */
const WHITE_LUMINANCE = 250

/**
 * The variance of the Laplacian divided by the variance of the luminance, so that neither brightness nor contrast counts.
 * 0 = perfectly smooth; an area without contrast is `Infinity`. A null `area` means the centre of the square.
 */
export function sharpness(square: RawImage, area: Box | null): number {
  const box = area ?? centreOf(whole(square))
  const columns = Math.min(GRID_SIDE, box.width)
  const rows = Math.min(GRID_SIDE, box.height)
  const grid = luminanceGrid(square, box, columns, rows)
  const contrast = variance(grid)
  return contrast < 1 ? Infinity : variance(laplacian(grid, columns, rows)) / contrast
}

/** The difference of each inner cell to its four neighbours. */
function laplacian(grid: Float64Array, columns: number, rows: number): Float64Array {
  const at = (index: number) => grid[index] ?? 0
  const result = new Float64Array(Math.max(1, (columns - 2) * (rows - 2)))
  let next = 0
  for (let y = 1; y < rows - 1; y += 1) {
    for (let i = y * columns + 1; i < (y + 1) * columns - 1; i += 1) {
      result[next] = at(i - 1) + at(i + 1) + at(i - columns) + at(i + columns) - 4 * at(i)
      next += 1
    }
  }
  return result
}

/**
 * Measures the centre of `area`, or the whole square if it is null.
 *
 * `brightest` is the 95th percentile of the luminance in whole steps from 0 to 255, which is high for dark skin too, because
 * highlights count. `whitePercent` is the share without detail.
 */
export function measureExposure(
  square: RawImage,
  area: Box | null,
): { brightest: number; whitePercent: number } {
  const box = area ? centreOf(area) : whole(square)
  const grid = luminanceGrid(
    square,
    box,
    Math.min(GRID_SIDE, box.width),
    Math.min(GRID_SIDE, box.height),
  )
  let white = 0
  // A histogram, because sorting took as long as all other measures together
  const histogram = new Uint32Array(256)
  for (const luminance of grid) {
    if (luminance >= WHITE_LUMINANCE) white += 1
    const step = Math.floor(luminance)
    histogram[step] = (histogram[step] ?? 0) + 1
  }
  let brightest = -1
  for (let seen = 0; seen <= 0.95 * (grid.length - 1); seen += histogram[brightest] ?? 0)
    brightest += 1
  return { brightest, whitePercent: (white / grid.length) * 100 }
}

/**
 * Drawings and logos consist of flat areas in few colours. In 200 Open Peeps, at least 0.79 of the pixels equal their
 * neighbours, and at most six colours cover 0.9 of the picture. Of 22 photos, only the moon comes close; the others have
 * at most 0.74 flat pixels or need nine colours and more.
 */
const MIN_FLAT_SHARE = 0.75
const MAX_COLOURS = 7
const COLOURED_SHARE = 0.9
/** 16 steps of red, green and blue each */
const COLOURS = 16 ** 3

/** Whether a square looks drawn. Reliable only without a certain face, since overexposed photos are flat too. */
export function looksDrawn({ data, width, height }: RawImage): boolean {
  const colours = new Uint32Array(COLOURS)
  let flat = 0
  let count = 0
  for (let y = 0; y < height - 1; y += 2) {
    for (let x = 0; x < width - 1; x += 2) {
      const at = (y * width + x) * 3
      const colour = colourAt(data, at)
      colours[colour] = (colours[colour] ?? 0) + 1
      if (isSimilar(data, at, at + 3) && isSimilar(data, at, at + width * 3)) flat += 1
      count += 1
    }
  }
  const coloursNeeded = coloursToCover(COLOURED_SHARE * count, colours)
  return flat >= MIN_FLAT_SHARE * count && coloursNeeded <= MAX_COLOURS
}

/** The number of the colour, less than `COLOURS`. */
function colourAt(data: Uint8Array, at: number): number {
  const step = (channel: number) => (data[at + channel] ?? 0) >> 4
  return (step(0) << 8) | (step(1) << 4) | step(2)
}

function isSimilar(data: Uint8Array, a: number, b: number): boolean {
  for (let channel = 0; channel < 3; channel += 1)
    if (Math.abs((data[a + channel] ?? 0) - (data[b + channel] ?? 0)) > 2) return false
  return true
}

/** How many of the most frequent colours cover so many pixels. */
function coloursToCover(pixels: number, colours: Uint32Array): number {
  let covered = 0
  return (
    colours
      .filter((frequency) => frequency > 0)
      .toSorted((a, b) => b - a)
      .findIndex((frequency) => {
        covered += frequency
        return covered >= pixels
      }) + 1
  )
}

const whole = ({ width, height }: RawImage): Box => ({ left: 0, top: 0, width, height })

/** At least one pixel. */
function centreOf({ left, top, width, height }: Box): Box {
  const inset = (1 - CENTRE) / 2
  return {
    left: Math.floor(left + width * inset),
    top: Math.floor(top + height * inset),
    width: Math.max(1, Math.floor(width * CENTRE)),
    height: Math.max(1, Math.floor(height * CENTRE)),
  }
}

function variance(values: Float64Array): number {
  let sum = 0
  let squares = 0
  for (const value of values) {
    sum += value
    squares += value * value
  }
  return squares / values.length - (sum / values.length) ** 2
}
