import { and, count, eq, inArray, sql } from 'drizzle-orm'
import type { Database } from '../../store/open.ts'
import { items } from '../../store/schema.ts'
import type { RunRow } from './items.ts'

/**
 * The prepared picture of an item is the one that was set last for its person, and their photo is still that one as
 * far as was last seen: nothing will be written, as `planOf` judges once it has looked again. Drizzle leaves table
 * names out of a query over one table, so they are written here.
 */
export const isSetAlready = sql<boolean>`(items.state = 'prepared' and exists (
  select from (
    select after_sha, after_etag from entries
    where entries.person_id = items.person_id order by entries.id desc limit 1
  ) last_write
  where last_write.after_sha = items.prepared_sha
    and last_write.after_etag = (select photo_etag from people where people.id = items.person_id)))`

/** How many items of each of the imports that are held would change nothing; those without any are left out. */
export async function sameAlready(db: Database, rows: RunRow[]): Promise<Map<string, number>> {
  const held = rows.filter(({ startedAt, finishedAt }) => !startedAt && !finishedAt)
  if (held.length === 0) return new Map()
  const ids = held.map(({ id }) => id)
  const lines = await db
    .select({ runId: items.runId, count: count() })
    .from(items)
    .where(and(inArray(items.runId, ids), eq(items.state, 'prepared'), isSetAlready))
    .groupBy(items.runId)
  return new Map(lines.map((line) => [line.runId, line.count]))
}
