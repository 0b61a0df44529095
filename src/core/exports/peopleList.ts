import type { ListRequest } from '../model.ts'
import type { Cell } from '../spreadsheet/cell.ts'
import { csvOf } from '../spreadsheet/csv.ts'
import { xlsxOf } from '../spreadsheet/xlsx.ts'
import type { Database } from '../store/database.ts'
import type { exports } from '../words/en/exports.ts'
import { words } from '../words/words.ts'
import { exportedPeople, type ExportedPerson } from './exportedPeople.ts'

interface Column {
  name: Extract<keyof typeof exports, `exports.column.${string}`>
  cell: (person: ExportedPerson) => Cell
}

/** The columns of a list of people. Others read the file, too: names and order stay, new ones come last. */
const columns: Column[] = [
  { name: 'exports.column.name', cell: ({ displayName }) => displayName },
  { name: 'exports.column.signInName', cell: ({ userPrincipalName }) => userPrincipalName },
  { name: 'exports.column.mail', cell: ({ mail }) => mail },
  { name: 'exports.column.department', cell: ({ department }) => department },
  { name: 'exports.column.office', cell: ({ officeLocation }) => officeLocation },
  { name: 'exports.column.jobTitle', cell: ({ jobTitle }) => jobTitle },
  { name: 'exports.column.employeeId', cell: ({ employeeId }) => employeeId },
  { name: 'exports.column.photo', cell: ({ photo }) => words(`exports.photo.${photo}`) },
  { name: 'exports.column.changedAt', cell: ({ photoChangedAt }) => photoChangedAt },
]

/** A row for each of the selected people by name, read as the file is taken. */
export function peopleList(
  db: Database,
  { selection, format }: ListRequest,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const head = columns.map(({ name }) => words(name))
  const pages = cellsOf(exportedPeople(db, selection), signal)
  return format === 'csv' ? csvOf(head, pages) : xlsxOf(head, pages)
}

async function* cellsOf(
  pages: AsyncIterable<ExportedPerson[]>,
  signal: AbortSignal,
): AsyncGenerator<Cell[][]> {
  for await (const page of pages) {
    signal.throwIfAborted()
    yield page.map((person) => columns.map(({ cell }) => cell(person)))
  }
}
