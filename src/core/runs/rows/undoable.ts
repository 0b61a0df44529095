import { and, eq, inArray, isNull, notExists, notInArray, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database } from '../../store/open.ts'
import { blobs, entries, items } from '../../store/schema.ts'

/** The item of an undo that takes an entry back. */
const undoing = alias(items, 'undoing')
const kept = alias(blobs, 'kept')

/** Ends of an undo's item that left the photo as it was: the entry may be taken back another time. */
export const leftAsItWas = ['skipped', 'refused', 'gone', 'failed'] as const

/** What was there before an entry of ours is still kept, or it was nothing. */
export const beforeIsKept = (db: Database): SQL | undefined =>
  or(
    isNull(entries.beforeSha),
    sql`exists (${db
      .select({ one: sql`1` })
      .from(kept)
      .where(eq(kept.sha256, entries.beforeSha))})`,
  )

/** Nothing takes an entry back, and nothing has. */
export const isInEffect = (db: Database): SQL =>
  notExists(
    db
      .select({ one: sql`1` })
      .from(undoing)
      .where(and(eq(undoing.undoesEntry, entries.id), notInArray(undoing.state, [...leftAsItWas]))),
  )

/** How many writes of each of these imports can be taken back, and have been; those without any are left out. */
export async function undoCounts(
  db: Database,
  runIds: string[],
): Promise<Map<string, { undoable: number; undone: number }>> {
  const rows = await db
    .select({
      runId: entries.runId,
      undoable: sql<number>`(count(*) filter (where ${isInEffect(db)} and ${beforeIsKept(db)}))::int`,
      undone: sql<number>`(count(*) filter (where not ${isInEffect(db)}))::int`,
    })
    .from(entries)
    .where(inArray(entries.runId, runIds))
    .groupBy(entries.runId)
  return new Map(rows.map(({ runId, ...counts }) => [runId, counts]))
}

/** Of those of these items (a page of them) that wrote something: whether it can be taken back, or has been. */
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
