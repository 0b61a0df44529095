import type { Report } from '../../contracts.ts'
import type { Principal, RunKind } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { words as english, type CoreWords } from '../../words/words.ts'
import { ownRun } from '../rows/own.ts'
import type { Cell } from '../../spreadsheet/cell.ts'
import { runName } from '../../words/runName.ts'
import { reportCells, reportHead } from './reportColumns.ts'
import { csvOf } from '../../spreadsheet/csv.ts'
import { fileNamePart } from './fileNamePart.ts'
import { reportRows, type ReportRow } from './reportRows.ts'
import { summaryOf } from './summaries.ts'
import { xlsxOf } from '../../spreadsheet/xlsx.ts'

/**
 * One row per item of a run, read page by page as the file is consumed. The file is named after the name that somebody gave
 * the run, or else its kind, and the minute in which it was created (UTC).
 * @throws AppError `not_found`
 */
export async function reportOf(
  db: Database,
  owner: Principal,
  runId: string,
  format: 'csv' | 'xlsx',
  words: CoreWords = english,
): Promise<Report> {
  const row = await ownRun(db, owner, runId)
  const { kind, createdAt } = row
  const name = runName(await summaryOf(db, row), words)
  const [day, time] = createdAt.toISOString().split('T')
  const minute = time?.slice(0, 5).replace(':', '')
  const pages = cellsOf(db, runId, (item) => reportCells(item, { kind, name }, words))
  return {
    fileName: `likeness-${fileNamePart(row.name) || kindInFileName(kind, words)}-${day}-${minute}.${format}`,
    chunks: format === 'csv' ? csvOf(reportHead(), pages) : xlsxOf(reportHead(), pages),
  }
}

const kindInFileName = (kind: RunKind, words: CoreWords): string =>
  words(`report.fileName.${kind === 'own' || kind === 'single' ? 'import' : kind}`)

async function* cellsOf(
  db: Database,
  runId: string,
  cells: (row: ReportRow) => Cell[],
): AsyncGenerator<Cell[][]> {
  for await (const rows of reportRows(db, runId)) yield rows.map(cells)
}
