import type { Box } from '../../model.ts'
import type { RawImage } from '../rawImage.ts'

/** The mean luminance (0 to 255) of each cell of a grid over `area`, row by row. `area` must lie inside the picture. */
export function luminanceGrid(
  picture: RawImage,
  area: Box,
  columns: number,
  rows: number,
): Float64Array {
  const grid = new Float64Array(columns * rows)
  const across = edges(area.left, area.width, columns)
  const down = edges(area.top, area.height, rows)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      grid[row * columns + column] = meanLuminance(
        picture,
        across[column] ?? 0,
        across[column + 1] ?? 0,
        down[row] ?? 0,
        down[row + 1] ?? 0,
      )
    }
  }
  return grid
}

/** Cell boundaries in whole pixels. */
function edges(start: number, length: number, cells: number): number[] {
  return Array.from({ length: cells + 1 }, (_, cell) => Math.floor(start + (cell * length) / cells))
}

/** Of at least one pixel, even if the cell is narrower. */
function meanLuminance(
  { data, width }: RawImage,
  left: number,
  right: number,
  top: number,
  bottom: number,
): number {
  let sum = 0
  let count = 0
  for (let y = top; y < Math.max(bottom, top + 1); y += 1) {
    for (let x = left; x < Math.max(right, left + 1); x += 1) {
      const at = (y * width + x) * 3
      // Rec. 709
      sum += 0.2126 * (data[at] ?? 0) + 0.7152 * (data[at + 1] ?? 0) + 0.0722 * (data[at + 2] ?? 0)
      count += 1
    }
  }
  return sum / count
}
