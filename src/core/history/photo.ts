import { AppError } from '../errors.ts'
import { resizeJpeg } from '../imaging/encode/resizeJpeg.ts'
import type { BeforeOrAfter } from '../model.ts'
import { getBlob } from '../store/blobs.ts'
import type { Database } from '../store/database.ts'
import { changeOfPerson } from './entries.ts'

/** A photo as it was, or smaller. */
export interface OldPhoto {
  jpeg: Buffer
  /** stays the same for the same picture in the same size */
  etag: string
}

/**
 * The photo before or after a change, at most `side` px; null if there was none.
 * @throws AppError `not_found`, `before_gone` when it is no longer stored
 */
export async function oldPhoto(
  db: Database,
  personId: string,
  id: string,
  { which, side }: { which: BeforeOrAfter; side: number },
): Promise<OldPhoto | null> {
  const { beforeSha, afterSha } = await changeOfPerson(db, personId, id)
  const sha = which === 'before' ? beforeSha : afterSha
  if (sha === null) return null
  const jpeg = await getBlob(db, sha)
  if (!jpeg) throw new AppError('before_gone')
  return { jpeg: await resizeJpeg(jpeg, side), etag: `"${sha}-${side}"` }
}
