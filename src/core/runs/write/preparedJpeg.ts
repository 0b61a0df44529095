import { getBlob } from '../../store/blobs.ts'
import type { Database } from '../../store/open.ts'
import type { ItemRow } from '../rows/items.ts'

/** The JPEG that an item is to set, null when it removes a photo. */
export async function preparedJpeg(db: Database, item: ItemRow): Promise<Buffer | null> {
  if (item.preparedSha === null) return null
  const jpeg = await getBlob(db, item.preparedSha)
  if (!jpeg) throw new Error(`the prepared picture of item ${item.id} is gone`)
  return jpeg
}
