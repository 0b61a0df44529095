/** XLSX to cells and back. Heavy: the tab does it in a worker (workbooks.ts). */
import { unzipSync, zipSync } from 'fflate'
import readExcel from 'read-excel-file/browser'
import writeExcel from 'write-excel-file/browser'
import { UnusableFile } from '../files/localFile.ts'
import { writeOutZeros } from './padded.ts'

export interface Cells {
  /** of the sheet */
  name: string
  rows: string[][]
}

/** bytes of a workbook once it is unpacked; 100,000 rows of ten cells are about half of it */
const mostUnpacked = 150 * 1024 * 1024

/**
 * All sheets, every cell as the text that it stands for: numbers as they are, dates as `2026-03-31`.
 * @throws UnusableFile when it is no workbook, too large or protected
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Cells[]> {
  const sheets = await readExcel(unpack(bytes), { parseNumber: plainNumber }).catch(
    (error: unknown) => {
      throw new UnusableFile(notReadable, { cause: error })
    },
  )
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) => row.map(textOf)),
  }))
}

const notReadable = 'This workbook cannot be read. Save it as CSV and choose that.'

/** The parts that matter, stored rather than compressed, and no larger than a list may be. */
function unpack(bytes: Uint8Array): Blob {
  let sum = 0
  const files = (() => {
    try {
      return unzipSync(bytes, {
        filter: ({ name, originalSize }) => {
          const wanted = /\.(xml|rels)$/.test(name)
          if (wanted) sum += originalSize
          return wanted && sum <= mostUnpacked
        },
      })
    } catch (error) {
      throw new UnusableFile(notReadable, { cause: error })
    }
  })()
  if (sum > mostUnpacked) throw new UnusableFile('This workbook is too large for a list.')
  return new Blob([zipSync(writeOutZeros(files), { level: 0 })])
}

/** `1.00234E5` is how some programs write the id 100234. */
function plainNumber(written: string): string {
  const number = Number(written)
  return Number.isSafeInteger(number) ? String(number) : written
}

/** The reader's own type has the class for the dates that it gives. */
function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '')
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return typeof cell === 'string' ? cell : ''
}

export interface Table {
  /** widths in characters */
  columns: { title: string; width: number }[]
  rows: (string | number)[][]
}

/** One sheet whose head stays in view. Texts are written as texts, so that none is taken for a formula. */
export function writeWorkbook(name: string, { columns, rows }: Table): Promise<Blob> {
  const head = columns.map(({ title }) => ({ value: title, fontWeight: 'bold' as const }))
  const body = rows.map((row) =>
    row.map((value) => ({ value, type: typeof value === 'number' ? Number : String })),
  )
  return writeExcel([head, ...body], {
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
  }).toBlob()
}
