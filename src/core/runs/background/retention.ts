import { and, eq, inArray, isNotNull, isNull, notExists, sql } from 'drizzle-orm'
import type { Log } from '../../log.ts'
import type { Store } from '../../store/open.ts'
import { reuseSpace } from '../../store/dataDir/reuseSpace.ts'
import { approvals, blobs, drafts, runs, items } from '../../store/schema.ts'
import { discardAbandoned } from '../commands/held.ts'

/** Rows per statement: deleting large values blocks other queries. */
const BATCH_ROWS = 200

/**
 * Discards held runs and removes drafts that have not changed for `days`, and removes photos that nothing younger than
 * that refers to. History entries stay. Stops between two statements when `signal` aborts.
 */
export async function removeExpired(
  store: Pick<Store, 'db' | 'engine' | 'originals'>,
  days: number,
  log: Log,
  signal: AbortSignal,
): Promise<void> {
  const discarded = await discardAbandonedRuns(store, days, signal)
  const removedDrafts = await removeDrafts(store, days, signal)
  await forgetPictures(store, days)
  const removedPhotos = await removePhotos(store, days, signal)
  if (discarded + removedDrafts + removedPhotos > 0) {
    log.info(
      { runs: discarded, drafts: removedDrafts, photos: removedPhotos },
      'Removed expired data',
    )
  }
}

const ago = (days: number) => sql`now() - make_interval(days => ${days})`

/** Held runs without any change for `days`. */
async function discardAbandonedRuns(
  { db, originals }: Pick<Store, 'db' | 'originals'>,
  days: number,
  signal: AbortSignal,
): Promise<number> {
  const recentlyChanged = db
    .select({ one: sql`1` })
    .from(items)
    .where(and(eq(items.runId, runs.id), sql`${items.updatedAt} >= ${ago(days)}`))
  const rows = await db
    .select({ id: runs.id })
    .from(runs)
    .where(
      and(
        isNull(runs.startedAt),
        isNull(runs.finishedAt),
        sql`${runs.createdAt} < ${ago(days)}`,
        notExists(recentlyChanged),
      ),
    )
  for (const { id } of rows) if (!signal.aborted) await discardAbandoned({ db, originals }, id)
  return rows.length
}

/** Removes used drafts as well as unused ones. */
async function removeDrafts(
  { db, originals }: Pick<Store, 'db' | 'originals'>,
  days: number,
  signal: AbortSignal,
): Promise<number> {
  let removed = 0
  while (!signal.aborted) {
    const expired = db
      .select({ id: drafts.id })
      .from(drafts)
      .where(sql`${drafts.createdAt} < ${ago(days)}`)
      .limit(BATCH_ROWS)
    const rows = await db
      .delete(drafts)
      .where(inArray(drafts.id, expired))
      .returning({ originalId: drafts.originalId })
    for (const { originalId } of rows) if (originalId) await originals.remove(originalId)
    removed += rows.length
    if (rows.length < BATCH_ROWS) break
  }
  return removed
}

/** Of photos that were decided about, who decided what stays; what is known of the picture goes with it. */
async function forgetPictures({ db }: Pick<Store, 'db'>, days: number): Promise<void> {
  const nothing = { picture: null, perceptualHash: null, sourceSha: null, fileName: '' }
  await db
    .update(approvals)
    .set(nothing)
    .where(and(sql`${approvals.decidedAt} < ${ago(days)}`, isNotNull(approvals.picture)))
}

/**
 * Finds photos in one query, because it reads every table that refers to them, and removes them in batches. A photo
 * that is referred to again in the meantime has its `created_at` renewed, so the second check of its age keeps it.
 */
async function removePhotos(
  { db, engine }: Pick<Store, 'db' | 'engine'>,
  days: number,
  signal: AbortSignal,
): Promise<number> {
  const isOld = sql`${blobs.createdAt} < now() - interval '1 day'`
  const { rows } = await db.execute<{ sha: string }>(sql`
    select sha256 as sha from blobs left join (${photosInUse(days)}) in_use on in_use.sha = blobs.sha256
    where in_use.sha is null and ${isOld}`)
  const shas = rows.map(({ sha }) => sha)
  let removed = 0
  for (let first = 0; first < shas.length && !signal.aborted; first += BATCH_ROWS) {
    const isInBatch = inArray(blobs.sha256, shas.slice(first, first + BATCH_ROWS))
    const rows = await db
      .delete(blobs)
      .where(and(isInBatch, isOld))
      .returning({ sha: blobs.sha256 })
    removed += rows.length
    await reuseSpace({ db, engine })
  }
  return removed
}

/** Photos that recent history, unfinished or recent runs, drafts and thumbnails refer to. */
const photosInUse = (days: number) => sql`
  select before_sha as sha from entries where at >= ${ago(days)}
  union all select after_sha from entries where at >= ${ago(days)}
  union all select prepared_sha from items where ${isItemInUse(days)}
  union all select before_sha from items where ${isItemInUse(days)}
  union all select prepared_sha from drafts where used_at is null
  union all select prepared_sha from approvals where state = 'waiting' or decided_at >= ${ago(days)}
  union all select thumbnail_sha from people`

const isItemInUse = (days: number) => sql`(
  items.updated_at >= ${ago(days)}
  or items.run_id in (select id from runs where finished_at is null))`
