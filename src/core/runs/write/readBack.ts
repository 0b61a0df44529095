import { setTimeout as sleep } from 'node:timers/promises'
import type { PhotoAccess } from '../../graph/photos.ts'
import { looksAlike } from '../../imaging/duplicates/looksAlike.ts'
import { sizeOfJpeg } from '../../imaging/encode/jpegSize.ts'
import type { Failure, Outcome, PhotoMetadata } from '../../model.ts'
import type { ItemRow } from '../rows/items.ts'

type Done = Extract<Outcome, { kind: 'done' }>

/** What Graph shows: the result of our write, with its etag (null = no photo), or something else. */
type ReadBack = { kind: 'ours'; etag: string | null } | { kind: 'other' } | Failure

/** The sides in pixels that Microsoft 365 keeps of a photo, learn.microsoft.com/graph/api/profilephoto-get */
const GRAPH_SIDES_PX = [648, 504, 432, 360, 240, 120, 96, 64, 48]

/**
 * Verifies a write that Graph has accepted.
 * @param jpeg what was set, null for a removal
 * @param delaysMs waits before looking again, because Graph may show a write late; empty = look once
 * @returns `accepted` with the new etag, or unchanged when Graph can't be asked; `throttled`, so that the item is
 *   tried again and the write found then; `failed` with `not_verified` when Graph shows another photo
 */
export async function verifyWrite(
  photos: PhotoAccess,
  item: ItemRow,
  jpeg: Buffer | null,
  accepted: Done,
  delaysMs: readonly number[],
): Promise<Outcome> {
  const shown = await readBack(photos, item, jpeg, 'accepted')
  if (shown.kind === 'ours') return { ...accepted, etag: shown.etag }
  if (shown.kind === 'throttled') return shown
  if (shown.kind !== 'other') return accepted
  const [delay, ...delays] = delaysMs
  if (delay === undefined) return notVerified(accepted)
  await sleep(delay)
  return verifyWrite(photos, item, jpeg, accepted, delays)
}

/**
 * Looks for a write whose answer was lost in a crash or on the network.
 * @param jpeg what was to be set, null for a removal
 * @returns `done` when it happened, null when it did not, a failure when Graph can't be asked
 */
export async function findLostWrite(
  photos: PhotoAccess,
  item: ItemRow,
  jpeg: Buffer | null,
): Promise<Done | Failure | null> {
  const shown = await readBack(photos, item, jpeg, 'lost')
  if (shown.kind === 'other') return null
  return shown.kind === 'ours' ? { kind: 'done', etag: shown.etag, requestId: null } : shown
}

/** Whether a write of this item may have reached Graph without our having its answer. */
export function mayHaveBeenSent(item: ItemRow): boolean {
  if (item.state === 'uploading') return true
  // A removal has its action from the start, so only the etag shows that it got as far as a write.
  return item.action === 'remove' ? item.beforeEtag !== null : item.action !== null
}

/**
 * Asks Graph whether it shows the result of a write. Graph re-encodes photos, so bytes can't be compared; but every
 * write gives a new etag. If the write was accepted, a new etag and the right size are proof enough, which saves
 * fetching the photo. If its answer was lost, the new etag may be from another change, so only the picture itself
 * tells.
 */
async function readBack(
  photos: PhotoAccess,
  item: ItemRow,
  jpeg: Buffer | null,
  answer: 'accepted' | 'lost',
): Promise<ReadBack> {
  const isAccepted = answer === 'accepted'
  const present = await photos.metadata(item.personId)
  if (present.kind === 'none') return jpeg ? { kind: 'other' } : { kind: 'ours', etag: null }
  if (present.kind !== 'found') return present
  const { etag } = present.value
  if (etag === item.beforeEtag) return { kind: 'other' }
  // After an accepted removal, a new photo was set by someone else since.
  if (!jpeg) return isAccepted ? { kind: 'ours', etag } : { kind: 'other' }
  if (isAccepted && isSizeOf(present.value, await sizeOfJpeg(jpeg))) return { kind: 'ours', etag }
  const bytes = await photos.bytes(item.personId)
  if (bytes.kind === 'none') return { kind: 'other' }
  if (bytes.kind !== 'found') return isAccepted ? { kind: 'ours', etag } : bytes
  return (await looksAlike(jpeg, bytes.value)) ? { kind: 'ours', etag } : { kind: 'other' }
}

/** Whether Graph may show a picture of the size `sent` like this: as it is, or as the largest square kept of it. */
function isSizeOf(shown: PhotoMetadata, sent: { width: number; height: number }): boolean {
  if (shown.width === sent.width && shown.height === sent.height) return true
  const kept = GRAPH_SIDES_PX.find((side) => side <= Math.min(sent.width, sent.height))
  return shown.width === kept && shown.height === kept
}

const notVerified = ({ requestId }: Done): Outcome => ({
  kind: 'failed',
  code: 'not_verified',
  detail: '',
  requestId,
})
