import type { ListRequest } from '../model.ts'
import type { Cell } from '../spreadsheet/cell.ts'
import { csvOf } from '../spreadsheet/csv.ts'
import { xlsxOf } from '../spreadsheet/xlsx.ts'
import type { Database } from '../store/database.ts'
import { columnTitles, type ColumnTitle } from '../words/columnTitles.ts'
import type { CoreWords } from '../words/words.ts'
import { exportedPeople, type ExportedPerson } from './exportedPeople.ts'

interface Column {
  title: ColumnTitle
  cell: (person: ExportedPerson, words: CoreWords) => Cell
}

/** The columns of a list of people. Others read the file, too: names and order stay, new ones come last. */
const columns: Column[] = [
  { title: 'name', cell: ({ displayName }) => displayName },
  { title: 'signInName', cell: ({ userPrincipalName }) => userPrincipalName },
  { title: 'mail', cell: ({ mail }) => mail },
  { title: 'department', cell: ({ department }) => department },
  { title: 'office', cell: ({ officeLocation }) => officeLocation },
  { title: 'jobTitle', cell: ({ jobTitle }) => jobTitle },
  { title: 'employeeId', cell: ({ employeeId }) => employeeId },
  { title: 'photo', cell: ({ photo }, words) => words(`exports.photo.${photo}`) },
  { title: 'changedAt', cell: ({ photoChangedAt }) => photoChangedAt },
]

/** A row for each of the selected people by name, read as the file is taken. */
export function peopleList(
  db: Database,
  { selection, format }: ListRequest,
  words: CoreWords,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const head = columns.map(({ title }) => columnTitles[title])
  const pages = cellsOf(exportedPeople(db, selection), words, signal)
  return format === 'csv' ? csvOf(head, pages) : xlsxOf(head, pages)
}

async function* cellsOf(
  pages: AsyncIterable<ExportedPerson[]>,
  words: CoreWords,
  signal: AbortSignal,
): AsyncGenerator<Cell[][]> {
  for await (const page of pages) {
    signal.throwIfAborted()
    yield page.map((person) => columns.map(({ cell }) => cell(person, words)))
  }
}
