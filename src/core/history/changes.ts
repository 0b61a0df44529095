import { and, eq, lt } from 'drizzle-orm'
import type { Change, ChangeFilters, Page } from '../model.ts'
import type { Database } from '../store/database.ts'
import { entries, items, runs } from '../store/schema.ts'
import { chosenChanges } from './changeFilters.ts'
import { entryOfRow, historyRows, readCursor, type HistoryContext } from './entries.ts'

/**
 * What was done to anybody's photo, by whomever, newest first. Other kinds of changes, such as those of settings, would be
 * listed here, too.
 * @param cursor `next` of the page before
 * @throws AppError `invalid_request` for a cursor that is not one of ours
 */
export async function pageOfChanges(
  { db, settings }: HistoryContext,
  filters: ChangeFilters,
  { cursor, limit }: { cursor: string | null; limit: number },
): Promise<Page<Change>> {
  const before = cursor === null ? undefined : lt(entries.id, readCursor(cursor))
  const rows = await historyRows(db, and(chosenChanges(filters), before), limit + 1)
  const { retentionDays } = await settings()
  const shown = rows.slice(0, limit)
  return {
    items: shown.map((row) => ({
      ...entryOfRow(row, retentionDays),
      person: { id: row.personId, name: row.personName },
      way: row.way,
    })),
    next: rows.length > limit ? String(shown.at(-1)?.entryId) : null,
  }
}

/** How many changes fit. */
export async function countChanges(db: Database, filters: ChangeFilters): Promise<number> {
  const fitting = db
    .select({ id: entries.id })
    .from(entries)
    .innerJoin(runs, eq(runs.id, entries.runId))
    .innerJoin(items, eq(items.id, entries.itemId))
    .where(chosenChanges(filters))
  return db.$count(fitting.as('fitting'))
}
