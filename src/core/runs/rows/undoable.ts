import {
  and,
  eq,
  inArray,
  isNotNull,
  isNull,
  notExists,
  notInArray,
  or,
  sql,
  type SQL,
} from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database } from '../../store/open.ts'
import { blobs, entries, items } from '../../store/schema.ts'

/** An item of an undo or a redo. */
const undoing = alias(items, 'undoing')
const kept = alias(blobs, 'kept')

/** Final states in which an undo's item has not undone its entry, so that another undo may. */
export const endsWithoutUndo = ['skipped', 'refused', 'gone', 'failed'] as const

/** Condition on an entry: the photo before it is still stored, or there was none. */
export const beforeIsKept = (db: Database): SQL | undefined =>
  or(
    isNull(entries.beforeSha),
    sql`exists (${db
      .select({ one: sql`1` })
      .from(kept)
      .where(eq(kept.sha256, entries.beforeSha))})`,
  )

/** Condition on an entry: it has not been undone, and nothing is undoing it. */
export const isInEffect = (db: Database): SQL =>
  notExists(
    db
      .select({ one: sql`1` })
      .from(undoing)
      .where(
        and(eq(undoing.undoesEntry, entries.id), notInArray(undoing.state, [...endsWithoutUndo])),
      ),
  )

/** How many writes of each run can be undone, and how many were or are being undone. Runs without writes are absent. */
export async function undoCounts(
  db: Database,
  runIds: string[],
): Promise<Map<string, { undoable: number; undone: number }>> {
  const undone = db
    .selectDistinct({ entry: items.undoesEntry })
    .from(items)
    .where(and(isNotNull(items.undoesEntry), notInArray(items.state, [...endsWithoutUndo])))
    .as('undone')
  const isKept = sql`(${entries.beforeSha} is null or ${kept.sha256} is not null)`
  // Joined, because conditions would be asked of each of thousands of entries.
  const rows = await db
    .select({
      runId: entries.runId,
      undoable: sql<number>`(count(*) filter (where ${undone.entry} is null and ${isKept}))::int`,
      undone: sql<number>`count(${undone.entry})::int`,
    })
    .from(entries)
    .leftJoin(undone, eq(undone.entry, entries.id))
    .leftJoin(kept, eq(kept.sha256, entries.beforeSha))
    .where(inArray(entries.runId, runIds))
    .groupBy(entries.runId)
  return new Map(rows.map(({ runId, ...counts }) => [runId, counts]))
}

/** For each of these items that wrote something: whether the write can be undone, and whether it was or is being. */
export async function undoStates(
  db: Database,
  itemIds: string[],
): Promise<Map<string, { undoable: boolean; undone: boolean }>> {
  const rows = await db
    .select({
      itemId: entries.itemId,
      inEffect: sql<boolean>`${isInEffect(db)}`,
      kept: sql<boolean>`${beforeIsKept(db)}`,
    })
    .from(entries)
    .where(inArray(entries.itemId, itemIds))
  return new Map(
    rows.map(({ itemId, inEffect, kept }) => [
      itemId,
      { undoable: inEffect && kept, undone: !inEffect },
    ]),
  )
}
