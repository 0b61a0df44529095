import { desc, sql } from 'drizzle-orm'
import type { Database } from '../../store/open.ts'
import { blobs, entries } from '../../store/schema.ts'
import { isOneOf } from '../../store/statements/oneOf.ts'

/** A photo that a change of ours replaced or removed, and that is still kept. */
export interface EarlierPhoto {
  sha: string
  /** null if it was never set by us */
  perceptualHash: string | null
}

/** For each of these people the photo before the last change of which it is still kept; others are absent. */
export async function earlierPhotos(
  db: Database,
  personIds: string[],
): Promise<Map<string, EarlierPhoto>> {
  const { rows } = await db.execute<{ id: string; sha: string; perceptualHash: string | null }>(sql`
    select given.id, earlier.sha, (
      select perceptual_hash from entries setting
      where setting.person_id = given.id and setting.after_sha = earlier.sha and setting.perceptual_hash is not null
      order by setting.id desc limit 1) as "perceptualHash"
    from jsonb_array_elements_text(${JSON.stringify(personIds)}::jsonb) as given (id)
    cross join lateral (
      select entries.before_sha as sha from entries join blobs on blobs.sha256 = entries.before_sha
      where entries.person_id = given.id order by entries.id desc limit 1) earlier`)
  return new Map(rows.map(({ id, ...photo }) => [id, photo]))
}

/** Makes the photos count as new, so that `background/retention.ts` does not remove them. */
export async function keepEarlierPhotos(tx: Database, photos: EarlierPhoto[]): Promise<void> {
  const shas = photos.map(({ sha }) => sha)
  if (shas.length > 0)
    await tx
      .update(blobs)
      .set({ createdAt: sql`now()` })
      .where(isOneOf(blobs.sha256, shas))
}

/** The names that these people had when their photos were last changed here; others are absent. */
export async function namesInHistory(
  db: Database,
  personIds: string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectDistinctOn([entries.personId], { id: entries.personId, name: entries.personName })
    .from(entries)
    .where(isOneOf(entries.personId, personIds))
    .orderBy(entries.personId, desc(entries.id))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
