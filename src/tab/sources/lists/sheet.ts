/** Turns rows of cells into a sheet with a header. Pure. */
import { unguardFormulas } from './formulas.ts'
import { guessColumns, roleOf, roleOfCell } from './header.ts'
import { isPlanHeader } from '../planColumns.ts'
import type { Sheet } from '../source.ts'

/** more people than an import has */
const MAX_ROWS = 100_000
export const MAX_COLUMNS = 100
/** rows in which the header is looked for: there may be titles above it */
const MAX_HEADER_ROWS = 10
/** rows below the header that determine the number of columns */
const MAX_WIDTH_ROWS = 200
/** filled rows that are looked at */
export const MAX_GRID_ROWS = MAX_ROWS + MAX_HEADER_ROWS
/** of a list, all its sheets together */
export const MAX_CELLS = MAX_GRID_ROWS * MAX_COLUMNS

/**
 * Null if every cell is empty. The name of a column without one is empty.
 * @param omitted number of filled rows that were left out before
 */
export function sheetOf(name: string, cells: string[][], omitted = 0): Sheet | null {
  const { grid, more } = gridOf(cells)
  const [first] = grid
  if (!first) return null
  const head = headerAt(grid)
  const above = head ?? -1
  const body = grid.slice(above + 1)
  const width = Math.max(
    ...grid.slice(Math.max(above, 0), above + MAX_WIDTH_ROWS).map((row) => row.length),
  )
  const named = head === null ? [] : (grid[head] ?? [])
  const header = Array.from({ length: width }, (_none, column) => named[column] ?? '')
  const rows = body
    .slice(0, MAX_ROWS)
    .map((row) => Array.from({ length: width }, (_none, column) => row[column] ?? ''))
  return {
    name,
    header,
    rows,
    more: body.length - rows.length + more + omitted,
    guess: guessColumns(header, rows),
    isPlan: isPlanHeader(header),
  }
}

/** The first filled rows, clean, and the number of those that follow. */
function gridOf(cells: string[][]): { grid: string[][]; more: number } {
  const grid: string[][] = []
  let more = 0
  for (const row of cells) {
    const clean = row.slice(0, MAX_COLUMNS).map(cleanCell)
    if (!isFilled(clean)) continue
    if (grid.length < MAX_GRID_ROWS) grid.push(clean)
    else more += 1
  }
  return { grid, more }
}

const isFilled = (row: string[]): boolean => row.some((cell) => cell !== '')

/** Index of the row with the column names, null if there is none. */
function headerAt(grid: string[][]): number | null {
  const top = grid.slice(0, MAX_HEADER_ROWS)
  const counts = top.map((row) => row.filter((cell) => roleOf(cell) !== null).length)
  const best = Math.max(...counts)
  if (best >= 2) return counts.indexOf(best)
  if (counts[0] === 1) return 0
  const looksLikeData = (grid[0] ?? []).some(
    (cell) => roleOfCell(cell) !== null || /^\d+$/.test(cell),
  )
  return looksLikeData ? null : 0
}

/** Trimmed, and without what keeps a spreadsheet from taking text for a formula or a number: `="007"`, `'+1`. */
export function cleanCell(cell: string): string {
  const text = cell.replaceAll('\u00a0', ' ')
  const [, literal] = /^="(.*)"$/s.exec(text.trim()) ?? []
  return (literal ?? unguardFormulas(text)).trim()
}
