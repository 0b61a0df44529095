import type { Box } from '../../model.ts'
import { lightGrid } from './luminance.ts'
import type { RawImage } from '../rawImage.ts'

/** Cells across the area measured: faces of every size are judged on the same scale. */
const CELLS = 128

/** The middle of a picture in which no face is known, and of a face's box without hair and background. */
const MIDDLE = 0.6

/** Of 255: cells lighter than this have lost their drawing. */
const WHITE = 250

/**
 * How sharp `area` (null = the middle) is: the variance of the Laplacian by the variance of the light itself, so that
 * neither light nor contrast counts. 0 = perfectly smooth; an area with nothing in it is infinitely sharp.
 */
export function sharpness(square: RawImage, area: Box | null): number {
  const box = area ?? middleOf(whole(square))
  const columns = Math.min(CELLS, box.width)
  const rows = Math.min(CELLS, box.height)
  const grid = lightGrid(square, box, columns, rows)
  const contrast = variance(grid)
  return contrast < 1 ? Infinity : variance(laplacian(grid, columns, rows)) / contrast
}

/** How much each inner cell differs from its four neighbours. */
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
 * `brightest`: how light, in whole steps from 0 to 255, the lightest twentieth begins (in dark skin, too, something shines); `white`: percent
 * without any drawing left. Of the middle of `area`, or of the whole square when it is null.
 */
export function measureLight(
  square: RawImage,
  area: Box | null,
): { brightest: number; white: number } {
  const box = area ? middleOf(area) : whole(square)
  const grid = lightGrid(square, box, Math.min(CELLS, box.width), Math.min(CELLS, box.height))
  let white = 0
  // counted, as sorting took as long as all other measures together
  const often = new Uint32Array(256)
  for (const light of grid) {
    if (light >= WHITE) white += 1
    const step = Math.floor(light)
    often[step] = (often[step] ?? 0) + 1
  }
  let brightest = -1
  for (let seen = 0; seen <= 0.95 * (grid.length - 1); seen += often[brightest] ?? 0) brightest += 1
  return { brightest, white: (white / grid.length) * 100 }
}

/**
 * Drawings and logos are made of areas in few colours. In 200 Open Peeps at least 0.79 of the pixels are like their
 * neighbours and at most six colours cover nine tenths; of 22 photos only the moon comes near, the others have at
 * most 0.74 or nine colours and more.
 */
const FLAT = 0.75
const COLOURS = 7
const COVERED = 0.9

/** Whether a square looks made rather than taken. Ask only where no face is certain: overexposed photos look alike. */
export function looksDrawn({ data, width, height }: RawImage): boolean {
  const colours = new Map<number, number>()
  let flat = 0
  let count = 0
  for (let y = 0; y < height - 1; y += 2) {
    for (let x = 0; x < width - 1; x += 2) {
      const at = (y * width + x) * 3
      const colour = colourAt(data, at)
      colours.set(colour, (colours.get(colour) ?? 0) + 1)
      if (isAlike(data, at, at + 3) && isAlike(data, at, at + width * 3)) flat += 1
      count += 1
    }
  }
  return flat >= FLAT * count && coloursFor(COVERED * count, colours) <= COLOURS
}

/** Sixteen steps each of red, green and blue. */
function colourAt(data: Uint8Array, at: number): number {
  const step = (channel: number) => (data[at + channel] ?? 0) >> 4
  return (step(0) << 8) | (step(1) << 4) | step(2)
}

function isAlike(data: Uint8Array, a: number, b: number): boolean {
  const apart = (channel: number) => Math.abs((data[a + channel] ?? 0) - (data[b + channel] ?? 0))
  return apart(0) <= 2 && apart(1) <= 2 && apart(2) <= 2
}

/** How many colours, the most frequent first, it takes to cover so many pixels. */
function coloursFor(pixels: number, colours: Map<number, number>): number {
  let covered = 0
  return (
    Array.from(colours.values())
      .toSorted((a, b) => b - a)
      .findIndex((often) => {
        covered += often
        return covered >= pixels
      }) + 1
  )
}

const whole = ({ width, height }: RawImage): Box => ({ left: 0, top: 0, width, height })

/** At least one pixel. */
function middleOf({ left, top, width, height }: Box): Box {
  const inset = (1 - MIDDLE) / 2
  return {
    left: Math.floor(left + width * inset),
    top: Math.floor(top + height * inset),
    width: Math.max(1, Math.floor(width * MIDDLE)),
    height: Math.max(1, Math.floor(height * MIDDLE)),
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
