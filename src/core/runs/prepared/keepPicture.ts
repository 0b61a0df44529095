import { sql } from 'drizzle-orm'
import { hashOf, storedBlob } from '../../store/blobs.ts'
import type { Database } from '../../store/open.ts'
import { gathered } from '../../store/statements/gathered.ts'
import { LeaseLost, type ItemRow } from '../rows/items.ts'

/**
 * Stores the picture of an item, and by which hash others find it, on condition that we still hold its lease.
 * @param picture its hash is null if others shall not find it
 * @param isStored the picture was read from the database a moment ago, so that its bytes needn't be sent there
 * @throws LeaseLost
 */
export async function keepPicture(
  db: Database,
  item: ItemRow,
  { jpeg, perceptualHash }: { jpeg: Buffer; perceptualHash: string | null },
  isStored = false,
): Promise<ItemRow> {
  const { id, leaseOwner } = item
  const picture = { id, leaseOwner, preparedSha: hashOf(jpeg), perceptualHash }
  const isKept = (isStored && (await keepStored(db, picture))) || (await store(db, picture, jpeg))
  if (!isKept) throw new LeaseLost(id)
  return { ...item, preparedSha: picture.preparedSha, perceptualHash }
}

interface ItemPicture extends Pick<ItemRow, 'id' | 'leaseOwner' | 'perceptualHash'> {
  preparedSha: string
}

async function store(db: Database, picture: ItemPicture, jpeg: Buffer): Promise<boolean> {
  const { id, leaseOwner, preparedSha, perceptualHash } = picture
  const { rows } = await db.execute(sql`
    with stored as (${storedBlob(preparedSha, jpeg)} returning sha256)
    update items set prepared_sha = stored.sha256, perceptual_hash = ${perceptualHash}, updated_at = now()
    from stored where id = ${id} and lease_owner = ${leaseOwner ?? ''}
    returning id`)
  return rows.length > 0
}

/** Pictures that are prepared at the same moment. */
const MOST_AT_ONCE = 50

/** Rows are locked in the order of their keys, so that two processes do not wait for each other. */
const keepStored = gathered(async (db: Database, pictures: readonly ItemPicture[]) => {
  const { rows } = await db.execute<{ id: string }>(sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(pictures)}::jsonb) as given (
        id uuid, "leaseOwner" text, "preparedSha" text, "perceptualHash" text)
    ), stored as (
      select sha256 from blobs where sha256 in (select "preparedSha" from given) order by sha256 for update
    ), renewed as (
      update blobs set created_at = now() where sha256 in (select sha256 from stored)
    ), held as (
      select items.id from items join given on given.id = items.id
      where items.lease_owner = given."leaseOwner" order by items.id for update of items
    )
    update items set prepared_sha = given."preparedSha", perceptual_hash = given."perceptualHash", updated_at = now()
    from given where items.id = given.id and items.id in (select id from held)
      and given."preparedSha" in (select sha256 from stored)
    returning items.id`)
  const kept = new Set(rows.map(({ id }) => id))
  return pictures.map(({ id }) => kept.has(id))
}, MOST_AT_ONCE)
