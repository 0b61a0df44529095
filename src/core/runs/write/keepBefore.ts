import type { PhotoAccess } from '../../graph/photos.ts'
import type { Failure, Lookup, PhotoMetadata } from '../../model.ts'
import { keepLonger, putBlob } from '../../store/blobs.ts'
import type { Database } from '../../store/open.ts'
import type { ItemRow } from '../rows/items.ts'
import type { ExpectedPhoto } from './expectedPhoto.ts'

export type Before = Pick<ItemRow, 'beforeSha' | 'beforeEtag'>

/** Larger photos go in no batch, in pixels: Microsoft 365 keeps none that are larger, other directories may. */
const MAX_USUAL_SIDE_PX = 648

interface Present {
  shown: PhotoMetadata | null
  expected: ExpectedPhoto
  kept: Before | null
}

/**
 * Stores the photo that is about to be replaced or removed, so that the write can be undone. The etag is the one that
 * Graph shows, even while it does not show what we wrote last.
 */
export async function keepBefore(
  { db, photos }: { db: Database; photos: PhotoAccess },
  item: ItemRow,
  { shown, expected: { present, lastWrite }, kept }: Present,
): Promise<Before | Failure> {
  const beforeEtag = shown?.etag ?? null
  if (!present) return { beforeSha: null, beforeEtag }
  if (kept && beforeEtag !== null && kept.beforeEtag === beforeEtag) return kept
  if (lastWrite?.afterSha && lastWrite.afterEtag === present.etag) {
    const { afterSha } = lastWrite
    if (await keepLonger(db, afterSha)) return { beforeSha: afterSha, beforeEtag }
  }
  const isLarge = Math.max(present.width, present.height) > MAX_USUAL_SIDE_PX
  const bytes = await bytesBefore(photos, item.personId, isLarge)
  if (bytes.kind === 'found') return { beforeSha: await putBlob(db, bytes.value), beforeEtag }
  return bytes.kind === 'none' ? { beforeSha: null, beforeEtag } : bytes
}

/**
 * `none` also for a photo of which Graph twice sends no byte: it shows nobody anything, and would otherwise be there for
 * good. An undo leaves such a person without a photo.
 */
async function bytesBefore(
  photos: PhotoAccess,
  personId: string,
  isLarge: boolean,
): Promise<Lookup<Buffer>> {
  const first = await photos.bytes(personId, { isLarge })
  if (!isEmpty(first)) return first
  const second = await photos.bytes(personId, { isLarge: true })
  return isEmpty(second) ? { kind: 'none' } : second
}

const isEmpty = (found: Lookup<Buffer>): boolean =>
  found.kind === 'failed' && found.code === 'photo_unreadable'
