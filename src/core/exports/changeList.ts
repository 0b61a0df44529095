import { and, desc, eq, lt } from 'drizzle-orm'
import { chosenChanges, wayOf } from '../history/changeFilters.ts'
import type { ChangeFilters, ChangesRequest } from '../model.ts'
import type { Cell } from '../spreadsheet/cell.ts'
import { csvOf } from '../spreadsheet/csv.ts'
import { xlsxOf } from '../spreadsheet/xlsx.ts'
import type { Database } from '../store/database.ts'
import { entries, items, runs } from '../store/schema.ts'
import type { exports } from '../words/en/exports.ts'
import { words } from '../words/words.ts'

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
  name: Extract<keyof typeof exports, `exports.change.${string}`>
  cell: (row: Row) => Cell
}

/** Others read the file, too: names and order stay, new ones come last. */
const columns: Column[] = [
  { name: 'exports.change.at', cell: ({ at }) => at },
  { name: 'exports.change.person', cell: ({ personName }) => personName },
  { name: 'exports.change.personId', cell: ({ personId }) => personId },
  { name: 'exports.change.action', cell: ({ action }) => words(`exports.action.${action}`) },
  {
    name: 'exports.change.undoes',
    cell: ({ undoesEntry }) => (undoesEntry === null ? null : words('exports.action.undo')),
  },
  { name: 'exports.change.actor', cell: ({ actorName }) => actorName },
  { name: 'exports.change.actorId', cell: ({ actorId }) => actorId },
  { name: 'exports.change.as', cell: ({ actingAs }) => words(`exports.as.${actingAs}`) },
  { name: 'exports.change.way', cell: ({ way }) => words(`exports.way.${way}`) },
  { name: 'exports.change.file', cell: ({ fileName }) => fileName || null },
  { name: 'exports.change.run', cell: ({ runId }) => runId },
  { name: 'exports.change.etagBefore', cell: ({ etagBefore }) => etagBefore },
  { name: 'exports.change.etagAfter', cell: ({ etagAfter }) => etagAfter },
]

/** A row for each change that fits, newest first, read as the file is taken. */
export function changeList(
  db: Database,
  request: ChangesRequest,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const head = columns.map(({ name }) => words(name))
  const pages = cellsOf(db, request, signal)
  return request.format === 'csv' ? csvOf(head, pages) : xlsxOf(head, pages)
}

async function* cellsOf(
  db: Database,
  request: ChangesRequest,
  signal: AbortSignal,
): AsyncGenerator<Cell[][]> {
  let last: number | null = null
  for (;;) {
    signal.throwIfAborted()
    const rows: Row[] = await rowsBefore(db, request, last)
    if (rows.length > 0) yield rows.map((row) => columns.map(({ cell }) => cell(row)))
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
