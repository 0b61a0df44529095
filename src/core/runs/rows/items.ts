import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { Database } from '../../store/open.ts'
import { runs, items } from '../../store/schema.ts'

export type ItemRow = typeof items.$inferSelect
export type RunRow = typeof runs.$inferSelect
export type ItemPatch = Partial<ItemRow>

/** States in which the runner has work to do. `awaiting` is not one of them: it waits for the browser's upload. */
export const openStates = ['received', 'prepared', 'uploading'] as const

/** Our lease ran out and another process took the item over, so we must no longer change it. */
export class LeaseLost extends Error {
  override name = 'LeaseLost'
}

/**
 * Updates an item on condition that we still hold its lease.
 * @throws LeaseLost
 */
export async function persist(db: Database, item: ItemRow, patch: ItemPatch): Promise<ItemRow> {
  const holder = item.leaseOwner ?? ''
  const [row] = await db
    .update(items)
    .set({ ...patch, updatedAt: sql`now()` })
    .where(and(eq(items.id, item.id), eq(items.leaseOwner, holder)))
    .returning({ updatedAt: items.updatedAt })
  if (!row) throw new LeaseLost(item.id)
  return { ...item, ...patch, ...row }
}

/** Added to a patch to release the lease. */
export const released: ItemPatch = { leaseOwner: null, leaseUntil: null }

/** One parameter however many ids there are, since thousands of placeholders are slow to parse. */
export function itemIdIn(ids: readonly string[]): SQL {
  return sql`${items.id} = any(array(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid))`
}
