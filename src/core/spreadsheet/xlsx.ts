import { Zip, ZipDeflate } from 'fflate'
import type { Cell } from './cell.ts'

/**
 * An XLSX file (ECMA-376 part 1, SpreadsheetML), streamed page by page. Written by hand because write-excel-file needs
 * all rows at once: 290 MB and seconds of blocking for 20,000. Texts are inline strings, which spreadsheets never
 * evaluate as formulas.
 */
export async function* xlsxOf(
  head: string[],
  pages: AsyncIterable<Cell[][]>,
): AsyncGenerator<Uint8Array> {
  const chunks: Uint8Array[] = []
  let zipError: Error | null = null
  const zip = new Zip((error, chunk) => {
    if (error) zipError = error
    else chunks.push(chunk)
  })
  const add = (name: string): ZipDeflate => {
    const file = new ZipDeflate(name, { level: 6 })
    zip.add(file)
    return file
  }
  const takeChunks = (): Uint8Array[] => {
    if (zipError) throw zipError
    return chunks.splice(0)
  }
  for (const [name, text] of Object.entries(fixedParts)) add(name).push(encoded(text), true)
  const sheet = add('xl/worksheets/sheet1.xml')
  sheet.push(encoded(sheetStart(head)))
  yield* takeChunks()
  let row = 1
  for await (const rows of pages) {
    sheet.push(encoded(rows.map((cells) => rowOf(cells, ++row, styles.plain)).join('')))
    yield* takeChunks()
  }
  sheet.push(
    encoded(`</sheetData><autoFilter ref="A1:${letter(head.length - 1)}${row}"/></worksheet>`),
    true,
  )
  zip.end()
  yield* takeChunks()
}

/** Indexes into `cellXfs` of styles.xml. */
const styles = { plain: 0, time: 1, bold: 2 }
const DAY_MS = 86_400_000
/** Excel stores times as days since 1899-12-30. */
const EXCEL_EPOCH_MS = Date.UTC(1899, 11, 30)
/** Excel's limit for one cell. */
const MAX_TEXT_LENGTH = 32_767
const MAX_COLUMN_WIDTH_CHARACTERS = 40

const encoded = (text: string): Uint8Array => Buffer.from(text)

/** The header row is bold and frozen. */
function sheetStart(head: string[]): string {
  const widths = head.map(
    (name, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${Math.min(MAX_COLUMN_WIDTH_CHARACTERS, name.length + 14)}" customWidth="1"/>`,
  )
  return `${declaration}<worksheet ${main}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${rowOf(head, 1, styles.bold)}`
}

function rowOf(cells: Cell[], row: number, style: number): string {
  const xml = cells.map((cell, column) => cellOf(cell, `${letter(column)}${row}`, style))
  return `<row r="${row}">${xml.join('')}</row>`
}

function cellOf(cell: Cell, reference: string, style: number): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${reference}" s="${style}"><v>${cell}</v></c>`
  if (cell instanceof Date) {
    return `<c r="${reference}" s="${styles.time}"><v>${(cell.getTime() - EXCEL_EPOCH_MS) / DAY_MS}</v></c>`
  }
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
}

/** A to Z: reports have fewer than 27 columns. */
const letter = (column: number): string => String.fromCodePoint(65 + column)

/** Replaces what XML 1.0 does not allow: most control characters and lone surrogates. */
function escaped(text: string): string {
  return (
    text
      .slice(0, MAX_TEXT_LENGTH)
      .toWellFormed()
      // oxlint-disable-next-line no-control-regex
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  )
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const schemas = 'http://schemas.openxmlformats.org'
const main = `xmlns="${schemas}/spreadsheetml/2006/main"`
const relations = `xmlns="${schemas}/package/2006/relationships"`
const kinds = `${schemas}/officeDocument/2006/relationships`
const sheetMl = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The files in the archive other than the sheet. */
const fixedParts = {
  '[Content_Types].xml': `${declaration}<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetMl}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetMl}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetMl}.styles+xml"/></Types>`,
  '_rels/.rels': `${declaration}<Relationships ${relations}><Relationship Id="rId1" Type="${kinds}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${declaration}<workbook ${main} xmlns:r="${kinds}"><sheets><sheet name="Report" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${declaration}<Relationships ${relations}><Relationship Id="rId1" Type="${kinds}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${kinds}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `${declaration}<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`,
}
