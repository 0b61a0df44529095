/** Turns rows of cells into a sheet with a header. Pure. */
import { words } from '../../words/words.ts'
import { unguardFormulas } from './formulas.ts'
import { guessColumns, roleOf, roleOfCell } from './header.ts'
import { isPlanHeader } from '../planColumns.ts'
import type { Sheet } from '../source.ts'

/** more people than an import has */
const MAX_ROWS = 100_000
const MAX_COLUMNS = 100
/** rows in which the header is looked for: there may be titles above it */
const MAX_HEADER_ROWS = 10
/** rows below the header that determine the number of columns */
const MAX_WIDTH_ROWS = 200

/** Null if every cell is empty. */
export function sheetOf(name: string, cells: string[][]): Sheet | null {
  const grid = cells.map((row) => row.slice(0, MAX_COLUMNS).map(cleanCell)).filter(isFilled)
  const [first] = grid
  if (!first) return null
  const head = headerAt(grid)
  const above = head ?? -1
  const body = grid.slice(above + 1)
  const width = Math.max(
    ...grid.slice(Math.max(above, 0), above + MAX_WIDTH_ROWS).map((row) => row.length),
  )
  const named = head === null ? [] : (grid[head] ?? [])
  const header = Array.from(
    { length: width },
    (_none, column) => named[column] || words('files.list.column', { number: column + 1 }),
  )
  const rows = body
    .slice(0, MAX_ROWS)
    .map((row) => Array.from({ length: width }, (_none, column) => row[column] ?? ''))
  return {
    name,
    header,
    rows,
    more: body.length - rows.length,
    guess: guessColumns(header, rows),
    isPlan: isPlanHeader(header),
  }
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
