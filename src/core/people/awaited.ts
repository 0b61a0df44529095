import { desc, eq, inArray, sql } from 'drizzle-orm'
import { getBlob } from '../store/blobs.ts'
import type { Database } from '../store/database.ts'
import { entries, items } from '../store/schema.ts'

/** Condition on a person: Graph does not show our last write for them yet, so what it shows is out of date. */
export const isAwaited = sql<boolean>`exists (
  select from items where items.person_id = people.id and items.look_again_at is not null
    and items.state = 'done' and items.seen = 'not_yet')`

/**
 * Of these people, those whose last write Graph does not show yet, with the hash of the picture that was set; null = it
 * was removed.
 */
export async function awaitedPhotos(
  db: Database,
  personIds: string[],
): Promise<Map<string, string | null>> {
  const rows = await db
    .selectDistinctOn([entries.personId], {
      personId: entries.personId,
      sha: entries.afterSha,
      seen: items.seen,
    })
    .from(entries)
    .leftJoin(items, eq(items.id, entries.itemId))
    .where(inArray(entries.personId, personIds))
    .orderBy(entries.personId, desc(entries.id))
  return new Map(
    rows.flatMap(({ personId, sha, seen }) => (seen === 'not_yet' ? [[personId, sha]] : [])),
  )
}

/**
 * The photo that was set for a person and that Graph does not show yet, null if theirs was removed; undefined if Graph
 * shows what is there.
 */
export async function awaitedPhoto(
  db: Database,
  personId: string,
): Promise<Buffer | null | undefined> {
  const sha = (await awaitedPhotos(db, [personId])).get(personId)
  if (sha === undefined || sha === null) return sha
  return (await getBlob(db, sha)) ?? undefined
}
