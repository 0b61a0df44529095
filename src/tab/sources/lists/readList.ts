/** Reads a list, whatever its name says it is: some programs save text and HTML as `.xls`. Pure. */
import { UnusableFile } from '../../files/unusableFile.ts'
import type { Reading, Sheet } from '../source.ts'
import type { Encoding } from '../text/encodings.ts'
import { readCsv } from './csv.ts'
import { sheetOf } from './sheet.ts'
import { decodeText, encodingOf, withoutControls } from './text.ts'
import { readWorkbook } from './workbook.ts'

/** The compound file format (MS-CFB), of old workbooks and of encrypted new ones. */
const OLE_SIGNATURE = '\xd0\xcf\x11\xe0'

/** of which the reader or the directory tell what the encoding is */
const MAX_READING_ROWS = 24

/**
 * The sheets of a workbook that aren't empty, or the one sheet of text.
 * @param encoding of text; null = the most likely one
 * @throws UnusableFile if it is neither, or too large
 */
export async function readList(
  bytes: Uint8Array,
  encoding: Encoding | null = null,
): Promise<Sheet[]> {
  if (headOf(bytes) === OLE_SIGNATURE) throw new UnusableFile('workbookOld')
  const found = isWorkbook(bytes)
    ? await readWorkbook(bytes)
    : [{ name: '', rows: textRows(bytes, encoding), more: 0 }]
  const sheets = found.flatMap(({ name, rows, more }): Sheet[] => {
    const sheet = sheetOf(name, rows, more)
    return sheet ? [sheet] : []
  })
  if (sheets.length === 0) throw new UnusableFile(isWorkbook(bytes) ? 'workbookEmpty' : 'listEmpty')
  return sheets
}

const headOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 4))
const isWorkbook = (bytes: Uint8Array): boolean => headOf(bytes).startsWith('PK')

function textRows(bytes: Uint8Array, encoding: Encoding | null): string[][] {
  const text = decodeText(bytes, encoding ?? undefined)
  if (text === null) throw new UnusableFile('listNotText')
  return readCsv(text)
}

/** What a text may read, most likely first; empty if its bytes leave no doubt, and for a workbook. */
export function readingsOf(bytes: Uint8Array): Reading[] {
  if (isWorkbook(bytes)) return []
  const readings = encodingOf(bytes).candidates.flatMap(({ encoding, text, cost }): Reading[] => {
    const sheet = sheetOf('', readCsv(withoutControls(text)))
    if (!sheet) return []
    const rows = sheet.rows.filter((row) => row.some((cell) => !isAscii.test(cell)))
    return [{ encoding, cost, columns: sheet.guess, rows: rows.slice(0, MAX_READING_ROWS) }]
  })
  return readings.length > 1 ? readings : []
}

const isAscii = /^\p{ASCII}*$/u
