import { and, desc, eq, lt, sql, type SQL } from 'drizzle-orm'
import * as z from 'zod'
import { AppError } from '../errors.ts'
import type { HistoryEntry, HistoryPhoto, Page, PictureFrom, Settings } from '../model.ts'
import { ofItsFile } from '../runs/rows/ownFile.ts'
import type { Database } from '../store/database.ts'
import { blobs, entries, items, runs } from '../store/schema.ts'
import { isOnRequest, wayOf } from './changeFilters.ts'

const DAY_MS = 24 * 3_600_000
const cursorSchema = z.string().regex(/^\d{1,15}$/)

/** What the photos of the history are read with. */
export interface HistoryContext {
  db: Database
  /** says how long a photo is kept after the last change that it is part of */
  settings: () => Promise<Pick<Settings, 'retentionDays'>>
}

type Sha = typeof entries.beforeSha | typeof entries.afterSha

const isKept = (sha: Sha) => sql<boolean>`exists (select from ${blobs} where sha256 = ${sha})`

/** The last change of the person that the photo is part of: the photo after one is the photo before the next. */
const lastUsedAt = (sha: Sha) =>
  sql<Date | null>`(select max(used.at) from entries used
    where used.person_id = ${entries.personId} and ${sha} in (used.before_sha, used.after_sha))`.mapWith(
    entries.at,
  )

const historyColumns = {
  entryId: entries.id,
  itemId: entries.itemId,
  at: entries.at,
  action: entries.action,
  personId: entries.personId,
  personName: entries.personName,
  way: wayOf,
  actorId: entries.actorId,
  actorName: entries.actorName,
  actingAs: entries.actingAs,
  runId: entries.runId,
  runKind: runs.kind,
  runName: runs.name,
  onRequest: isOnRequest,
  undoesEntry: items.undoesEntry,
  fileName: ofItsFile<string>('file_name'),
  pictureFrom: ofItsFile<PictureFrom>('picture_from'),
  picture: items.picture,
  seen: items.seen,
  lookedAt: items.updatedAt,
  afterEtag: entries.afterEtag,
  beforeSha: entries.beforeSha,
  afterSha: entries.afterSha,
  beforeKept: isKept(entries.beforeSha),
  afterKept: isKept(entries.afterSha),
  beforeUsedAt: lastUsedAt(entries.beforeSha),
  afterUsedAt: lastUsedAt(entries.afterSha),
}

/** A change with what is known of its photos. */
export type HistoryRow = Awaited<ReturnType<typeof historyRows>>[number]

/** Changes, newest first. */
export function historyRows(db: Database, condition: SQL | undefined, limit: number) {
  return db
    .select(historyColumns)
    .from(entries)
    .innerJoin(runs, eq(runs.id, entries.runId))
    .innerJoin(items, eq(items.id, entries.itemId))
    .where(condition)
    .orderBy(desc(entries.id))
    .limit(limit)
}

/**
 * The changes of a person's photo that were made here, newest first.
 * @param cursor `next` of the page before
 * @throws AppError `invalid_request` for a cursor that is not one of ours
 */
export async function historyOf(
  { db, settings }: HistoryContext,
  personId: string,
  { cursor, limit }: { cursor: string | null; limit: number },
): Promise<Page<HistoryEntry>> {
  const before = cursor === null ? undefined : lt(entries.id, readCursor(cursor))
  const rows = await historyRows(db, and(eq(entries.personId, personId), before), limit + 1)
  const shown = rows.slice(0, limit)
  const { retentionDays } = await settings()
  const next = rows.length > limit ? String(shown.at(-1)?.entryId) : null
  return { items: shown.map((row) => entryOfRow(row, retentionDays)), next }
}

/** @throws AppError `invalid_request` for a cursor that is not one of ours */
function readCursor(cursor: string): number {
  const read = cursorSchema.safeParse(cursor)
  if (!read.success) throw new AppError('invalid_request', { detail: 'cursor' })
  return Number(read.data)
}

/** A row as it is shown. */
export function entryOfRow(row: HistoryRow, retentionDays: number): HistoryEntry {
  const { itemId, at, action, actingAs, seen, picture } = row
  const photo = (sha: string | null, isStored: boolean, lastUsed: Date | null): HistoryPhoto => {
    if (sha === null) return { state: 'none', until: null }
    if (!isStored) return { state: 'gone', until: null }
    const until = new Date((lastUsed ?? at).getTime() + retentionDays * DAY_MS)
    return { state: 'kept', until }
  }
  return {
    id: itemId,
    at,
    action,
    actor: { id: row.actorId, name: row.actorName },
    actingAs,
    run: { id: row.runId, kind: row.runKind, name: row.runName },
    isUndo: row.undoesEntry !== null,
    onRequest: row.onRequest,
    fileName: row.fileName || null,
    pictureFrom: row.pictureFrom === 'file' ? null : row.pictureFrom,
    notes: action === 'remove' ? [] : (picture?.notes ?? []),
    seen,
    before: photo(row.beforeSha, row.beforeKept, row.beforeUsedAt),
    after: photo(row.afterSha, row.afterKept, row.afterUsedAt),
  }
}

/**
 * One change of a person.
 * @throws AppError `not_found`
 */
export async function changeOfPerson(
  db: Database,
  personId: string,
  id: string,
): Promise<HistoryRow> {
  if (!z.guid().safeParse(id).success) throw new AppError('not_found')
  const isIt = and(eq(entries.itemId, id), eq(entries.personId, personId))
  const [row] = await historyRows(db, isIt, 1)
  if (!row) throw new AppError('not_found')
  return row
}
