import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { RunItem } from '../../model.ts'
import type { Database } from '../../store/open.ts'
import { runs, items } from '../../store/schema.ts'
import { wantsOriginal } from './wantsOriginal.ts'

export type ItemRow = typeof items.$inferSelect
export type RunRow = typeof runs.$inferSelect
export type ItemPatch = Partial<typeof items.$inferInsert>

/** Something is to be done about these by us; `awaiting` waits for whoever sends the file. */
export const openStates = ['received', 'prepared', 'uploading'] as const

/** Somebody else has taken the item over because our lease on it ran out: we keep our hands off it. */
export class LeaseLost extends Error {
  override name = 'LeaseLost'
}

/**
 * Writes a step's result into its item, on condition that we still hold it.
 * @throws LeaseLost
 */
export async function persist(db: Database, item: ItemRow, patch: ItemPatch): Promise<ItemRow> {
  const holder = item.leaseOwner ?? ''
  const [row] = await db
    .update(items)
    .set({ ...patch, updatedAt: sql`now()` })
    .where(and(eq(items.id, item.id), eq(items.leaseOwner, holder)))
    .returning()
  if (!row) throw new LeaseLost(item.id)
  return row
}

/** What a persisted step adds to give the item back. */
export const released: ItemPatch = { leaseOwner: null, leaseUntil: null }

/** The items with these ids: one parameter, however many they are. */
export function among(ids: string[]): SQL {
  return sql`${items.id} = any(array(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid))`
}

export function itemOf(row: ItemRow): RunItem {
  const { id, position, fileName, fileSize, state, action, code, requestId, notBefore } = row
  const person = { id: row.personId, displayName: row.personName }
  const known = { id, position, fileName, fileSize, person, state, action, code, requestId }
  return {
    ...known,
    notBefore,
    picture: row.picture,
    originalWaits: row.originalId !== null,
    overwrite: row.overwrite,
    wantsOriginal: wantsOriginal(row),
    hasBefore: row.beforeSha !== null,
    // where it is known (`read.ts`): the row alone does not tell
    sameAlready: false,
    undoable: false,
    undone: false,
  }
}
