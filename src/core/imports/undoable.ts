import {
  and,
  count,
  eq,
  inArray,
  isNull,
  notExists,
  notInArray,
  or,
  sql,
  type SQL,
} from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database } from '../store/open.ts'
import { blobs, entries, items } from '../store/schema.ts'

/** The item of an undo that takes an entry back. */
const undoing = alias(items, 'undoing')
const kept = alias(blobs, 'kept')

/** Ends of an undo's item that left the photo as it was: the entry may be taken back another time. */
const leftAsItWas = ['skipped', 'refused', 'gone', 'failed'] as const

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

/** How many writes of each of these imports can be taken back; those without any are left out. */
export async function undoableCounts(
  db: Database,
  importIds: string[],
): Promise<Map<string, number>> {
  const rows = await db
    .select({ importId: entries.importId, count: count() })
    .from(entries)
    .where(and(inArray(entries.importId, importIds), isInEffect(db), beforeIsKept(db)))
    .groupBy(entries.importId)
  return new Map(rows.map(({ importId, count }) => [importId, count]))
}

/** Which of these items (a page of them) wrote something that can be taken back. */
export async function undoableItems(db: Database, itemIds: string[]): Promise<Set<string>> {
  const rows = await db
    .select({ itemId: entries.itemId })
    .from(entries)
    .where(and(inArray(entries.itemId, itemIds), isInEffect(db), beforeIsKept(db)))
  return new Set(rows.map(({ itemId }) => itemId))
}
