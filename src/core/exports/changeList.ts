import { and, desc, eq, lt } from 'drizzle-orm'
import { chosenChanges, wayOf } from '../history/changeFilters.ts'
import type { ChangeFilters, ChangesRequest } from '../model.ts'
import type { Cell } from '../spreadsheet/cell.ts'
import { csvOf } from '../spreadsheet/csv.ts'
import { xlsxOf } from '../spreadsheet/xlsx.ts'
import type { Database } from '../store/database.ts'
import { entries, items, runs } from '../store/schema.ts'
import { columnTitles, type ColumnTitle } from '../words/columnTitles.ts'
import { actorName } from '../words/actorName.ts'
import type { CoreWords } from '../words/words.ts'

/** Changes whose rows are in memory at once. */
const CHANGES_PER_PAGE = 500

const columnsRead = {
  id: entries.id,
  at: entries.at,
  personName: entries.personName,
  personId: entries.personId,
  action: entries.action,
  undoesEntry: items.undoesEntry,
  actorName: entries.actorName,
  actorId: entries.actorId,
  actingAs: entries.actingAs,
  way: wayOf,
  fileName: items.fileName,
  runId: entries.runId,
  etagBefore: entries.beforeEtag,
  etagAfter: entries.afterEtag,
}

type Row = Awaited<ReturnType<typeof rowsBefore>>[number]

interface Column {
  title: ColumnTitle
  cell: (row: Row, words: CoreWords) => Cell
}

/** Others read the file, too: names and order stay, new ones come last. */
const columns: Column[] = [
  { title: 'time', cell: ({ at }) => at },
  { title: 'person', cell: ({ personName }) => personName },
  { title: 'objectId', cell: ({ personId }) => personId },
  { title: 'change', cell: ({ action }, words) => words(`exports.action.${action}`) },
  {
    title: 'undo',
    cell: ({ undoesEntry }, words) => (undoesEntry === null ? null : words('exports.action.undo')),
  },
  { title: 'changedBy', cell: ({ actorName: name }, words) => actorName(name, words) },
  { title: 'changedById', cell: ({ actorId }) => actorId },
  { title: 'writtenAs', cell: ({ actingAs }, words) => words(`exports.as.${actingAs}`) },
  { title: 'way', cell: ({ way }, words) => words(`exports.way.${way}`) },
  { title: 'file', cell: ({ fileName }) => fileName || null },
  { title: 'run', cell: ({ runId }) => runId },
  { title: 'etagBefore', cell: ({ etagBefore }) => etagBefore },
  { title: 'etagAfter', cell: ({ etagAfter }) => etagAfter },
]

/** A row for each change that fits, newest first, read as the file is taken. */
export function changeList(
  db: Database,
  request: ChangesRequest,
  words: CoreWords,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const head = columns.map(({ title }) => columnTitles[title])
  const pages = cellsOf({ db, words }, request, signal)
  return request.format === 'csv' ? csvOf(head, pages) : xlsxOf(head, pages)
}

async function* cellsOf(
  { db, words }: { db: Database; words: CoreWords },
  request: ChangesRequest,
  signal: AbortSignal,
): AsyncGenerator<Cell[][]> {
  let last: number | null = null
  for (;;) {
    signal.throwIfAborted()
    const rows: Row[] = await rowsBefore(db, request, last)
    if (rows.length > 0) yield rows.map((row) => columns.map(({ cell }) => cell(row, words)))
    if (rows.length < CHANGES_PER_PAGE) return
    last = rows.at(-1)?.id ?? null
  }
}

/** Moments come as text out of a stored request. */
export const askedFilters = ({ filters }: ChangesRequest): ChangeFilters => ({
  ...filters,
  since: filters.since === null ? null : new Date(filters.since),
  until: filters.until === null ? null : new Date(filters.until),
})

const rowsBefore = (db: Database, request: ChangesRequest, last: number | null) =>
  db
    .select(columnsRead)
    .from(entries)
    .innerJoin(runs, eq(runs.id, entries.runId))
    .innerJoin(items, eq(items.id, entries.itemId))
    .where(
      and(chosenChanges(askedFilters(request)), last === null ? undefined : lt(entries.id, last)),
    )
    .orderBy(desc(entries.id))
    .limit(CHANGES_PER_PAGE)
