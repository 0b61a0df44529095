import { and, desc, eq, lt } from 'drizzle-orm'
import { asksForNoPhotos, chosenChanges, wayOf } from '../history/changeFilters.ts'
import { newestOf, type LineSource } from '../history/merge.ts'
import { declinesIn, settingsIn } from '../history/otherChanges.ts'
import type { ChangeFilters, ChangesRequest, DeclineEntry, Page, SettingEntry } from '../model.ts'
import type { Cell } from '../spreadsheet/cell.ts'
import { csvOf } from '../spreadsheet/csv.ts'
import { xlsxOf } from '../spreadsheet/xlsx.ts'
import type { Database } from '../store/database.ts'
import { entries, items, runs } from '../store/schema.ts'
import { actorName } from '../words/actorName.ts'
import { columnTitles, type ColumnTitle } from '../words/columnTitles.ts'
import type { CoreWords } from '../words/words.ts'
import { settingValue } from './settingValue.ts'

/** Changes whose rows are in memory at once. */
const CHANGES_PER_PAGE = 500

const columnsRead = {
  id: entries.id,
  at: entries.at,
  personName: entries.personName,
  personId: entries.personId,
  action: entries.action,
  runName: runs.name,
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

type PhotoRow = Awaited<ReturnType<typeof rowsBefore>>[number] & { kind: 'photo' }
type Row = PhotoRow | SettingEntry | DeclineEntry

interface Column {
  title: ColumnTitle
  photo?: (row: PhotoRow, words: CoreWords) => Cell
  setting?: (row: SettingEntry, words: CoreWords) => Cell
  decline?: (row: DeclineEntry, words: CoreWords) => Cell
}

/** Others read the file, too: names and order stay, new ones come last. */
const columns: Column[] = [
  { title: 'time', photo: ({ at }) => at, setting: ({ at }) => at, decline: ({ at }) => at },
  {
    title: 'person',
    photo: ({ personName }) => personName,
    decline: ({ person }) => person.name,
  },
  { title: 'objectId', photo: ({ personId }) => personId, decline: ({ person }) => person.id },
  {
    title: 'change',
    photo: ({ action }, words) => words(`exports.action.${action}`),
    setting: (_row, words) => words('exports.action.setting'),
    decline: (_row, words) => words('exports.action.decline'),
  },
  {
    title: 'undo',
    photo: ({ undoesEntry }, words) => (undoesEntry === null ? null : words('exports.action.undo')),
  },
  {
    title: 'changedBy',
    photo: (row, words) => actorName(row.actorName, words),
    setting: ({ actor }, words) => actorName(actor.name, words),
    decline: ({ actor }, words) => actorName(actor.name, words),
  },
  {
    title: 'changedById',
    photo: ({ actorId }) => actorId,
    setting: ({ actor }) => actor.id,
    decline: ({ actor }) => actor.id,
  },
  { title: 'writtenAs', photo: ({ actingAs }, words) => words(`exports.as.${actingAs}`) },
  {
    title: 'way',
    photo: ({ way }, words) => words(`exports.way.${way}`),
    setting: (_row, words) => words('exports.way.tab'),
    decline: (_row, words) => words('exports.way.approval'),
  },
  { title: 'file', photo: ({ fileName }) => fileName || null },
  { title: 'run', photo: ({ runId }) => runId },
  { title: 'etagBefore', photo: ({ etagBefore }) => etagBefore },
  { title: 'etagAfter', photo: ({ etagAfter }) => etagAfter },
  { title: 'runName', photo: ({ runName }) => runName },
  { title: 'setting', setting: ({ name }, words) => words(`setting.name.${name}`) },
  { title: 'valueBefore', setting: ({ name, before }, words) => settingValue(name, before, words) },
  { title: 'valueAfter', setting: ({ name, after }, words) => settingValue(name, after, words) },
  { title: 'reason', decline: ({ reason }, words) => declineText(reason, words) },
]

function cellOf(column: Column, row: Row, words: CoreWords): Cell {
  switch (row.kind) {
    case 'photo':
      return column.photo?.(row, words) ?? null
    case 'setting':
      return column.setting?.(row, words) ?? null
    case 'decline':
      return column.decline?.(row, words) ?? null
    default:
      return row satisfies never
  }
}

function declineText({ code, text }: DeclineEntry['reason'], words: CoreWords): string {
  const usual = code === 'other' ? '' : words(`exports.reason.${code}`)
  return [usual, text].filter(Boolean).join('. ')
}

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
  const filters = askedFilters(request)
  const sources = [photosIn(db, filters), settingsIn(db, filters), declinesIn(db, filters)]
  let cursor: string | null = null
  do {
    signal.throwIfAborted()
    const page: Page<Row> = await newestOf<Row>(sources, { cursor, limit: CHANGES_PER_PAGE })
    if (page.items.length > 0)
      yield page.items.map((row) => columns.map((column) => cellOf(column, row, words)))
    cursor = page.next
  } while (cursor !== null)
}

const photosIn = (db: Database, filters: ChangeFilters): LineSource<PhotoRow> => ({
  key: /^\d{1,15}$/,
  async read(after, limit) {
    if (asksForNoPhotos(filters)) return []
    const rows = await rowsBefore(db, filters, after === null ? null : Number(after), limit)
    return rows.map((row) => ({ key: String(row.id), line: { ...row, kind: 'photo' } }))
  },
})

/** Moments come as text out of a stored request. */
export const askedFilters = ({ filters }: ChangesRequest): ChangeFilters => ({
  ...filters,
  since: filters.since === null ? null : new Date(filters.since),
  until: filters.until === null ? null : new Date(filters.until),
})

const rowsBefore = (db: Database, filters: ChangeFilters, last: number | null, limit: number) =>
  db
    .select(columnsRead)
    .from(entries)
    .innerJoin(runs, eq(runs.id, entries.runId))
    .innerJoin(items, eq(items.id, entries.itemId))
    .where(and(chosenChanges(filters), last === null ? undefined : lt(entries.id, last)))
    .orderBy(desc(entries.id))
    .limit(limit)
