import { errorWords } from '../../errors.ts'
import type { ItemState, RunKind } from '../../model.ts'
import type { report } from '../../words/en/report.ts'
import { words } from '../../words/words.ts'
import type { Cell } from '../../spreadsheet/cell.ts'
import type { ReportRow } from './reportRows.ts'

type ColumnName = Extract<keyof typeof report, `report.column.${string}`>

interface Column {
  name: ColumnName
  cell: (row: ReportRow, kind: RunKind) => Cell
}

/** The columns of a report, from left to right. */
const columns: Column[] = [
  { name: 'report.column.number', cell: ({ position }) => position + 1 },
  { name: 'report.column.file', cell: ({ fileName }) => fileName },
  { name: 'report.column.person', cell: ({ personName }) => personName },
  { name: 'report.column.signInName', cell: ({ userPrincipalName }) => userPrincipalName },
  { name: 'report.column.objectId', cell: ({ personId }) => personId },
  { name: 'report.column.department', cell: ({ department }) => department },
  { name: 'report.column.matchedBy', cell: matchedBy },
  { name: 'report.column.result', cell: result },
  { name: 'report.column.time', cell: endedAt },
  { name: 'report.column.reason', cell: ({ code }) => code && errorWords(code).sentence },
  { name: 'report.column.nextStep', cell: ({ code }) => code && errorWords(code).next },
  { name: 'report.column.code', cell: ({ code }) => code },
  { name: 'report.column.details', cell: details },
  { name: 'report.column.requestId', cell: ({ requestId }) => requestId },
  { name: 'report.column.etagBefore', cell: ({ beforeEtag }) => beforeEtag },
  { name: 'report.column.etagAfter', cell: ({ afterEtag }) => afterEtag },
]

export const reportHead = (): string[] => columns.map(({ name }) => words(name))

export const reportCells = (row: ReportRow, kind: RunKind): Cell[] =>
  columns.map(({ cell }) => cell(row, kind))

/** In an import, an item without a rule was assigned by the admin. */
function matchedBy({ rule }: ReportRow, kind: RunKind): Cell {
  if (rule) return words(`report.rule.${rule}`)
  return kind === 'import' ? words('report.rule.manual') : null
}

function result(row: ReportRow, kind: RunKind): string {
  const { state, code, seen } = row
  if (code === 'write_unconfirmed') return words('report.result.unconfirmed')
  const isProblem = state === 'refused' || state === 'failed'
  if (isProblem && kind === 'remove') return words('report.result.notRemoved')
  if (state !== 'done') return words(`report.result.${state}`)
  return words('report.result.seen', { result: written(row, kind), seen: seen ?? 'seen' })
}

function written({ action }: ReportRow, kind: RunKind): string {
  const isUndo = kind === 'undo' || kind === 'redo'
  if (action === 'remove')
    return words(isUndo ? 'report.result.removedAgain' : 'report.result.removed')
  if (kind === 'undo' || kind === 'restore') return words('report.result.restored')
  if (kind === 'redo') return words('report.result.setAgain')
  return words(action === 'replace' ? 'report.result.replaced' : 'report.result.created')
}

/** With `changed_since`, the change that was made here, if it was. */
function details({ detail, changedName, changedAt, changedAction }: ReportRow): Cell {
  if (changedName === null || !changedAt || changedAction === null) return detail || null
  const at = changedAt.toISOString()
  return words('report.changedBy', { name: changedName, at, action: changedAction })
}

const endsWithoutWrite: ItemState[] = ['unchanged', 'skipped', 'refused', 'gone', 'failed']

function endedAt({ writtenAt, state, updatedAt }: ReportRow): Date | null {
  return writtenAt ?? (endsWithoutWrite.includes(state) ? updatedAt : null)
}
