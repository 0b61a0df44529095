import { sql } from 'drizzle-orm'
import type { PreparedPhoto } from '../../model.ts'
import { hashOf, storedBlob } from '../../store/blobs.ts'
import type { Database } from '../../store/open.ts'
import { LeaseLost, type ItemRow } from '../rows/items.ts'

/**
 * Stores the picture of an item, and by which hash others find it, on condition that we still hold its lease.
 * @throws LeaseLost
 */
export async function keepPicture(
  db: Database,
  item: ItemRow,
  { jpeg, perceptualHash }: Pick<PreparedPhoto, 'jpeg' | 'perceptualHash'>,
): Promise<ItemRow> {
  const preparedSha = hashOf(jpeg)
  const { rows } = await db.execute(sql`
    with stored as (${storedBlob(preparedSha, jpeg)})
    update items set prepared_sha = ${preparedSha}, perceptual_hash = ${perceptualHash}, updated_at = now()
    where id = ${item.id} and lease_owner = ${item.leaseOwner ?? ''}
    returning id`)
  if (rows.length === 0) throw new LeaseLost(item.id)
  return { ...item, preparedSha, perceptualHash }
}
