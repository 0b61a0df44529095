import { and, eq, lt } from 'drizzle-orm'
import type { Change, ChangeFilters, Page, PhotoChange } from '../model.ts'
import type { Database } from '../store/database.ts'
import { entries, items, runs } from '../store/schema.ts'
import { asksForNoPhotos, chosenChanges } from './changeFilters.ts'
import { entryOfRow, historyRows, type HistoryContext } from './entries.ts'
import { newestOf, type LineSource } from './merge.ts'
import { countOthers, declinesIn, settingsIn } from './otherChanges.ts'

/**
 * What was done to anybody's photo, by whomever, which photos were declined, and which settings changed, newest first.
 * @param cursor `next` of the page before
 * @throws AppError `invalid_request` for a cursor that is not one of ours
 */
export async function pageOfChanges(
  { db, settings }: HistoryContext,
  filters: ChangeFilters,
  query: { cursor: string | null; limit: number },
): Promise<Page<Change>> {
  const { retentionDays } = await settings()
  const sources: LineSource<Change>[] = [
    photosIn(db, filters, retentionDays),
    settingsIn(db, filters),
    declinesIn(db, filters),
  ]
  return newestOf(sources, query)
}

const photosIn = (
  db: Database,
  filters: ChangeFilters,
  retentionDays: number,
): LineSource<PhotoChange> => ({
  key: /^\d{1,15}$/,
  async read(after, limit) {
    if (asksForNoPhotos(filters)) return []
    const before = after === null ? undefined : lt(entries.id, Number(after))
    const rows = await historyRows(db, and(chosenChanges(filters), before), limit)
    return rows.map((row) => {
      const person = { id: row.personId, name: row.personName }
      const entry = entryOfRow(row, retentionDays)
      const line = { ...entry, kind: 'photo' as const, person, way: row.way }
      return { key: String(row.entryId), line }
    })
  },
})

/** How many changes fit. */
export async function countChanges(db: Database, filters: ChangeFilters): Promise<number> {
  const others = await countOthers(db, filters)
  if (asksForNoPhotos(filters)) return others
  const fitting = db
    .select({ id: entries.id })
    .from(entries)
    .innerJoin(runs, eq(runs.id, entries.runId))
    .innerJoin(items, eq(items.id, entries.itemId))
    .where(chosenChanges(filters))
  return others + (await db.$count(fitting.as('fitting')))
}
