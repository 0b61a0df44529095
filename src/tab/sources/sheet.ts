/** Rows of cells to a sheet with a header. Pure. */
import { guessColumns, lookOf, roleOf } from './header.ts'
import { isPlanHeader } from './planColumns.ts'
import type { Sheet } from './source.ts'

/** more people than an import ever has */
const mostRows = 100_000
const mostColumns = 100
/** rows above the header, such as a title, that are looked past */
const mostAbove = 10

/** Null when nothing stands in it. */
export function sheetOf(name: string, cells: string[][]): Sheet | null {
  const grid = cells.map((row) => row.slice(0, mostColumns).map(clean)).filter(isFilled)
  const [first] = grid
  if (!first) return null
  const head = headerAt(grid)
  const above = head ?? -1
  const body = grid.slice(above + 1)
  const width = Math.max(...grid.slice(Math.max(above, 0), above + 200).map((row) => row.length))
  const named = head === null ? [] : (grid[head] ?? [])
  const header = Array.from(
    { length: width },
    (_none, column) => named[column] || `Column ${column + 1}`,
  )
  const rows = body
    .slice(0, mostRows)
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

/** The row with the names of the columns, null where there is none: titles above it are looked past. */
function headerAt(grid: string[][]): number | null {
  const top = grid.slice(0, mostAbove)
  const known = top.map((row) => row.filter((cell) => roleOf(cell) !== null).length)
  const best = Math.max(...known)
  if (best >= 2) return known.indexOf(best)
  if (known[0] === 1) return 0
  const looksLikeData = (grid[0] ?? []).some((cell) => lookOf(cell) !== null || /^\d+$/.test(cell))
  return looksLikeData ? null : 0
}

/** Trimmed, and without what keeps a spreadsheet from taking a text for a formula or a number. */
function clean(cell: string): string {
  const text = cell.replaceAll('\u00a0', ' ').trim()
  const [, literal] = /^="(.*)"$/s.exec(text) ?? []
  if (literal !== undefined) return literal.trim()
  return /^'[=+\-@\t\r\n＝＋－＠']/u.test(text) ? text.slice(1) : text
}
