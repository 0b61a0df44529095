import type { PhotoAccess } from '../../graph/photos.ts'
import { looksAlike } from '../../imaging/duplicates/looksAlike.ts'
import type { Failure } from '../../model.ts'
import { getBlob } from '../../store/blobs.ts'
import type { Database } from '../../store/open.ts'
import type { ItemRow } from '../rows/items.ts'
import type { Bench, Worked } from '../execute/processItem.ts'

/** The prepared picture of an item, null for a removal. */
export async function pictureOf(db: Database, item: ItemRow): Promise<Buffer | null> {
  if (item.preparedSha === null) return null
  const jpeg = await getBlob(db, item.preparedSha)
  if (!jpeg) throw new Error(`the prepared picture of item ${item.id} is gone`)
  return jpeg
}

export type Landed = { kind: 'landed'; etag: string | null } | { kind: 'not' } | Failure

/** Whether a write of this item may have been sent already, its answer lost in a crash, a reset or a throttle. */
export function mayHaveLanded(item: ItemRow): boolean {
  if (item.state === 'uploading') return true
  // A removal is planned before anything is known of the present photo; what is to be set is not.
  return item.action === 'remove' ? item.beforeEtag !== null : item.action !== null
}

/**
 * Asks Graph whether a write whose answer was lost has happened: the etag tells that something did, the look of
 * the picture that it was this one (Graph re-encodes: bytes differ).
 * @param jpeg what was to be set, null for a removal
 */
export async function hasLanded(
  photos: PhotoAccess,
  item: ItemRow,
  jpeg: Buffer | null,
): Promise<Landed> {
  const present = await photos.metadata(item.personId)
  if (present.kind === 'none') return jpeg ? { kind: 'not' } : { kind: 'landed', etag: null }
  if (present.kind !== 'found') return present
  if (!jpeg || present.value.etag === item.beforeEtag) return { kind: 'not' }
  const bytes = await photos.bytes(item.personId)
  if (bytes.kind === 'none') return { kind: 'not' }
  if (bytes.kind !== 'found') return bytes
  const isThisOne = await looksAlike(jpeg, bytes.value)
  return isThisOne ? { kind: 'landed', etag: present.value.etag } : { kind: 'not' }
}

/**
 * Somebody's own photo whose write a crash cut off: their token is gone and so are they, so that only what has
 * happened is recorded and nothing is written any more.
 */
export async function interrupted({ db, photos }: Bench, item: ItemRow): Promise<Worked> {
  const nothing: Failure = { kind: 'failed', code: 'interrupted', detail: '', requestId: null }
  if (!mayHaveLanded(item)) return { item, ending: nothing }
  const landed = await hasLanded(photos, item, await pictureOf(db, item))
  if (landed.kind === 'landed') {
    return { item, ending: { kind: 'done', etag: landed.etag, requestId: null } }
  }
  return { item, ending: landed.kind === 'not' ? nothing : landed }
}
