import { eq, sql } from 'drizzle-orm'
import type { Database } from '../../store/open.ts'
import { items } from '../../store/schema.ts'
import type { ItemRow } from '../rows/items.ts'

/**
 * Condition on an item: another change of the same person's photo is under way. By the few runs that are not finished, each
 * of which has one item of a person at most. A change of one photo counts from its beginning: it refuses to begin while a
 * run is at that person.
 */
export const isBeingChanged = sql<boolean>`exists (
  select from runs other_run join items other on other.run_id = other_run.id and other.person_id = items.person_id
  where other_run.finished_at is null and other_run.started_at is not null and other_run.id <> items.run_id
    and other.lease_until > now()
    and (other.state = 'uploading' or other.state = 'prepared' and other_run.kind in ('single', 'own')))`

/** Whether another change of the same person's photo is under way now. */
export async function isChangedByOthers(db: Database, { id }: ItemRow): Promise<boolean> {
  const [row] = await db.select({ is: isBeingChanged }).from(items).where(eq(items.id, id))
  return row?.is === true
}
