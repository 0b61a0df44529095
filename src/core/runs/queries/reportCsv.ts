import Papa from 'papaparse'
import type { Cell } from './reportCell.ts'

/**
 * What a spreadsheet may take for a formula when it opens a CSV file (OWASP, CSV injection): such a cell gets an
 * apostrophe in front. The library's own list knows neither line breaks nor the wide signs of East Asian keyboards.
 */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u
/** without it Excel reads UTF-8 as Windows-1252 */
const byteOrderMark = '\uFEFF'

/** Pages of rows as a CSV file: UTF-8, commas, times as ISO 8601. */
export async function* csvOf(
  head: string[],
  pages: AsyncIterable<Cell[][]>,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${byteOrderMark}${linesOf([head])}`)
  for await (const rows of pages) yield Buffer.from(linesOf(rows))
}

function linesOf(rows: Cell[][]): string {
  const texts = rows.map((row) =>
    row.map((cell) => (cell instanceof Date ? cell.toISOString() : cell)),
  )
  return `${Papa.unparse(texts, { escapeFormulae: formula, newline: '\r\n' })}\r\n`
}
