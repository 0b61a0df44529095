import Papa from 'papaparse'
import type { Cell } from './reportCell.ts'

/**
 * Texts that a spreadsheet may evaluate; they get a leading apostrophe. papaparse's own list lacks line feeds and
 * full-width characters. Source: OWASP, CSV Injection.
 */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/u
/** Without it, Excel reads UTF-8 as Windows-1252. */
const BYTE_ORDER_MARK = '\uFEFF'

/** A CSV file with one chunk per page of rows: UTF-8, comma-separated, times in ISO 8601. */
export async function* csvOf(
  head: string[],
  pages: AsyncIterable<Cell[][]>,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${BYTE_ORDER_MARK}${linesOf([head])}`)
  for await (const rows of pages) yield Buffer.from(linesOf(rows))
}

function linesOf(rows: Cell[][]): string {
  const texts = rows.map((row) =>
    row.map((cell) => (cell instanceof Date ? cell.toISOString() : cell)),
  )
  return `${Papa.unparse(texts, { escapeFormulae: formulaStart, newline: '\r\n' })}\r\n`
}
