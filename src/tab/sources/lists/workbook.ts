/** Reads and writes XLSX. The tab does this in a worker, see workbooks.ts. */
import { unzipSync, zipSync, type Unzipped } from 'fflate'
import readExcel from 'read-excel-file/browser'
import writeExcel from 'write-excel-file/browser'
import { UnusableFile } from '../../files/unusableFile.ts'
import { boundedParts } from './workbookParts.ts'

export interface SheetCells {
  /** of the sheet */
  name: string
  /** without empty ones; at most as many as a sheet can have */
  rows: string[][]
  /** rows that were left out */
  more: number
}

/** 100,000 rows of ten cells are about half of it. */
const MAX_UNPACKED_BYTES = 150 * 1024 * 1024
/** of all sheets, each cell counted although a thousand may share one text */
const MAX_CHARACTERS = 60_000_000

/**
 * The cells of all sheets as text: numbers unformatted, dates as `2026-03-31`.
 * @throws UnusableFile if it isn't a workbook or is too large
 */
export async function readWorkbook(bytes: Uint8Array): Promise<SheetCells[]> {
  try {
    const { parts, more } = boundedParts(unpack(bytes))
    const packed = new Blob([zipSync(parts, { level: 0 })])
    const sheets = await readExcel(packed, { parseNumber: plainNumber, trim: false })
    let left = MAX_CHARACTERS
    const written = (cell: unknown): string => {
      const text = textOf(cell)
      left -= text.length
      if (left < 0) throw new UnusableFile('workbookTooLarge')
      return text
    }
    return sheets.map(({ sheet, data }, index) => ({
      name: sheet,
      rows: data.map((row) => row.map(written)),
      more: more[index] ?? 0,
    }))
  } catch (error) {
    if (error instanceof UnusableFile) throw error
    throw new UnusableFile('workbookUnreadable', { cause: error })
  }
}

/** Its XML, by path. */
function unpack(bytes: Uint8Array): Unzipped {
  let sum = 0
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      const wanted = /\.(xml|rels)$/.test(name)
      if (wanted) sum += originalSize
      return wanted && sum <= MAX_UNPACKED_BYTES
    },
  })
  if (sum > MAX_UNPACKED_BYTES) throw new UnusableFile('workbookTooLarge')
  return files
}

/** Some programs write the ID 100234 as `1.00234E5`. */
function plainNumber(written: string): string {
  const number = Number(written)
  return Number.isSafeInteger(number) ? String(number) : written
}

/** The library's type for dates is `typeof Date`, though it gives instances: hence `unknown`. */
function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '')
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return typeof cell === 'string' ? cell : ''
}

export interface Table {
  /** width in characters */
  columns: { title: string; width: number }[]
  rows: (string | number)[][]
}

/** One sheet with a frozen header row. Strings are written as text, so that none is taken for a formula. */
export function writeWorkbook(name: string, { columns, rows }: Table): Promise<Blob> {
  const header = columns.map(({ title }) => ({ value: title, fontWeight: 'bold' as const }))
  const body = rows.map((row) =>
    row.map((value) =>
      typeof value === 'number'
        ? { value, type: Number }
        : { value: storedText(value), type: String },
    ),
  )
  return writeExcel([header, ...body], {
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
  }).toBlob()
}

/**
 * `_x0041_` stands for `A` in a workbook (ECMA-376, ST_Xstring), so an underscore before such letters is written like that. So
 * is the first letter of `constructor` and the like, which the library takes for texts that it has already stored.
 */
function storedText(text: string): string {
  const escaped = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  if (!(escaped in Object.prototype)) return escaped
  const code = escaped.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return `_x${code}_${escaped.slice(1)}`
}
