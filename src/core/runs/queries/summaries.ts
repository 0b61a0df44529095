import { and, asc, count, eq, gt, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import * as z from 'zod'
import { AppError } from '../../errors.ts'
import type { ItemsQuery } from '../../contracts.ts'
import type { PausedBecause, RunItem, RunSummary, ItemState, Page } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { runs, items } from '../../store/schema.ts'
import { countAlreadySet, isAlreadySet } from '../rows/alreadySet.ts'
import type { RunRow } from '../rows/items.ts'
import { hasNote, isDoubted, isOut, isPicked } from '../rows/held/picked.ts'
import { isOverwritable, isRetryable } from '../rows/retryable.ts'
import { changesBefore } from '../rows/otherChange.ts'
import { toRunItem } from '../rows/runItem.ts'
import { standingOfRun } from '../rows/standing.ts'
import { undoCounts, undoStates } from '../rows/undoable.ts'
import { isOriginalWanted } from '../rows/wantsOriginal.ts'

/** How long a run counts as slowed after Graph last throttled it; `slowedAt` is written every few seconds. */
const SLOWED_FOR_MS = 15_000
/** An item's position, within PostgreSQL's `integer`. */
const cursorSchema = z.coerce
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1)
const zeroCounts: Record<ItemState, number> = {
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

const isNotYetSeen = sql`${items.state} = 'done' and ${items.seen} = 'not_yet'`
const isSeenOtherwise = sql`${items.state} = 'done' and ${items.seen} in ('never', 'different', 'changed')`
const hasNotes = sql`jsonb_array_length(${items.picture}->'notes') > 0`

export async function summaryOf(db: Database, row: RunRow): Promise<RunSummary> {
  const [summary] = await summariesOf(db, [row])
  if (!summary) throw new Error(`run ${row.id} has no summary`)
  return summary
}

/** Of these runs, whoever owns them, in as many queries as for one; those that don't exist are absent. */
export async function summariesById(db: Database, ids: string[]): Promise<RunSummary[]> {
  return summariesOf(db, await db.select().from(runs).where(inArray(runs.id, ids)))
}

/** In the order of the rows. */
export async function summariesOf(db: Database, rows: RunRow[]): Promise<RunSummary[]> {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const allCounts = await countItems(db, ids)
  const stands = await standsOf(db, ids)
  const undoCountsOf = await undoCounts(db, ids)
  const alreadySet = await countAlreadySet(db, rows)
  return rows.map((row) => {
    const { id, kind, name, createdAt, createdById, createdByName } = row
    const { startedAt, pausedAt, cancelledAt, finishedAt, undoes } = row
    const { undoable = 0, undone = 0 } = undoCountsOf.get(id) ?? {}
    return {
      id,
      kind,
      name,
      standing: stands.get(id)?.standing ?? 'running',
      createdBy: { id: createdById, name: createdByName },
      undoes,
      undoesName: stands.get(id)?.undoesName ?? null,
      undoable,
      undone,
      slowed: isSlowed(row),
      createdAt,
      startedAt,
      pausedAt,
      pausedBecause: pausedBecause(row),
      cancelledAt,
      finishedAt,
      sameAlready: alreadySet.get(id) ?? 0,
      ...totalsOf(allCounts.filter(({ runId }) => runId === id)),
    }
  })
}

/** Of one run, by the state of its items. */
function totalsOf(counts: Awaited<ReturnType<typeof countItems>>) {
  const sum = (field: Exclude<keyof (typeof counts)[number], 'runId' | 'state'>) =>
    counts.reduce((total, each) => total + each[field], 0)
  return {
    retryable: sum('retryable'),
    changedSince: sum('changedSince'),
    notYetSeen: sum('notYetSeen'),
    seenOtherwise: sum('seenOtherwise'),
    remarked: counts.find(({ state }) => state === 'prepared')?.remarked ?? 0,
    remarkedOut: sum('remarkedOut'),
    doubtful: counts.find(({ state }) => state === 'prepared')?.doubtful ?? 0,
    total: sum('count'),
    counts: {
      ...zeroCounts,
      ...Object.fromEntries(counts.map(({ state, count }) => [state, count])),
    },
  }
}

const undoneRuns = alias(runs, 'undone')

/** Where each of these runs stands, and what the run that it undoes was named. */
async function standsOf(db: Database, ids: string[]) {
  const rows = await db
    .select({ id: runs.id, standing: standingOfRun, undoesName: undoneRuns.name })
    .from(runs)
    .leftJoin(undoneRuns, eq(undoneRuns.id, runs.undoes))
    .where(inArray(runs.id, ids))
  return new Map(rows.map((row) => [row.id, row]))
}

function pausedBecause(row: RunRow): PausedBecause | null {
  const { pausedAt, pausedCode: code, pausedDetail: detail, probeAt, finishedAt } = row
  if (!pausedAt || !code || !probeAt || finishedAt) return null
  return { code, detail: detail || null, probeAt }
}

/** Items of these runs by run and state; combinations without items are absent. */
function countItems(db: Database, runIds: string[]) {
  return db
    .select({
      runId: items.runId,
      state: items.state,
      count: count(),
      remarked: sql<number>`(count(*) filter (where ${items.state} = 'prepared' and ${hasNotes}))::int`,
      remarkedOut: sql<number>`(count(*) filter (where ${isOut} and ${hasNotes}))::int`,
      doubtful: sql<number>`(count(*) filter (where ${isDoubted}))::int`,
      retryable: sql<number>`(count(*) filter (where ${isRetryable}))::int`,
      changedSince: sql<number>`(count(*) filter (where ${isOverwritable}))::int`,
      notYetSeen: sql<number>`(count(*) filter (where ${isNotYetSeen}))::int`,
      seenOtherwise: sql<number>`(count(*) filter (where ${isSeenOtherwise}))::int`,
    })
    .from(items)
    .where(inArray(items.runId, runIds))
    .groupBy(items.runId, items.state)
}

function isSlowed({ startedAt, pausedAt, finishedAt, slowedAt }: RunRow): boolean {
  const isRunning = startedAt !== null && pausedAt === null && finishedAt === null
  return isRunning && Date.now() - (slowedAt?.getTime() ?? 0) < SLOWED_FOR_MS
}

/**
 * Items in the order in which they were added. The caller checks that the run is the principal's.
 * @throws AppError `invalid_request` for a malformed cursor
 */
export async function pageOfItems(
  db: Database,
  runId: string,
  query: ItemsQuery,
): Promise<Page<RunItem>> {
  const after = query.cursor === null ? -1 : cursorSchema.safeParse(query.cursor).data
  if (after === undefined) throw new AppError('invalid_request', { detail: 'cursor' })
  const rows = await db
    .select({ item: items, isAlreadySet })
    .from(items)
    .where(
      and(
        eq(items.runId, runId),
        gt(items.position, after),
        query.state ? eq(items.state, query.state) : undefined,
        query.remarked === null ? undefined : sql`coalesce(${hasNotes}, false) = ${query.remarked}`,
        query.pick ? isPicked[query.pick] : undefined,
        query.note ? hasNote(query.note) : undefined,
        query.wantsOriginal ? isOriginalWanted : undefined,
        query.sameAlready ? isAlreadySet : undefined,
      ),
    )
    .orderBy(asc(items.position))
    .limit(query.limit + 1)
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1)?.item : undefined
  const writtenIds = page.flatMap(({ item }) => (item.state === 'done' ? [item.id] : []))
  const undoStateOf = await undoStates(db, writtenIds)
  const changes = await changesBefore(
    db,
    page.map(({ item }) => item),
  )
  const pageItems = page.map(({ item, isAlreadySet: sameAlready }) => ({
    ...toRunItem(item),
    ...undoStateOf.get(item.id),
    changedBy: changes.get(item.id) ?? null,
    sameAlready,
  }))
  return { items: pageItems, next: last ? String(last.position) : null }
}
