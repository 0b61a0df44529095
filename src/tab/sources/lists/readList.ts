/** Reads a list, whatever its name says it is: some programs save text and HTML as `.xls`. Pure. */
import { UnusableFile } from '../../files/unusableFile.ts'
import type { Sheet } from '../source.ts'
import { readCsv } from './csv.ts'
import { sheetOf } from './sheet.ts'
import { decodeText } from './text.ts'
import { readWorkbook } from './workbook.ts'

/** The compound file format (MS-CFB), of old workbooks and of encrypted new ones. */
const OLE_SIGNATURE = '\xd0\xcf\x11\xe0'

/**
 * The sheets of a workbook that aren't empty, or the one sheet of text.
 * @throws UnusableFile if it is neither, or too large
 */
export async function readList(bytes: Uint8Array): Promise<Sheet[]> {
  const head = String.fromCharCode(...bytes.subarray(0, 4))
  if (head === OLE_SIGNATURE) throw new UnusableFile('workbookOld')
  const isWorkbook = head.startsWith('PK')
  const found = isWorkbook
    ? await readWorkbook(bytes)
    : [{ name: '', rows: textRows(bytes), more: 0 }]
  const sheets = found.flatMap(({ name, rows, more }): Sheet[] => {
    const sheet = sheetOf(name, rows, more)
    return sheet ? [sheet] : []
  })
  if (sheets.length === 0) throw new UnusableFile(isWorkbook ? 'workbookEmpty' : 'listEmpty')
  return sheets
}

function textRows(bytes: Uint8Array): string[][] {
  const text = decodeText(bytes)
  if (text === null) throw new UnusableFile('listNotText')
  return readCsv(text)
}
