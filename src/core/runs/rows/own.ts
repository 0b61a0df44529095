import { and, eq } from 'drizzle-orm'
import * as z from 'zod'
import { AppError } from '../../errors.ts'
import type { Principal } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { items, runs } from '../../store/schema.ts'
import { gathered } from '../../store/statements/gathered.ts'
import { itemIdIn, type ItemRow, type RunRow } from './items.ts'

const guid = z.guid()

/**
 * The run, if `owner` created it. `lock` holds the row until the transaction ends.
 * @throws AppError `not_found`, also for someone else's run
 */
export async function ownRun(
  db: Database,
  owner: Principal,
  runId: string,
  { lock = false } = {},
): Promise<RunRow> {
  if (!guid.safeParse(runId).success) throw new AppError('not_found')
  const query = db
    .select()
    .from(runs)
    .where(and(eq(runs.id, runId), eq(runs.createdById, owner.id)))
  const [row] = lock ? await query.for('update') : await query
  if (!row) throw new AppError('not_found')
  return row
}

/**
 * The run, locked, as long as it has not been started.
 * @throws AppError `not_found`, `wrong_state` once it is started
 */
export async function heldRun(tx: Database, owner: Principal, runId: string): Promise<RunRow> {
  const run = await ownRun(tx, owner, runId, { lock: true })
  if (run.startedAt) throw new AppError('wrong_state')
  return run
}

/** @throws AppError `not_found` */
export async function itemIn(db: Database, runId: string, itemId: string): Promise<ItemRow> {
  if (!guid.safeParse(itemId).success) throw new AppError('not_found')
  const [item] = await db
    .select()
    .from(items)
    .where(and(eq(items.id, itemId), eq(items.runId, runId)))
  if (!item) throw new AppError('not_found')
  return item
}

/** What a page asks for at once. */
const MOST_AT_ONCE = 50

const itemWithRun = gathered(async (db, itemIds: readonly string[]) => {
  const rows = await db
    .select({ run: runs, item: items })
    .from(items)
    .innerJoin(runs, eq(runs.id, items.runId))
    .where(itemIdIn(itemIds))
  const byItem = new Map(rows.map((row) => [row.item.id, row]))
  return itemIds.map((id) => byItem.get(id) ?? null)
}, MOST_AT_ONCE)

/**
 * An item and its run, if `owner` created it.
 * @throws AppError `not_found`
 */
export async function ownItem(
  db: Database,
  owner: Principal,
  runId: string,
  itemId: string,
): Promise<{ run: RunRow; item: ItemRow }> {
  const areIds = [runId, itemId].every((id) => guid.safeParse(id).success)
  const found = areIds ? await itemWithRun(db, itemId.toLowerCase()) : null
  if (found?.run.id !== runId.toLowerCase() || found.run.createdById !== owner.id)
    throw new AppError('not_found')
  return found
}
