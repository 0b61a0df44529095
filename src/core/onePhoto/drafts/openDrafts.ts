import { randomUUID } from 'node:crypto'
import { and, desc, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm'
import type { Database, Store } from '../../store/open.ts'
import { reuseSpace } from '../../store/dataDir/reuseSpace.ts'
import { drafts } from '../../store/schema.ts'

/** Somebody who looks for a good picture needs a few of the last ones, or as many as can be chosen from; the older ones go. */
export const MAX_OPEN_DRAFTS = 10

/** Longer than anybody takes from storing a photo to referring to it. */
const UNUSED_PHOTO_KEPT = sql`interval '1 minute'`
const MAX_REMOVED = 500

/** The owner of drafts whose photo is to be removed. */
const NOBODY = ''

/** Drops the oldest open drafts of a person beyond the limit, and removes their originals. */
export async function dropOldest(
  { db, originals }: Pick<Store, 'db' | 'originals'>,
  ownerId: string,
): Promise<void> {
  const open = and(eq(drafts.ownerId, ownerId), isNull(drafts.usedAt))
  const newest = db
    .select({ id: drafts.id })
    .from(drafts)
    .where(open)
    .orderBy(desc(drafts.createdAt))
    .limit(MAX_OPEN_DRAFTS)
  const dropped = await db
    .select({ id: drafts.id, originalId: drafts.originalId })
    .from(drafts)
    .where(and(open, notInArray(drafts.id, newest)))
  for (const { id, originalId } of dropped) {
    const given = { ownerId: NOBODY, usedAt: sql`now()`, originalId: null, originalBytes: 0 }
    // Unless it is being confirmed at this moment
    const [row] = await db
      .update(drafts)
      .set({ ...given, picture: null })
      .where(and(eq(drafts.id, id), open))
      .returning({ id: drafts.id })
    if (row && originalId) await originals.remove(originalId)
  }
}

/** Whether a draft's picture was dropped to make room. */
export const isDropped = ({ ownerId }: { ownerId: string }): boolean => ownerId === NOBODY

/** Has a prepared photo removed that a draft no longer needs: kept as a draft of nobody until then. */
export async function leavePhoto(db: Database, personId: string, preparedSha: string) {
  const given = { ownerId: NOBODY, personId, preparedSha, sourceSha: '', usedAt: sql`now()` }
  await db.insert(drafts).values({ id: randomUUID(), ...given })
}

/**
 * Removes the drafts of nobody, and their photos unless something else refers to them, at most 500 at a time. A photo that
 * was stored again within the last minute belongs to whoever stored it.
 */
export async function removeDropped({ db, engine }: Pick<Store, 'db' | 'engine'>): Promise<void> {
  const rows = await db
    .select({ id: drafts.id, sha: drafts.preparedSha })
    .from(drafts)
    .where(and(eq(drafts.ownerId, NOBODY), sql`${drafts.usedAt} < now() - ${UNUSED_PHOTO_KEPT}`))
    .limit(MAX_REMOVED)
  if (rows.length === 0) return
  const shas = sql.join(
    rows.map(({ sha }) => sql`${sha}`),
    sql`, `,
  )
  await db.execute(sql`
    delete from blobs where sha256 in (${shas})
    and created_at < now() - ${UNUSED_PHOTO_KEPT}
    and not exists (select 1 from entries where before_sha = sha256 or after_sha = sha256)
    and not exists (select 1 from items where prepared_sha = sha256 or before_sha = sha256)
    and not exists (select 1 from drafts where prepared_sha = sha256 and used_at is null)
    and not exists (select 1 from approvals where prepared_sha = sha256)
    and not exists (select 1 from people where thumbnail_sha = sha256)`)
  await db.delete(drafts).where(
    inArray(
      drafts.id,
      rows.map(({ id }) => id),
    ),
  )
  await reuseSpace({ db, engine })
}
