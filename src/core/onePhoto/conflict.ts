import { and, desc, eq, gt, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import { AppError, type OtherChange } from '../errors.ts'
import type { Principal } from '../model.ts'
import { otherChanges } from '../runs/rows/otherChange.ts'
import type { Database } from '../store/database.ts'
import { entries, items, people, runs } from '../store/schema.ts'

/**
 * Waits for whoever begins to change the same photo at this moment, and holds others off until the transaction ends.
 * @throws AppError `being_changed` while a change of somebody else's is under way, of this person alone or in a run
 */
async function refuseWhileChanging(
  tx: Database,
  owner: Principal,
  personId: string,
): Promise<void> {
  await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for('update')
  // By the few runs that are not finished, each of which has one item of a person at most.
  const [other] = await tx
    .select({
      name: runs.createdByName,
      kind: runs.kind,
      action: items.action,
      at: items.updatedAt,
    })
    .from(runs)
    .innerJoin(items, and(eq(items.runId, runs.id), eq(items.personId, personId)))
    .where(
      and(
        isNull(runs.finishedAt),
        isNotNull(runs.startedAt),
        ne(runs.createdById, owner.id),
        inArray(items.state, ['prepared', 'uploading']),
        gt(items.leaseUntil, sql`now()`),
      ),
    )
    .limit(1)
  if (!other) return
  const { name, kind, at } = other
  const action = other.action === 'remove' ? 'remove' : 'replace'
  throw new AppError('being_changed', { changedBy: { name, at, action, isOwn: kind === 'own' } })
}

/** @throws AppError `changed_since` if somebody else has changed the photo here after `since` */
export async function refuseIfChanged(
  tx: Database,
  owner: Principal,
  personId: string,
  since: Date,
): Promise<void> {
  const last = await lastEntry(tx, personId)
  if (!last || last.actorId === owner.id || last.at <= since) return
  throw new AppError('changed_since', { changedBy: await otherChange(tx, last.id) })
}

/**
 * @param lastChange id of the item of the change that was the last one when the owner looked, null if there was none; undefined =
 * whatever was changed since
 * @throws AppError `being_changed` while somebody else is changing the photo, and `changed_since` if they did after that
 */
export async function refuseIfOthersChange(
  tx: Database,
  owner: Principal,
  personId: string,
  lastChange: string | null | undefined,
): Promise<void> {
  await refuseWhileChanging(tx, owner, personId)
  if (lastChange !== undefined) await refuseUnlessLast(tx, owner, personId, lastChange)
}

async function refuseUnlessLast(
  tx: Database,
  owner: Principal,
  personId: string,
  itemId: string | null,
): Promise<void> {
  const last = await lastEntry(tx, personId)
  if (!last || last.actorId === owner.id || last.itemId === itemId) return
  throw new AppError('changed_since', { changedBy: await otherChange(tx, last.id) })
}

async function lastEntry(tx: Database, personId: string) {
  const { id, actorId, at, itemId } = entries
  const [last] = await tx
    .select({ id, actorId, at, itemId })
    .from(entries)
    .where(eq(entries.personId, personId))
    .orderBy(desc(entries.id))
    .limit(1)
  return last
}

/** The change of an entry; null without one. */
export async function otherChange(
  db: Database,
  entryId: number | null | undefined,
): Promise<OtherChange | null> {
  if (entryId === null || entryId === undefined) return null
  return (await otherChanges(db, [entryId])).get(entryId) ?? null
}
