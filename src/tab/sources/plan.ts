/** The plan as a file that is downloaded, edited elsewhere, and loaded again. */
import { guardFormulas } from './lists/formulas.ts'
import { writeWorkbookInWorker } from './lists/listReader.ts'
import { cleanCell } from './lists/sheet.ts'
import { planColumns, planPlaces, type PlanColumn } from './planColumns.ts'
import type { Sheet } from './source.ts'

/** One file under review. */
export interface PlanRow {
  name: string
  /** bytes */
  size: number
  set: boolean
  person: PlanPerson | null
  /** what will happen, why, and how the person was matched, in the words of the page */
  what: string
  why: string
  rule: string
  confidence: string
}

interface PlanPerson {
  id: string
  displayName: string
  userPrincipalName: string
  department: string | null
}

/** in characters */
const columnWidths: Record<PlanColumn, number> = {
  file: 40,
  size: 12,
  set: 12,
  person: 28,
  upn: 36,
  objectId: 38,
  department: 22,
  what: 22,
  why: 40,
  rule: 28,
  confidence: 12,
}
const columns = Object.keys(planColumns) as PlanColumn[]

const valuesOf = (row: PlanRow): Record<PlanColumn, string | number> => ({
  file: row.name,
  size: row.size,
  set: row.set ? 'yes' : 'no',
  person: row.person?.displayName ?? '',
  upn: row.person?.userPrincipalName ?? '',
  objectId: row.person?.id ?? '',
  department: row.person?.department ?? '',
  what: row.what,
  why: row.why,
  rule: row.rule,
  confidence: row.confidence,
})

/** The plan as CSV or XLSX. Cells that a spreadsheet could take for formulas are written as text. */
export async function planFile(rows: PlanRow[], format: 'csv' | 'xlsx'): Promise<Blob> {
  const write = format === 'csv' ? guardFormulas : typedText
  const lines = rows.map((row) => {
    const values = valuesOf(row)
    return columns.map((column) => {
      const value = values[column]
      return typeof value === 'number' ? value : write(value)
    })
  })
  if (format === 'csv') return new Blob([await planCsv(lines)], { type: 'text/csv' })
  return writeWorkbookInWorker('Plan', {
    columns: columns.map((column) => ({ title: planColumns[column], width: columnWidths[column] })),
    rows: lines,
  })
}

/** A workbook says what is text, so an apostrophe is only needed where reading takes one away. */
const typedText = (text: string): string =>
  normal(cleanCell(text)) === normal(text) ? text : guardFormulas(text)

/** With a byte order mark, without which Excel doesn't read UTF-8. */
async function planCsv(lines: (string | number)[][]): Promise<string> {
  // Few people save a plan.
  const { default: Papa } = await import('papaparse')
  const head = columns.map((column) => planColumns[column])
  return `\ufeff${Papa.unparse([head, ...lines], { newline: '\r\n' })}\r\n`
}

/** What an edited plan changes about one file. */
interface PlanEdit {
  /** to be ticked or unticked; null = no change */
  set: boolean | null
  /**
   * The changed cells that identify another person, each an address, an object ID, or a name; empty = no change. Match them
   * under `UNMATCHABLE_FILE_NAME`, so that the file's own name has no say.
   */
  person: string[]
}

/** A file name that matches nobody, so that only the listed cells decide. */
export const UNMATCHABLE_FILE_NAME = '-'

export interface ReadPlan {
  /** by row index; without the rows that the plan doesn't change */
  edits: Map<number, PlanEdit>
  /** lines whose file isn't under review */
  absent: string[]
  /** lines whose `set` is neither yes nor no */
  unread: string[]
}

/**
 * Compares an edited plan with the review. Of the person's name, sign-in name, and object ID, the cells that were changed
 * identify the new person.
 */
export function readPlan(
  sheet: Sheet,
  rows: readonly Pick<PlanRow, 'name' | 'size' | 'set' | 'person'>[],
): ReadPlan {
  const places = planPlaces(sheet.header)
  const byName = Map.groupBy(rows.keys(), (index) => normal(rows[index]?.name ?? ''))
  const result: ReadPlan = { edits: new Map(), absent: [], unread: [] }
  for (const cells of sheet.rows) {
    const at = (column: PlanColumn) => cells[places[column]] ?? ''
    const named = byName.get(normal(at('file'))) ?? []
    const fitting =
      named.length > 1 ? named.filter((i) => String(rows[i]?.size) === at('size')) : named
    const [index, another] = fitting
    const row = index === undefined ? undefined : rows[index]
    if (index === undefined || another !== undefined || !row) {
      result.absent.push(at('file'))
      continue
    }
    const answer = yesOrNo(at('set'))
    if (answer === null && at('set') !== '') result.unread.push(at('file'))
    const person = changedCells(row.person, at)
    const set = answer === row.set ? null : answer
    if (set !== null || person.length > 0) result.edits.set(index, { set, person })
  }
  return result
}

/** The form that cells have after they are read: a text file loses some characters, and Excel changes line ends. */
const normal = (text: string): string =>
  text
    .toWellFormed()
    .replace(lostCharacters, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .replaceAll('\u00a0', ' ')
    .trim()

// oxlint-disable-next-line no-control-regex
const lostCharacters = /[\0-\x08\x0b\x0c\x0e-\x1f]/g

function changedCells(person: PlanPerson | null, at: (column: PlanColumn) => string): string[] {
  const written: [PlanColumn, string][] = [
    ['upn', person?.userPrincipalName ?? ''],
    ['objectId', person?.id ?? ''],
    ['person', person?.displayName ?? ''],
  ]
  return written.flatMap(([column, value]) => {
    const cell = at(column)
    const same = normal(cell).toLocaleLowerCase('en') === normal(value).toLocaleLowerCase('en')
    return cell === '' || same ? [] : [cell]
  })
}

const yes = new Set(['yes', 'y', 'true', '1', 'x', 'ja', 'oui', 'si', 'sí', 'sim', 'wahr', 'vrai'])
const no = new Set(['no', 'n', 'false', '0', 'nein', 'non', 'não', 'nee', 'nej', 'falsch', 'faux'])

function yesOrNo(cell: string): boolean | null {
  const word = cell.toLocaleLowerCase('en')
  if (yes.has(word)) return true
  return no.has(word) ? false : null
}
