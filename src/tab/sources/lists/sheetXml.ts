/** Bounds a sheet of a workbook before a library makes rows of it. Pure. */
import { MAX_COLUMNS, MAX_GRID_ROWS } from './sheet.ts'
import { escapeXml, walkXml } from './xml.ts'

interface Cell {
  /** from 1 */
  column: number
  type: string
  style: string
  value: string
  /** text within the cell rather than in the table of shared texts */
  inline: string
}

export interface BoundedSheet {
  xml: string
  rows: number
  /** columns up to the last one that has a cell */
  width: number
  /** rows with cells that were left out */
  more: number
}

/**
 * Written anew with nothing but its cells, so that no number in it can ask for more than there is: rows are counted, not
 * taken from the file, where one cell at XFD1048576 asks for 17 billion. Empty rows, and columns and rows that a sheet can't
 * have here, are left out.
 * @param digits how many digits a number shows at least, by cell style
 * @throws if it isn't well-formed
 */
export function boundedSheet(sheet: string, digits: ReadonlyMap<string, number>): BoundedSheet {
  const written: string[] = []
  const result = { rows: 0, width: 0, more: 0 }
  readRows(sheet, (cells) => {
    const filled = cells.filter(({ value, inline }) => value !== '' || inline !== '')
    if (filled.length === 0) return
    if (result.rows === MAX_GRID_ROWS) {
      result.more += 1
      return
    }
    result.rows += 1
    for (const { column } of filled) result.width = Math.max(result.width, column)
    const row = filled.map((cell) => cellXml(cell, result.rows, digits.get(cell.style) ?? 0))
    written.push(`<row r="${result.rows}">${row.join('')}</row>`)
  })
  const xml = `<worksheet><sheetData>${written.join('')}</sheetData></worksheet>`
  return { ...result, xml }
}

/** Calls back with the cells of each row, without those of columns that are too far to the right. */
function readRows(sheet: string, onRow: (cells: Cell[]) => void): void {
  let cells: Cell[] = []
  let cell: Cell | null = null
  let column = 0
  let isPhonetic = false
  let into: 'value' | 'inline' | null = null
  walkXml(sheet, {
    open: (name, attribute) => {
      if (name === 'row') {
        cells = []
        column = 0
      } else if (name === 'c') {
        column = columnOf(attribute('r')) ?? column + 1
        cell = { column, type: attribute('t'), style: attribute('s'), value: '', inline: '' }
      } else if (name === 'rPh') isPhonetic = true
      else if (name === 'v') into = 'value'
      else if (name === 't') into = isPhonetic ? null : 'inline'
      else if (name === 'f') into = null
    },
    text: (text) => {
      if (cell && into) cell[into] += text
    },
    close: (name) => {
      if (name === 'v' || name === 't') into = null
      else if (name === 'rPh') isPhonetic = false
      else if (name === 'c' && cell) {
        if (cell.column <= MAX_COLUMNS) cells.push(cell)
        cell = null
      } else if (name === 'row') onRow(cells)
    },
  })
}

const LETTERS = 26
const BEFORE_A = 64

/** `C7` is in column 3. Null if it names none, as a cell may that follows the one before. */
function columnOf(reference: string): number | null {
  const [, letters] = /^([A-Z]{1,3})\d/.exec(reference) ?? []
  if (letters === undefined) return null
  let column = 0
  for (const letter of letters) column = column * LETTERS + letter.charCodeAt(0) - BEFORE_A
  return column
}

/** 28 is `AB`. Only for the first 702 columns. */
function columnName(column: number): string {
  const first = Math.floor((column - 1) / LETTERS)
  const last = String.fromCharCode(BEFORE_A + column - first * LETTERS)
  return first === 0 ? last : String.fromCharCode(BEFORE_A + first) + last
}

function cellXml(
  { column, type, style, value, inline }: Cell,
  row: number,
  digits: number,
): string {
  const place = `r="${columnName(column)}${row}"`
  const isNumber = (type === '' || type === 'n') && /^\d{1,40}$/.test(value)
  if (digits > 0 && isNumber) return `<c ${place} t="str"><v>${value.padStart(digits, '0')}</v></c>`
  const attributes = `${place}${optional('t', type)}${optional('s', style)}`
  const content =
    type === 'inlineStr' ? `<is><t>${escapeXml(inline)}</t></is>` : `<v>${escapeXml(value)}</v>`
  return `<c ${attributes}>${content}</c>`
}

const optional = (name: string, value: string): string =>
  value === '' ? '' : ` ${name}="${escapeXml(value)}"`
