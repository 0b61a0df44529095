import { errorWords } from '../../errors.ts'
import type { ItemState, RunKind } from '../../model.ts'
import { columnTitles, type ColumnTitle } from '../../words/columnTitles.ts'
import { actorName } from '../../words/actorName.ts'
import type { CoreWords } from '../../words/words.ts'
import type { Cell } from '../../spreadsheet/cell.ts'
import type { ReportRow } from './reportRows.ts'

/** The run that a report is about, as it is called in the language of the reader. */
interface ReportedRun {
  kind: RunKind
  name: string
}

interface Column {
  title: ColumnTitle
  cell: (row: ReportRow, run: ReportedRun, words: CoreWords) => Cell
}

/** The columns of a report, from left to right. Others read the file, too: names and order stay, new ones come last. */
const columns: Column[] = [
  { title: 'number', cell: ({ position }) => position + 1 },
  { title: 'file', cell: ({ fileName }) => fileName },
  { title: 'person', cell: ({ personName }) => personName },
  { title: 'signInName', cell: ({ userPrincipalName }) => userPrincipalName },
  { title: 'objectId', cell: ({ personId }) => personId },
  { title: 'department', cell: ({ department }) => department },
  { title: 'matchedBy', cell: matchedBy },
  { title: 'result', cell: result },
  { title: 'time', cell: endedAt },
  { title: 'reason', cell: ({ code }, _run, words) => code && errorWords(code, words).sentence },
  { title: 'nextStep', cell: ({ code }, _run, words) => code && errorWords(code, words).next },
  { title: 'code', cell: ({ code }) => code },
  { title: 'details', cell: details },
  { title: 'requestId', cell: ({ requestId }) => requestId },
  { title: 'etagBefore', cell: ({ beforeEtag }) => beforeEtag },
  { title: 'etagAfter', cell: ({ afterEtag }) => afterEtag },
  { title: 'runName', cell: (_row, { name }) => name },
]

export const reportHead = (): string[] => columns.map(({ title }) => columnTitles[title])

export const reportCells = (row: ReportRow, run: ReportedRun, words: CoreWords): Cell[] =>
  columns.map(({ cell }) => cell(row, run, words))

/** In an import, an item without a rule was assigned by the admin. */
function matchedBy({ rule }: ReportRow, { kind }: ReportedRun, words: CoreWords): Cell {
  if (rule) return words(`report.rule.${rule}`)
  return kind === 'import' ? words('report.rule.manual') : null
}

function result(row: ReportRow, { kind }: ReportedRun, words: CoreWords): string {
  const { state, code, seen } = row
  if (code === 'write_unconfirmed') return words('report.result.unconfirmed')
  const isProblem = state === 'refused' || state === 'failed'
  if (isProblem && kind === 'remove') return words('report.result.notRemoved')
  if (state !== 'done') return words(`report.result.${state}`)
  return words('report.result.seen', { result: written(row, kind, words), seen: seen ?? 'seen' })
}

function written({ action }: ReportRow, kind: RunKind, words: CoreWords): string {
  const isUndo = kind === 'undo' || kind === 'redo'
  if (action === 'remove')
    return words(isUndo ? 'report.result.removedAgain' : 'report.result.removed')
  if (kind === 'undo' || kind === 'restore') return words('report.result.restored')
  if (kind === 'redo') return words('report.result.setAgain')
  return words(action === 'replace' ? 'report.result.replaced' : 'report.result.created')
}

/** With `changed_since`, the change that was made here, if it was. */
function details(
  { detail, changedName, changedAt, changedAction }: ReportRow,
  _run: ReportedRun,
  words: CoreWords,
): Cell {
  if (changedName === null || !changedAt || changedAction === null) return detail || null
  const at = changedAt.toISOString()
  const name = actorName(changedName, words)
  return words('report.changedBy', { name, at, action: changedAction })
}

const endsWithoutWrite: ItemState[] = ['unchanged', 'skipped', 'refused', 'gone', 'failed']

function endedAt({ writtenAt, state, updatedAt }: ReportRow): Date | null {
  return writtenAt ?? (endsWithoutWrite.includes(state) ? updatedAt : null)
}
