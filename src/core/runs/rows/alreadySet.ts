import { and, count, eq, inArray, sql } from 'drizzle-orm'
import type { Database } from '../../store/open.ts'
import { items } from '../../store/schema.ts'
import type { RunRow } from './items.ts'

/**
 * Condition on an item: its prepared picture is the last one written for its person, and the etag last seen is still
 * that write's, or Graph does not show it yet. Such an item will most likely end `unchanged`; `planOf` decides after a fresh look at Graph. Table
 * names are spelled out because Drizzle omits them from a query over one table. What nobody has ticked is not among them.
 */
export const isAlreadySet = sql<boolean>`(items.state = 'prepared' and items.code is distinct from 'doubtful_photo' and exists (
  select from (
    select after_sha, entries.after_etag, written.seen
    from entries left join items written on written.id = entries.item_id
    where entries.person_id = items.person_id order by entries.id desc limit 1
  ) last_write
  where last_write.after_sha = items.prepared_sha and (
    last_write.seen = 'not_yet'
    or last_write.seen is distinct from 'different'
      and last_write.after_etag = (select photo_etag from people where people.id = items.person_id))))`

/** True of every item that is already set, and found for all items at once, so that the rest is asked for few of them. */
const wasEverSet = sql`exists (
  select from entries earlier
  where earlier.person_id = items.person_id and earlier.after_sha = items.prepared_sha)`

/** The number of items that are already set, for each of the held runs in `rows` that has any. */
export async function countAlreadySet(db: Database, rows: RunRow[]): Promise<Map<string, number>> {
  const held = rows.filter(({ startedAt, finishedAt }) => !startedAt && !finishedAt)
  if (held.length === 0) return new Map()
  const ids = held.map(({ id }) => id)
  const counts = await db
    .select({ runId: items.runId, count: count() })
    .from(items)
    .where(and(inArray(items.runId, ids), eq(items.state, 'prepared'), wasEverSet, isAlreadySet))
    .groupBy(items.runId)
  return new Map(counts.map((row) => [row.runId, row.count]))
}
