import { AppError } from '../../errors.ts'
import { resizeJpeg } from '../../imaging/encode/resizeJpeg.ts'
import type { Principal } from '../../model.ts'
import { getBlob } from '../../store/blobs.ts'
import type { Database } from '../../store/open.ts'
import { ownItem } from '../rows/own.ts'

/**
 * The prepared picture of an item as a JPEG of at most `side` px; null when there is none.
 * @throws AppError `not_found`
 */
export async function preparedPicture(
  db: Database,
  owner: Principal,
  runId: string,
  itemId: string,
  side: number,
): Promise<Buffer | null> {
  const { item } = await ownItem(db, owner, runId, itemId)
  const { preparedSha } = item
  const jpeg = preparedSha === null ? null : await getBlob(db, preparedSha)
  return jpeg && resizeJpeg(jpeg, side)
}

/**
 * The photo that an item replaced or removed as a JPEG of at most `side` px; null when there was none, or when nothing
 * was written.
 * @throws AppError `not_found`, `before_gone`
 */
export async function previousPhoto(
  db: Database,
  owner: Principal,
  runId: string,
  itemId: string,
  side: number,
): Promise<Buffer | null> {
  const { item } = await ownItem(db, owner, runId, itemId)
  const { beforeSha } = item
  if (beforeSha === null) return null
  const jpeg = await getBlob(db, beforeSha)
  if (!jpeg) throw new AppError('before_gone')
  return resizeJpeg(jpeg, side)
}
