import { sql } from 'drizzle-orm'
import type { Database } from '../../store/open.ts'
import { gathered } from '../../store/statements/gathered.ts'
import { LeaseLost, released, type ItemRow } from '../rows/items.ts'

/** An item whose photo is made, with what is known of it. */
type Prepared = Pick<
  ItemRow,
  'id' | 'leaseOwner' | 'picture' | 'originalId' | 'fullWidth' | 'fullHeight' | 'code'
>

/** Items that are prepared at the same moment. */
const MOST_AT_ONCE = 50

/**
 * Marks an item as prepared and releases it, on condition that we still hold its lease.
 * @throws LeaseLost
 */
export async function markPrepared(db: Database, item: ItemRow): Promise<ItemRow> {
  const { id, leaseOwner, picture, originalId, fullWidth, fullHeight, code } = item
  await mark(db, { id, leaseOwner, picture, originalId, fullWidth, fullHeight, code })
  return { ...item, state: 'prepared', attempts: 0, ...released }
}

/** A run that was started meanwhile is not reviewed any more. */
const codeIfHeld = sql`case when exists (
  select from runs where runs.id = items.run_id and runs.started_at is null) then given.code end`

/** Rows are locked in the order of their ids, so that two processes do not wait for each other. */
const mark = gathered(async (db: Database, made: readonly Prepared[]) => {
  const { rows } = await db.execute<{ id: string }>(sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as given (
        id uuid, "leaseOwner" text, picture jsonb, "originalId" uuid, "fullWidth" int, "fullHeight" int, code text)
    ), held as (
      select items.id from items join given on given.id = items.id
      where items.lease_owner = given."leaseOwner" order by items.id for update of items
    )
    update items set state = 'prepared', attempts = 0, picture = given.picture, original_id = given."originalId",
      full_width = given."fullWidth", full_height = given."fullHeight", code = ${codeIfHeld}, lease_owner = null, lease_until = null,
      updated_at = now()
    from given where items.id = given.id and items.id in (select id from held)
    returning items.id`)
  const marked = new Set(rows.map(({ id }) => id))
  return made.map(({ id }) => (marked.has(id) ? id : new LeaseLost(id)))
}, MOST_AT_ONCE)
