import { and, desc, eq, sql } from 'drizzle-orm'
import { AppError } from '../errors.ts'
import type { Outcome } from '../model.ts'
import { beforeIsKept, isInEffect } from '../runs/rows/undoable.ts'
import { keepLonger } from '../store/blobs.ts'
import type { Database } from '../store/database.ts'
import { entries, runs } from '../store/schema.ts'
import { apply, begin, type Begun, type ChangeContext, type ChangeRequest } from './change.ts'
import { madeFrom } from './restore.ts'

/** What pressing Undo would do to one's own photo: `redo` after an undo; null = nothing. */
export type OwnUndo = 'undo' | 'redo' | null

/**
 * What undoing the last change of one's own photo would be. Only the last change of the photo counts, and only one that the
 * person made here themselves and whose previous photo is still stored.
 */
export async function ownUndo(db: Database, personId: string): Promise<OwnUndo> {
  const last = await lastChange(db, personId)
  if (!last?.isOwn || !last.isInEffect || !last.isKept) return null
  return last.undone % 2 === 0 ? 'undo' : 'redo'
}

/**
 * Undoes the last change of one's own photo: sets the photo before, or removes it where there was none. It is written at once,
 * as a change of one's own.
 * @throws AppError `nothing_to_undo`, `before_gone`, `changed_elsewhere` if the photo is another by now, and what
 * `Graph.call` throws
 */
export async function undoOwnChange(
  context: ChangeContext,
  request: ChangeRequest,
): Promise<Outcome> {
  const { db } = context
  const begun = await db.transaction((tx) => beginUndo(tx, request))
  try {
    return (await apply(context, begun)).outcome
  } catch (error) {
    const isOthers = error instanceof AppError && error.code === 'changed_since'
    throw isOthers ? new AppError('changed_elsewhere') : error
  }
}

async function beginUndo(tx: Database, request: ChangeRequest): Promise<Begun> {
  const { id } = request.person
  const run = (await lastChange(tx, id))?.runId
  if (run === undefined) throw new AppError('nothing_to_undo')
  // A second press waits for the first, and then finds that nothing is left to undo.
  await tx.select({ id: runs.id }).from(runs).where(eq(runs.id, run)).for('update')
  const last = await lastChange(tx, id)
  if (!last?.isOwn || !last.isInEffect || last.runId !== run) throw new AppError('nothing_to_undo')
  if (!last.isKept) throw new AppError('before_gone')
  const { id: undoesEntry, beforeSha } = last
  if (beforeSha === null) return begin(tx, request, { undoesEntry, action: 'remove' }, run)
  await keepLonger(tx, beforeSha)
  const made = await madeFrom(tx, id, beforeSha)
  return begin(tx, request, { undoesEntry, action: null, preparedSha: beforeSha, ...made }, run)
}

/** Who goes back and forth more often than that is told Undo for Redo. */
const MAX_COUNTED = 100

/** Of an entry: 0 = a change, 1 = its undo, 2 = the undo of that, and so on. */
const timesUndone = sql<number>`(
  with recursive chain (undone, depth) as (
    select items.undoes_entry, 0 from items where items.id = entries.item_id
    union all
    select items.undoes_entry, chain.depth + 1 from chain
      join entries earlier on earlier.id = chain.undone join items on items.id = earlier.item_id
    where chain.depth < ${MAX_COUNTED}
  ) select coalesce(max(depth), 0) from chain)::int`

async function lastChange(db: Database, personId: string) {
  const [last] = await db
    .select({
      id: entries.id,
      runId: entries.runId,
      beforeSha: entries.beforeSha,
      isOwn: sql<boolean>`${and(eq(runs.kind, 'own'), eq(entries.actorId, personId))}`,
      isInEffect: sql<boolean>`${isInEffect(db)}`,
      isKept: sql<boolean>`${beforeIsKept(db)}`,
      undone: timesUndone,
    })
    .from(entries)
    .innerJoin(runs, eq(runs.id, entries.runId))
    .where(eq(entries.personId, personId))
    .orderBy(desc(entries.id))
    .limit(1)
  return last ?? null
}
