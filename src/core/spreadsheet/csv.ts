import Papa from 'papaparse'
import type { Cell } from './cell.ts'

/**
 * Where a spreadsheet may see a formula start: at the start of a text, and after anything that it may split a CSV file at,
 * `;` in German Excel, which splits quoted text as well unless the mark is its cell's first character. Apostrophes, spaces and
 * quotation marks may stand before the formula's sign. Source: OWASP, CSV injection.
 */
const formulaStart =
  /(?<=^|[,;|\t\r\n])(?='*(?:[^\S\t\r\n]|")*[=+\-@＝＋－＠])|^(?='*(?:[^\S\t\r\n]|")*[\t\r\n])/gu
/** Without it, Excel reads UTF-8 as Windows-1252. */
const BYTE_ORDER_MARK = '\uFEFF'

/** A CSV file with one chunk per page of rows: UTF-8, comma-separated, times in ISO 8601. */
export async function* csvOf(
  head: string[],
  pages: AsyncIterable<Cell[][]>,
): AsyncGenerator<Uint8Array> {
  yield csvStart(head)
  for await (const rows of pages) yield csvLines(rows)
}

/** How a CSV file begins: with the names of its columns. */
export const csvStart = (head: string[]): Buffer =>
  Buffer.concat([Buffer.from(BYTE_ORDER_MARK), csvLines([head])])

/** Some rows of a CSV file. */
export function csvLines(rows: Cell[][]): Buffer {
  const cells = rows.map((row) => row.map(written))
  return Buffer.from(`${Papa.unparse(cells, { newline: '\r\n' })}\r\n`)
}

function written(cell: Cell): string | number | null {
  if (cell instanceof Date) return cell.toISOString()
  return typeof cell === 'string' ? cell.replace(formulaStart, "'") : cell
}
