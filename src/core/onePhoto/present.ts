import { eq } from 'drizzle-orm'
import { AppError } from '../errors.ts'
import { asError } from '../graph/codes.ts'
import type { PhotoAccess } from '../graph/photos.ts'
import { historyRows } from '../history/entries.ts'
import { originOf } from '../history/origin.ts'
import { sizeOfJpeg } from '../imaging/encode/jpegSize.ts'
import type { CropRequest, PersonSummary } from '../model.ts'
import { getBlob } from '../store/blobs.ts'
import type { Database } from '../store/open.ts'
import { entries } from '../store/schema.ts'

/**
 * The photo that a person has: the one that was set here if it is still kept, which Graph has not encoded again, else what
 * Graph has.
 * @throws AppError `nothing_to_crop` without a photo, and what Graph's answer means
 */
export async function presentPhoto(
  db: Database,
  photos: PhotoAccess,
  person: PersonSummary,
): Promise<Buffer> {
  const [last] = await historyRows(db, eq(entries.personId, person.id), 1)
  if (last && last.seen !== 'different' && originOf(person, last) === 'here') {
    if (last.afterSha === null) throw new AppError('nothing_to_crop')
    const kept = await getBlob(db, last.afterSha)
    if (kept) return kept
  }
  const found = await photos.bytes(person.id)
  if (found.kind === 'found') return found.value
  throw found.kind === 'none' ? new AppError('nothing_to_crop') : asError(found)
}

/**
 * Leaves a square photo as it is; another one gets the automatic crop. What can't be read gets it, too, and is rejected when
 * it is prepared.
 */
export async function uncropped(jpeg: Buffer): Promise<CropRequest | undefined> {
  const size = await sizeOfJpeg(jpeg).catch(() => null)
  if (!size || size.width !== size.height) return undefined
  const { width, height } = size
  return { box: { left: 0, top: 0, width, height }, rotation: 0 }
}
