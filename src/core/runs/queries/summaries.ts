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
import { AppError } from '../../errors.ts'
import type { RunsQuery, ItemsQuery } from '../../contracts.ts'
import type { RunItem, RunSummary, ItemState, Page, Principal } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { runs, items } from '../../store/schema.ts'
import { itemOf, type RunRow } from '../rows/items.ts'
import { isSetAlready, sameAlready } from '../rows/alreadySet.ts'
import { wantsOriginalNow } from '../rows/wantsOriginal.ts'
import { mayBeOverwritten, mayBeRetried } from '../rows/retryable.ts'
import { ownRun } from '../rows/own.ts'
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

const hasRemarks = sql`jsonb_array_length(${items.picture}->'notes') > 0`

export async function summaryOf(db: Database, row: RunRow): Promise<RunSummary> {
  const [summary] = await summariesOf(db, [row])
  if (!summary) throw new Error(`import ${row.id} has no summary`)
  return summary
}

/**
 * Newest first. One's own photo is not listed: it is no import to whoever set it; nor is what nothing was added to.
 * @throws AppError `invalid_request` for a cursor that is none of ours
 */
export async function listRuns(
  db: Database,
  owner: Principal,
  { open, cursor, limit }: RunsQuery,
): Promise<Page<RunSummary>> {
  const rows = await db
    .select()
    .from(runs)
    .where(
      and(
        eq(runs.createdById, owner.id),
        ne(runs.kind, 'own'),
        exists(
          db
            .select({ one: sql`1` })
            .from(items)
            .where(eq(items.runId, runs.id)),
        ),
        open ? isNull(runs.finishedAt) : undefined,
        cursor === null ? undefined : await begunBefore(db, owner, cursor),
      ),
    )
    .orderBy(desc(runs.createdAt), desc(runs.id))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return { items: await summariesOf(db, page), next: last?.id ?? null }
}

/** A cursor is the id of the last import of the page before: moments alone are finer in the database than here. */
async function begunBefore(db: Database, owner: Principal, cursor: string): Promise<SQL> {
  const { id } = await ownRun(db, owner, cursor).catch((cause: unknown) => {
    if (!(cause instanceof AppError)) throw cause
    throw new AppError('invalid_request', { detail: 'cursor', cause })
  })
  return sql`(${runs.createdAt}, ${runs.id}) < (select created_at, id from runs last where last.id = ${id})`
}

async function summariesOf(db: Database, rows: RunRow[]): Promise<RunSummary[]> {
  const ids = rows.map(({ id }) => id)
  const counted = await db
    .select({
      runId: items.runId,
      state: items.state,
      count: count(),
      remarked: sql<number>`(count(*) filter (where ${hasRemarks}))::int`,
      retryable: sql<number>`(count(*) filter (where ${mayBeRetried}))::int`,
      changedSince: sql<number>`(count(*) filter (where ${mayBeOverwritten}))::int`,
    })
    .from(items)
    .where(inArray(items.runId, ids))
    .groupBy(items.runId, items.state)
  const toUndo = await undoCounts(db, ids)
  const same = await sameAlready(db, rows)
  return rows.map((row) => {
    const { id, kind, createdAt, createdById, createdByName } = row
    const { startedAt, pausedAt, cancelledAt, finishedAt, undoes } = row
    const own = counted.filter((line) => line.runId === id)
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

const isRunning = ({ startedAt, pausedAt, finishedAt }: RunRow): boolean =>
  startedAt !== null && pausedAt === null && finishedAt === null

/** @throws AppError `invalid_request` for a cursor that is none of ours */
export async function pageOfItems(
  db: Database,
  runId: string,
  query: ItemsQuery,
): Promise<Page<RunItem>> {
  const after = query.cursor === null ? -1 : cursorSchema.safeParse(query.cursor).data
  if (after === undefined) throw new AppError('invalid_request', { detail: 'cursor' })
  const rows = await db
    .select({ item: items, sameAlready: isSetAlready })
    .from(items)
    .where(
      and(
        eq(items.runId, runId),
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
