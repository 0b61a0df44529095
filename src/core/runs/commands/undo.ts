import { randomUUID } from 'node:crypto'
import { and, eq, inArray, sql, type SQL } from 'drizzle-orm'
import { AppError } from '../../errors.ts'
import type { Principal } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { entries, items, runs } from '../../store/schema.ts'
import { itemIdIn } from '../rows/items.ts'
import { ownRun } from '../rows/own.ts'
import { finish } from '../rows/finish.ts'
import { addItemsFor } from '../settle/addUndoItems.ts'
import { settleSome } from '../settle/settle.ts'
import { beforeIsKept, isInEffect } from '../rows/undoable.ts'
import type { CommandContext } from './commandContext.ts'

/**
 * Creates and starts a run that undoes another: one item for each write that is still in effect, with the previous
 * photo, or a removal where there was none. Items whose previous photo is no longer stored are skipped with code
 * `before_gone`. Undoing an undo gives a run of kind `redo`.
 * @param itemIds only the writes of these items; null = all
 * @returns the id of the new run
 * @throws AppError `not_found`, `nothing_to_undo`, `person_deleted`, `before_gone` when none of the previous photos is still stored
 */
export async function undoRun(
  { db, originals, wakeRunner }: CommandContext,
  owner: Principal,
  runId: string,
  itemIds: string[] | null,
): Promise<string> {
  const id = randomUUID()
  await db.transaction(async (tx) => {
    // The lock makes concurrent undos of one run wait for each other: the second finds nothing to undo.
    const { kind } = await ownRun(tx, owner, runId, { lock: true })
    await requireNoOther(tx, runId)
    const isWanted = and(
      eq(entries.runId, runId),
      isInEffect(tx),
      itemIds === null ? undefined : inArray(entries.itemId, itemIds),
    )
    if (itemIds !== null) await refuseDeleted(tx, itemIds)
    await requireUndoable(tx, isWanted)
    const createdBy = { createdById: owner.id, createdByName: owner.name }
    await tx.insert(runs).values({
      id,
      kind: kind === 'undo' ? 'redo' : 'undo',
      undoes: runId,
      existing: 'replace',
      actingAs: 'app',
      startedAt: sql`now()`,
      unsettled: itemIds === null ? { kind: 'undo' } : null,
      ...createdBy,
    })
    if (itemIds !== null) await undoEntries(tx, id, isWanted)
    await wakeRunner(tx, id)
  })
  // The first items at once: a run without any is not listed.
  if (itemIds === null) await settleSome({ db, originals }, id)
  else await finish(db, id)
  return id
}

/** An undo whose items are still being added undoes whatever is in effect. */
async function requireNoOther(tx: Database, runId: string): Promise<void> {
  const isAdding = sql`(${runs.unsettled} ->> 'kind' = 'undo' and not ${runs.unsettled} ? 'cancelled')`
  if (await tx.$count(runs, and(eq(runs.undoes, runId), isAdding)))
    throw new AppError('nothing_to_undo')
}

/** Entries for chosen items: as many as a person can choose, so all at once. */
async function undoEntries(tx: Database, id: string, isWanted: SQL | undefined): Promise<void> {
  const rows = await tx.select({ id: entries.id }).from(entries).where(isWanted)
  await addItemsFor(
    tx,
    id,
    rows.map((row) => row.id),
    { from: 0 },
  )
}

/** Nothing is left of the change of somebody who was deleted. */
async function refuseDeleted(tx: Database, itemIds: string[]): Promise<void> {
  const ofDeleted = and(itemIdIn(itemIds), eq(items.code, 'person_deleted'))
  if (itemIds.length > 0 && (await tx.$count(items, ofDeleted)) === itemIds.length)
    throw new AppError('person_deleted')
}

async function requireUndoable(tx: Database, isWanted: SQL | undefined): Promise<void> {
  const [any] = await tx.select({ id: entries.id }).from(entries).where(isWanted).limit(1)
  if (!any) throw new AppError('nothing_to_undo')
  const isKept = and(isWanted, beforeIsKept(tx))
  const [kept] = await tx.select({ id: entries.id }).from(entries).where(isKept).limit(1)
  if (!kept) throw new AppError('before_gone')
}
