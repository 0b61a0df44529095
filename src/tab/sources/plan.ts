/** The plan as a file: downloaded, edited elsewhere and loaded again. */
import Papa from 'papaparse'
import { planColumns, planPlaces, type PlanColumn } from './planColumns.ts'
import type { Sheet } from './source.ts'
import { writeWorkbookAside } from './workbooks.ts'

/** One file of the review, as it stands. */
export interface PlanRow {
  name: string
  /** bytes */
  size: number
  set: boolean
  person: PlanPerson | null
  /** what will happen, why, and how the person was found: as the page says it */
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

const widths: Record<PlanColumn, number> = {
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

const cellsOf = (row: PlanRow): Record<PlanColumn, string | number> => ({
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

/** The whole plan: a dry run to keep, to pass round or to edit. Cells that could be taken for formulas are texts. */
export function planFile(rows: PlanRow[], format: 'csv' | 'xlsx'): Promise<Blob> {
  const lines = rows.map((row) => {
    const cells = cellsOf(row)
    return columns.map((column) => cells[column])
  })
  if (format === 'csv') return Promise.resolve(new Blob([planCsv(lines)], { type: 'text/csv' }))
  return writeWorkbookAside('Plan', {
    columns: columns.map((column) => ({ title: planColumns[column], width: widths[column] })),
    rows: lines,
  })
}

/**
 * What a spreadsheet may take for a formula (OWASP, CSV injection). The library's own list knows neither the wide
 * signs of East Asian keyboards nor texts of several lines.
 */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u

/** With a byte order mark, by which Excel knows UTF-8. */
function planCsv(lines: (string | number)[][]): string {
  const head = columns.map((column) => planColumns[column])
  return `\ufeff${Papa.unparse([head, ...lines], { escapeFormulae: formula, newline: '\r\n' })}\r\n`
}

/** What an edited plan says otherwise than the review. */
interface PlanEdit {
  /** to be ticked or unticked; null = it says nothing, or what holds already */
  set: boolean | null
  /**
   * whom it names instead, each cell an address, an object id or a name that was changed; empty = nobody else. Ask for
   * them under a file name that means nothing (`namelessFile`), since it is the editor who chooses here.
   */
  person: string[]
}

/** A file name that finds nobody, so that what is listed decides alone. */
export const namelessFile = '-'

export interface ReadPlan {
  /** by the index of the row given; rows about which the plan says nothing else are not in it */
  edits: Map<number, PlanEdit>
  /** lines whose file is not here */
  absent: string[]
  /** lines whose `set` is neither yes nor no */
  unread: string[]
}

/**
 * Compares an edited plan with the review. Only what differs counts as an edit: of the person's name, sign-in name and
 * object id, those that were changed say who it is to be.
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
    const meant =
      named.length > 1 ? named.filter((i) => String(rows[i]?.size) === at('size')) : named
    const [index, another] = meant
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

/** as cells are read */
const normal = (name: string): string => name.normalize('NFC').replaceAll('\u00a0', ' ').trim()

function changedCells(person: PlanPerson | null, at: (column: PlanColumn) => string): string[] {
  const before: [PlanColumn, string][] = [
    ['upn', person?.userPrincipalName ?? ''],
    ['objectId', person?.id ?? ''],
    ['person', person?.displayName ?? ''],
  ]
  return before.flatMap(([column, known]) => {
    const cell = at(column)
    const same = cell.toLocaleLowerCase('en') === known.trim().toLocaleLowerCase('en')
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
