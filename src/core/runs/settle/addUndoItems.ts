import { and, eq, isNotNull, max, sql, type SQL } from 'drizzle-orm'
import type { Unsettled } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { blobs, entries, items, runs } from '../../store/schema.ts'
import type { RunRow } from '../rows/items.ts'
import { beforeIsKept, isInEffect } from '../rows/undoable.ts'
import { BATCH_ROWS, type Batch } from './batch.ts'

/** Adds the next items of an undo: one for each write of the run that is still in effect. */
export async function addUndoItems(
  tx: Database,
  { id, undoes }: RunRow,
  { cancelled }: Extract<Unsettled, { kind: 'undo' }>,
): Promise<Batch> {
  if (undoes === null) throw new Error(`run ${id} undoes nothing`)
  // Wait for a concurrent retry of another undo of the same run, so that no entry is undone twice.
  await tx.select({ id: runs.id }).from(runs).where(eq(runs.id, undoes)).for('update')
  const [last] = await tx
    .select({ entry: max(items.undoesEntry), position: max(items.position) })
    .from(items)
    .where(eq(items.runId, id))
  const rows = await tx
    .select({ id: entries.id })
    .from(entries)
    .where(and(eq(entries.runId, undoes), sql`${entries.id} > ${last?.entry ?? 0}`, isInEffect(tx)))
    .orderBy(entries.id)
    .limit(BATCH_ROWS)
  const ids = rows.map((row) => row.id)
  const from = (last?.position ?? -1) + 1
  if (ids.length > 0) await addItemsFor(tx, id, ids, { from, cancelled })
  return { isLast: ids.length < BATCH_ROWS, originals: [] }
}

interface Added {
  /** the position of the first */
  from: number
  /** they have ended as that, and can be retried */
  cancelled?: true | undefined
}

/** Adds an item for each of these entries. */
export async function addItemsFor(
  tx: Database,
  runId: string,
  entryIds: number[],
  added: Added,
): Promise<void> {
  const isChosen = sql`${entries.id} = any(array(
    select jsonb_array_elements_text(${JSON.stringify(entryIds)}::jsonb)::bigint))`
  await keepPreviousPhotos(tx, isChosen)
  await insertUndoItems(tx, runId, isChosen, added)
}

/** Makes the photos count as new, so that `background/retention.ts` does not remove them. */
async function keepPreviousPhotos(tx: Database, isChosen: SQL): Promise<void> {
  const previous = tx
    .select({ sha: entries.beforeSha })
    .from(entries)
    .where(and(isChosen, isNotNull(entries.beforeSha)))
  await tx
    .update(blobs)
    .set({ createdAt: sql`now()` })
    .where(sql`${blobs.sha256} in (${previous})`)
}

/** @param isChosen condition on an entry */
async function insertUndoItems(
  tx: Database,
  runId: string,
  isChosen: SQL,
  { from, cancelled }: Added,
): Promise<void> {
  const isKept = beforeIsKept(tx)
  const [state, code] = cancelled ? ['skipped', 'cancelled'] : ['prepared', null]
  await tx.execute(sql`
    insert into items (id, run_id, position, file_name, file_size, person_id, person_name, undoes_entry,
      state, action, code, prepared_sha, perceptual_hash)
    select gen_random_uuid(), ${runId}::uuid, ${from} + row_number() over (order by undone.position, entries.id) - 1,
      undone.file_name, undone.file_size, entries.person_id, entries.person_name, entries.id,
      case when ${isKept} then ${state}::text else 'skipped' end,
      case when not ${isKept} then 'skip' when entries.before_sha is null then 'remove' end,
      case when ${isKept} then ${code}::text else 'before_gone' end,
      case when ${isKept} then entries.before_sha end,
      case when ${isKept} then (
        select earlier.perceptual_hash from entries earlier
        where earlier.person_id = entries.person_id and earlier.after_sha = entries.before_sha
          and earlier.perceptual_hash is not null
        order by earlier.id desc limit 1) end
    from entries join items undone on undone.id = entries.item_id
    where ${isChosen}`)
}
