import { setTimeout as sleep } from 'node:timers/promises'
import type { PhotoAccess } from '../../graph/photos.ts'
import { looksAlike } from '../../imaging/duplicates/looksAlike.ts'
import { sizeOfJpeg } from '../../imaging/encode/jpegSize.ts'
import type { Outcome, PhotoMetadata } from '../../model.ts'
import type { ItemRow } from '../rows/items.ts'

type Done = Extract<Outcome, { kind: 'done' }>

/** The sides in pixels that Microsoft 365 keeps of a photo, learn.microsoft.com/graph/api/profilephoto-get */
const graphSides = [648, 504, 432, 360, 240, 120, 96, 64, 48]

/**
 * Reads a write back that Graph said it has done. Bytes cannot be compared, for Graph re-encodes, but the etag is new
 * with every write, and of the size it can be told what Graph makes of a picture. Only another size than that
 * costs one more call, to look at the picture itself.
 * @param jpeg what was set, null for a removal
 * @param lag ms to wait before each further look, for what Graph shows may lag behind what it was told
 * @returns `done` with the etag, null where Graph could not be asked; `not_verified` when it shows another photo
 */
export async function verified(
  photos: PhotoAccess,
  item: ItemRow,
  jpeg: Buffer | null,
  done: Done,
  lag: readonly number[],
): Promise<Outcome> {
  const present = await photos.metadata(item.personId)
  // The answer to the write is lost then; whoever comes back finds what it has done.
  if (present.kind === 'throttled') return present
  if (present.kind !== 'found' && present.kind !== 'none') return done
  const shown = present.kind === 'found' ? present.value : null
  if (await isIt(photos, item, jpeg, shown)) return { ...done, etag: shown?.etag ?? null }
  const [wait, ...waits] = lag
  if (wait === undefined) return notVerified(done)
  await sleep(wait)
  return verified(photos, item, jpeg, done, waits)
}

async function isIt(
  photos: PhotoAccess,
  item: ItemRow,
  jpeg: Buffer | null,
  shown: PhotoMetadata | null,
): Promise<boolean> {
  // A photo that was set after ours was removed is somebody else's doing.
  if (!jpeg) return shown === null || shown.etag !== item.beforeEtag
  if (!shown || shown.etag === item.beforeEtag) return false
  if (isSizeOf(shown, await sizeOfJpeg(jpeg))) return true
  const bytes = await photos.bytes(item.personId)
  return bytes.kind === 'found' ? looksAlike(jpeg, bytes.value) : bytes.kind !== 'none'
}

/** Whether Graph may show a picture of the size `sent` so: as it is, or as the largest square it keeps of it. */
function isSizeOf(shown: PhotoMetadata, sent: { width: number; height: number }): boolean {
  if (shown.width === sent.width && shown.height === sent.height) return true
  const kept = graphSides.find((side) => side <= Math.min(sent.width, sent.height))
  return shown.width === kept && shown.height === kept
}

const notVerified = ({ requestId }: Done): Outcome => ({
  kind: 'failed',
  code: 'not_verified',
  detail: '',
  requestId,
})
