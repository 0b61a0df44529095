import { randomUUID } from 'node:crypto'
import { and, count, eq, inArray, isNotNull, sql, type SQL } from 'drizzle-orm'
import { AppError } from '../../errors.ts'
import { resizeJpeg } from '../../imaging/encode/resizeJpeg.ts'
import type { Principal } from '../../model.ts'
import { getBlob } from '../../store/blobs.ts'
import type { Database } from '../../store/open.ts'
import { blobs, entries, runs } from '../../store/schema.ts'
import { itemIn, ownRun } from '../queries/summaries.ts'
import type { RequestRun } from './receiveFile.ts'
import { finish } from '../execute/record.ts'
import { beforeIsKept, isInEffect } from '../rows/undoable.ts'

/**
 * Begins an import that takes back what another wrote, and returns its id: one item for each write that is still
 * in effect, with the photo that was there before, or a removal where there was none. Those whose former photo is
 * not kept any more are listed as skipped. Its own writes are history like any, so that it can be undone as well: by
 * one of kind `redo`.
 * @param itemIds of these items only; null = everything
 * @throws AppError `not_found`, `nothing_to_undo`, `before_gone` when no former photo is kept any more
 */
export async function undoRun(
  { db, requestRun }: { db: Database; requestRun: RequestRun },
  owner: Principal,
  runId: string,
  itemIds: string[] | null,
): Promise<string> {
  const id = randomUUID()
  await db.transaction(async (tx) => {
    // The lock makes two who undo the same at the same moment follow each other: the second finds nothing.
    const { kind } = await ownRun(tx, owner, runId, { lock: true })
    const which = and(
      eq(entries.runId, runId),
      isInEffect(tx),
      itemIds === null ? undefined : inArray(entries.itemId, itemIds),
    )
    await refuseNothing(tx, which)
    await keepLonger(tx, which)
    const createdBy = { createdById: owner.id, createdByName: owner.name }
    await tx.insert(runs).values({
      id,
      kind: kind === 'undo' ? 'redo' : 'undo',
      undoes: runId,
      existing: 'replace',
      actingAs: 'app',
      startedAt: sql`now()`,
      ...createdBy,
    })
    await addItems(tx, id, which)
    await requestRun(tx, id)
  })
  await finish(db, id)
  return id
}

async function refuseNothing(tx: Database, which: SQL | undefined): Promise<void> {
  const [found] = await tx
    .select({
      all: count(),
      kept: sql<number>`(count(*) filter (where ${beforeIsKept(tx)}))::int`,
    })
    .from(entries)
    .where(which)
  if (!found?.all) throw new AppError('nothing_to_undo')
  if (found.kept === 0) throw new AppError('before_gone')
}

/** The photos that are wanted back count as put just now: `retention.ts` leaves those alone. */
async function keepLonger(tx: Database, which: SQL | undefined): Promise<void> {
  const wanted = tx
    .select({ sha: entries.beforeSha })
    .from(entries)
    .where(and(which, isNotNull(entries.beforeSha)))
  await tx
    .update(blobs)
    .set({ createdAt: sql`now()` })
    .where(inArray(blobs.sha256, sql`(${wanted})`))
}

/** In one statement: twenty thousand rows need not travel here and back. */
async function addItems(tx: Database, runId: string, which: SQL | undefined): Promise<void> {
  await tx.execute(sql`
    insert into items (id, run_id, position, file_name, file_size, person_id, person_name, undoes_entry,
      state, action, code, prepared_sha, perceptual_hash)
    select gen_random_uuid(), ${runId}::uuid, row_number() over (order by undone.position, entries.id) - 1,
      undone.file_name, undone.file_size, entries.person_id, entries.person_name, entries.id,
      case when ${beforeIsKept(tx)} then 'prepared' else 'skipped' end,
      case when not ${beforeIsKept(tx)} then 'skip' when entries.before_sha is null then 'remove' end,
      case when not ${beforeIsKept(tx)} then 'before_gone' end,
      case when ${beforeIsKept(tx)} then entries.before_sha end,
      case when ${beforeIsKept(tx)} then (
        select earlier.perceptual_hash from entries earlier
        where earlier.person_id = entries.person_id and earlier.after_sha = entries.before_sha
          and earlier.perceptual_hash is not null
        order by earlier.id desc limit 1) end
    from entries join items undone on undone.id = entries.item_id
    where ${which}`)
}

/**
 * The photo that an item has replaced or removed, at most `side` px; null when there was none or nothing was written.
 * @throws AppError `not_found`, `before_gone`
 */
export async function beforeOf(
  db: Database,
  owner: Principal,
  runId: string,
  itemId: string,
  side: number,
): Promise<Buffer | null> {
  await ownRun(db, owner, runId)
  const { beforeSha } = await itemIn(db, runId, itemId)
  if (beforeSha === null) return null
  const jpeg = await getBlob(db, beforeSha)
  if (!jpeg) throw new AppError('before_gone')
  return resizeJpeg(jpeg, side)
}
