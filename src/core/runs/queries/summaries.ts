import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  gt,
  inArray,
  isNull,
  ne,
  sql,
  type SQL,
} from 'drizzle-orm'
import * as z from 'zod'
import { LikenessError } from '../../errors.ts'
import type { ImportsQuery, ItemsQuery } from '../../index.ts'
import type { ImportItem, ImportSummary, ItemState, Page, Principal } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { imports, items } from '../../store/schema.ts'
import { itemOf, type ImportRow, type ItemRow } from '../rows/items.ts'
import { isSetAlready, sameAlready } from '../rows/alreadySet.ts'
import { wantsOriginalNow } from '../rows/wantsOriginal.ts'
import { mayBeOverwritten, mayBeRetried } from '../rows/retryable.ts'
import { undoCounts, undoStates } from '../rows/undoable.ts'

/** ms for which it counts that Graph has held an import back; noted every few seconds */
const lately = 15_000
/** a position, as the database can compare it */
const cursorSchema = z.coerce
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1)
const noItems: Record<ItemState, number> = {
  awaiting: 0,
  received: 0,
  prepared: 0,
  uploading: 0,
  done: 0,
  unchanged: 0,
  skipped: 0,
  refused: 0,
  gone: 0,
  failed: 0,
}

/**
 * Whoever asks has to be who began it. `lock` holds the row until the transaction ends.
 * @throws LikenessError `not_found`, also for somebody else's
 */
export async function ownImport(
  db: Database,
  owner: Principal,
  importId: string,
  { lock = false } = {},
): Promise<ImportRow> {
  if (!z.guid().safeParse(importId).success) throw new LikenessError('not_found')
  const query = db
    .select()
    .from(imports)
    .where(and(eq(imports.id, importId), eq(imports.createdById, owner.id)))
  const [row] = lock ? await query.for('update') : await query
  if (!row) throw new LikenessError('not_found')
  return row
}

/** @throws LikenessError `not_found` */
export async function itemIn(db: Database, importId: string, itemId: string): Promise<ItemRow> {
  if (!z.guid().safeParse(itemId).success) throw new LikenessError('not_found')
  const [item] = await db
    .select()
    .from(items)
    .where(and(eq(items.id, itemId), eq(items.importId, importId)))
  if (!item) throw new LikenessError('not_found')
  return item
}

const hasRemarks = sql`jsonb_array_length(${items.picture}->'notes') > 0`

export async function summaryOf(db: Database, row: ImportRow): Promise<ImportSummary> {
  const [summary] = await summariesOf(db, [row])
  if (!summary) throw new Error(`import ${row.id} has no summary`)
  return summary
}

/**
 * Newest first. One's own photo is not listed: it is no import to whoever set it; nor is what nothing was added to.
 * @throws LikenessError `invalid_request` for a cursor that is none of ours
 */
export async function listImports(
  db: Database,
  owner: Principal,
  { open, cursor, limit }: ImportsQuery,
): Promise<Page<ImportSummary>> {
  const rows = await db
    .select()
    .from(imports)
    .where(
      and(
        eq(imports.createdById, owner.id),
        ne(imports.kind, 'own'),
        exists(
          db
            .select({ one: sql`1` })
            .from(items)
            .where(eq(items.importId, imports.id)),
        ),
        open ? isNull(imports.finishedAt) : undefined,
        cursor === null ? undefined : await begunBefore(db, owner, cursor),
      ),
    )
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return { items: await summariesOf(db, page), next: last?.id ?? null }
}

/** A cursor is the id of the last import of the page before: moments alone are finer in the database than here. */
async function begunBefore(db: Database, owner: Principal, cursor: string): Promise<SQL> {
  const { id } = await ownImport(db, owner, cursor).catch((cause: unknown) => {
    if (!(cause instanceof LikenessError)) throw cause
    throw new LikenessError('invalid_request', { detail: 'cursor', cause })
  })
  return sql`(${imports.createdAt}, ${imports.id}) < (select created_at, id from imports last where last.id = ${id})`
}

async function summariesOf(db: Database, rows: ImportRow[]): Promise<ImportSummary[]> {
  const ids = rows.map(({ id }) => id)
  const counted = await db
    .select({
      importId: items.importId,
      state: items.state,
      count: count(),
      remarked: sql<number>`(count(*) filter (where ${hasRemarks}))::int`,
      retryable: sql<number>`(count(*) filter (where ${mayBeRetried}))::int`,
      changedSince: sql<number>`(count(*) filter (where ${mayBeOverwritten}))::int`,
    })
    .from(items)
    .where(inArray(items.importId, ids))
    .groupBy(items.importId, items.state)
  const toUndo = await undoCounts(db, ids)
  const same = await sameAlready(db, rows)
  return rows.map((row) => {
    const { id, kind, createdAt, createdById, createdByName } = row
    const { startedAt, pausedAt, cancelledAt, finishedAt, undoes } = row
    const own = counted.filter((line) => line.importId === id)
    const counts = {
      ...noItems,
      ...Object.fromEntries(own.map((line) => [line.state, line.count])),
    }
    const createdBy = { id: createdById, name: createdByName }
    const remarked = own.find(({ state }) => state === 'prepared')?.remarked ?? 0
    const prepared = { remarked, sameAlready: same.get(id) ?? 0 }
    const slowed = isRunning(row) && Date.now() - (row.slowedAt?.getTime() ?? 0) < lately
    const moments = { createdAt, startedAt, pausedAt, cancelledAt, finishedAt }
    const { undoable = 0, undone = 0 } = toUndo.get(id) ?? {}
    const sum = (field: 'count' | 'retryable' | 'changedSince') =>
      own.reduce((all, line) => all + line[field], 0)
    const again = { retryable: sum('retryable'), changedSince: sum('changedSince') }
    const whose = { id, kind, createdBy, undoes, undoable, undone, slowed }
    return { ...whose, ...moments, ...again, ...prepared, total: sum('count'), counts }
  })
}

const isRunning = ({ startedAt, pausedAt, finishedAt }: ImportRow): boolean =>
  startedAt !== null && pausedAt === null && finishedAt === null

/** @throws LikenessError `invalid_request` for a cursor that is none of ours */
export async function pageOfItems(
  db: Database,
  importId: string,
  query: ItemsQuery,
): Promise<Page<ImportItem>> {
  const after = query.cursor === null ? -1 : cursorSchema.safeParse(query.cursor).data
  if (after === undefined) throw new LikenessError('invalid_request', { detail: 'cursor' })
  const rows = await db
    .select({ item: items, sameAlready: isSetAlready })
    .from(items)
    .where(
      and(
        eq(items.importId, importId),
        gt(items.position, after),
        query.state ? eq(items.state, query.state) : undefined,
        query.remarked === null
          ? undefined
          : sql`coalesce(${hasRemarks}, false) = ${query.remarked}`,
        query.wantsOriginal ? wantsOriginalNow : undefined,
        query.sameAlready ? isSetAlready : undefined,
      ),
    )
    .orderBy(asc(items.position))
    .limit(query.limit + 1)
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1)?.item : undefined
  const wrote = page.flatMap(({ item }) => (item.state === 'done' ? [item.id] : []))
  const toUndo = await undoStates(db, wrote)
  const views = page.map(({ item, sameAlready: same }) => ({
    ...itemOf(item),
    ...toUndo.get(item.id),
    sameAlready: same,
  }))
  return { items: views, next: last ? String(last.position) : null }
}
