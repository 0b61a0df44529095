import { sql, type SQL } from 'drizzle-orm'
import { hashOf, renewedBlob, storedBlob } from '../../store/blobs.ts'
import type { Database } from '../../store/open.ts'
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
  const preparedSha = hashOf(jpeg)
  const kept = async (blob: SQL): Promise<boolean> => {
    const { rows } = await db.execute(sql`
      with stored as (${blob} returning sha256)
      update items set prepared_sha = stored.sha256, perceptual_hash = ${perceptualHash}, updated_at = now()
      from stored where id = ${item.id} and lease_owner = ${item.leaseOwner ?? ''}
      returning id`)
    return rows.length > 0
  }
  const isKept =
    (isStored && (await kept(renewedBlob(preparedSha)))) ||
    (await kept(storedBlob(preparedSha, jpeg)))
  if (!isKept) throw new LeaseLost(item.id)
  return { ...item, preparedSha, perceptualHash }
}
