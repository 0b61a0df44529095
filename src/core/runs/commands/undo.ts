import { randomUUID } from 'node:crypto'
import { and, count, eq, inArray, isNotNull, sql, type SQL } from 'drizzle-orm'
import { AppError } from '../../errors.ts'
import type { Principal } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { blobs, entries, runs } from '../../store/schema.ts'
import { ownRun } from '../rows/own.ts'
import { finish } from '../execute/record.ts'
import { beforeIsKept, isInEffect } from '../rows/undoable.ts'
import type { CommandContext } from './commandContext.ts'

/**
 * Creates and starts a run that undoes another: one item for each write that is still in effect, with the previous
 * photo, or a removal where there was none. Items whose previous photo is no longer stored are skipped with code
 * `before_gone`. Undoing an undo gives a run of kind `redo`.
 * @param itemIds only the writes of these items; null = all
 * @returns the id of the new run
 * @throws AppError `not_found`, `nothing_to_undo`, `before_gone` when none of the previous photos is still stored
 */
export async function undoRun(
  { db, wakeRunner }: CommandContext,
  owner: Principal,
  runId: string,
  itemIds: string[] | null,
): Promise<string> {
  const id = randomUUID()
  await db.transaction(async (tx) => {
    // The lock makes concurrent undos of one run wait for each other: the second finds nothing to undo.
    const { kind } = await ownRun(tx, owner, runId, { lock: true })
    const isWanted = and(
      eq(entries.runId, runId),
      isInEffect(tx),
      itemIds === null ? undefined : inArray(entries.itemId, itemIds),
    )
    await requireUndoable(tx, isWanted)
    await keepPreviousPhotos(tx, isWanted)
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
    await insertUndoItems(tx, id, isWanted)
    await wakeRunner(tx, id)
  })
  await finish(db, id)
  return id
}

async function requireUndoable(tx: Database, isWanted: SQL | undefined): Promise<void> {
  const [found] = await tx
    .select({
      all: count(),
      kept: sql<number>`(count(*) filter (where ${beforeIsKept(tx)}))::int`,
    })
    .from(entries)
    .where(isWanted)
  if (!found?.all) throw new AppError('nothing_to_undo')
  if (found.kept === 0) throw new AppError('before_gone')
}

/** Makes the photos count as new, so that `background/retention.ts` does not remove them. */
async function keepPreviousPhotos(tx: Database, isWanted: SQL | undefined): Promise<void> {
  const previous = tx
    .select({ sha: entries.beforeSha })
    .from(entries)
    .where(and(isWanted, isNotNull(entries.beforeSha)))
  await tx
    .update(blobs)
    .set({ createdAt: sql`now()` })
    .where(inArray(blobs.sha256, sql`(${previous})`))
}

/** One statement, because a run may have twenty thousand items. */
async function insertUndoItems(
  tx: Database,
  runId: string,
  isWanted: SQL | undefined,
): Promise<void> {
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
    where ${isWanted}`)
}
