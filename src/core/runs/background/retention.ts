import { and, eq, inArray, isNull, notExists, sql } from 'drizzle-orm'
import type { Log } from '../../log.ts'
import type { Database, Store } from '../../store/open.ts'
import { blobs, drafts, runs, items } from '../../store/schema.ts'
import { discardAbandoned } from '../commands/held.ts'

/** Rows that one statement removes: large values block, and others want the database too. */
const batch = 200

/**
 * Removes what nobody needs any more: held imports that nobody has come back to, drafts, and photos that nothing
 * refers to, or only what is older than `days`. The history itself stays. Ends early, with nothing half done, when
 * `signal` aborts.
 */
export async function tidy(
  store: Pick<Store, 'db' | 'originals'>,
  days: number,
  log: Log,
  signal: AbortSignal,
): Promise<void> {
  const abandoned = await leaveAbandoned(store, days, signal)
  const old = await removeDrafts(store, days, signal)
  const photos = await purgePhotos(store.db, days, signal)
  if (abandoned + old + photos > 0) {
    log.info({ runs: abandoned, drafts: old, photos }, 'What was too old to keep is removed')
  }
}

const ago = (days: number) => sql`now() - make_interval(days => ${days})`

/** Imports that were never started, and of which nothing has moved for so long. */
async function leaveAbandoned(
  { db, originals }: Pick<Store, 'db' | 'originals'>,
  days: number,
  signal: AbortSignal,
): Promise<number> {
  const moved = db
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
        notExists(moved),
      ),
    )
  for (const { id } of rows) if (!signal.aborted) await discardAbandoned({ db, originals }, id)
  return rows.length
}

/** Used ones as well: their photo is set, and the card that showed them is long gone. */
async function removeDrafts(
  { db, originals }: Pick<Store, 'db' | 'originals'>,
  days: number,
  signal: AbortSignal,
): Promise<number> {
  let removed = 0
  while (!signal.aborted) {
    const some = db
      .select({ id: drafts.id })
      .from(drafts)
      .where(sql`${drafts.createdAt} < ${ago(days)}`)
      .limit(batch)
    const rows = await db
      .delete(drafts)
      .where(inArray(drafts.id, some))
      .returning({ originalId: drafts.originalId })
    for (const { originalId } of rows) if (originalId) await originals.remove(originalId)
    removed += rows.length
    if (rows.length < batch) break
  }
  return removed
}

/**
 * Photos are found in one pass, as that compares them with everything else, and go a few at a time. Whatever begins
 * to refer to a photo again makes it count as put just now, and so keeps it also from being removed in between.
 */
async function purgePhotos(db: Database, days: number, signal: AbortSignal): Promise<number> {
  const isOld = sql`${blobs.createdAt} < now() - interval '1 day'`
  const { rows } = await db.execute<{ sha: string }>(sql`
    select sha256 as sha from blobs left join (${wanted(days)}) wanted on wanted.sha = blobs.sha256
    where wanted.sha is null and ${isOld}`)
  const shas = rows.map(({ sha }) => sha)
  let removed = 0
  for (let first = 0; first < shas.length && !signal.aborted; first += batch) {
    const some = inArray(blobs.sha256, shas.slice(first, first + batch))
    const gone = await db.delete(blobs).where(and(some, isOld)).returning({ sha: blobs.sha256 })
    removed += gone.length
  }
  return removed
}

/** The photos that are still needed: by the young history, by imports that go on or may be tried again, to be shown. */
const wanted = (days: number) => sql`
  select before_sha as sha from entries where at >= ${ago(days)}
  union all select after_sha from entries where at >= ${ago(days)}
  union all select prepared_sha from items where ${isNeeded(days)}
  union all select before_sha from items where ${isNeeded(days)}
  union all select prepared_sha from drafts where used_at is null
  union all select thumbnail_sha from people`

const isNeeded = (days: number) => sql`(
  items.updated_at >= ${ago(days)}
  or items.run_id in (select id from runs where finished_at is null))`
