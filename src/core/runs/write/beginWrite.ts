import { sql } from 'drizzle-orm'
import type { Database } from '../../store/open.ts'
import { gathered } from '../../store/statements/gathered.ts'
import { LeaseLost, type ItemRow } from '../rows/items.ts'

/** Changed by the beginning of a write; the rest of the row is as it was. */
type Begun = Pick<ItemRow, 'id' | 'leaseOwner' | 'action' | 'beforeSha' | 'beforeEtag' | 'attempts'>

/**
 * Marks an item as being written, on condition that we still hold its lease.
 * @throws LeaseLost
 */
export async function beginWrite(db: Database, item: ItemRow): Promise<ItemRow> {
  const { id, leaseOwner, action, beforeSha, beforeEtag, attempts } = item
  await begin(db, { id, leaseOwner, action, beforeSha, beforeEtag, attempts })
  return { ...item, state: 'uploading', notBefore: null }
}

const begin = gathered(async (db, writes: readonly Begun[]) => {
  const { rows } = await db.execute<{ id: string }>(sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(writes)}::jsonb) as given (
        id uuid, "leaseOwner" text, action text, "beforeSha" text, "beforeEtag" text, attempts int)
    ), held as (
      select items.id from items join given on given.id = items.id
      where items.lease_owner = given."leaseOwner" order by items.id for update of items
    )
    update items set state = 'uploading', action = given.action, before_sha = given."beforeSha",
      before_etag = given."beforeEtag", attempts = given.attempts, not_before = null, updated_at = now()
    from given where items.id = given.id and items.id in (select id from held)
    returning items.id`)
  const begun = new Set(rows.map(({ id }) => id))
  return writes.map(({ id }) => (begun.has(id) ? id : new LeaseLost(id)))
}, 50)
