import { setTimeout as sleep } from 'node:timers/promises'
import type { PhotoAccess } from '../../graph/photos.ts'
import { looksAlike } from '../../imaging/duplicates/looksAlike.ts'
import { sizeOfJpeg } from '../../imaging/encode/jpegSize.ts'
import type { Failure, Lookup, Outcome, PhotoMetadata } from '../../model.ts'
import type { ItemRow } from '../rows/items.ts'
import { seenAt, type Sight } from './seen.ts'

type Done = Extract<Outcome, { kind: 'done' }>

/** What Graph shows, and the etag of it; null = no photo. */
export interface Sighting {
  kind: 'sighting'
  sight: Sight
  etag: string | null
}

/** How to tell whether what Graph shows is the result of a write. */
export interface Look {
  /** what was sent, null for a removal */
  jpeg: Buffer | null
  /**
   * a new etag and the right size are proof enough, which saves fetching the photo: only right after a write, when no
   * other can have caused them
   */
  trustsSize?: boolean
  /** pictures that Graph may still show from before, for an earlier write that it shows late as well */
  earlier?: () => Promise<Buffer[]>
}

/** The sides in pixels that Microsoft 365 keeps of a photo, learn.microsoft.com/graph/api/profilephoto-get */
const GRAPH_SIDES_PX = [648, 504, 432, 360, 240, 120, 96, 64, 48]

/**
 * Looks at a write that Graph has accepted, which therefore is done: whether it is shown already is told by `seen`.
 * @param delaysMs waits before looking again while it is not; empty = look once
 */
export async function seeWrite(
  photos: PhotoAccess,
  item: ItemRow,
  look: Look,
  accepted: Done,
  delaysMs: readonly number[],
): Promise<Done> {
  // A look that fails tells nothing about the write, and the later ones report what keeps failing.
  const shown = await lookAt(photos, item, look).catch(() => null)
  if (shown?.kind !== 'sighting') return { ...accepted, etag: null, seen: 'not_yet' }
  const seen = seenAt(shown.sight, 'first', look.jpeg !== null)
  const [delay, ...delays] = delaysMs
  if (seen !== 'not_yet' || delay === undefined) return { ...accepted, etag: shown.etag, seen }
  await sleep(delay)
  return seeWrite(photos, item, look, accepted, delays)
}

/**
 * Looks for a write whose answer was lost in a crash or on the network.
 * @param jpeg what was to be set, null for a removal
 * @returns `done` when it happened, null when it is not shown, a failure when Graph can't be asked
 */
export async function findLostWrite(
  photos: PhotoAccess,
  item: ItemRow,
  jpeg: Buffer | null,
): Promise<Done | Failure | null> {
  const shown = await lookAt(photos, item, { jpeg })
  if (shown.kind !== 'sighting') return shown
  if (shown.sight !== 'ours') return null
  return { kind: 'done', etag: shown.etag, requestId: null, seen: 'seen' }
}

async function lookAt(photos: PhotoAccess, item: ItemRow, look: Look): Promise<Sighting | Failure> {
  return sightOf(photos, item, await photos.metadata(item.personId), look)
}

/** Whether a write of this item may have reached Graph without our having its answer. */
export function mayHaveBeenSent(item: ItemRow): boolean {
  if (item.state === 'uploading') return true
  // A removal has its action from the start, so only the etag shows that it got as far as a write.
  return item.action === 'remove' ? item.beforeEtag !== null : item.action !== null
}

/**
 * Compares what Graph shows with a write. Graph re-encodes photos, so bytes can't be compared; but every write gives a
 * new etag, and the pictures look alike.
 * @param present what Graph shows; the photo itself is fetched only if the etag is new
 */
export async function sightOf(
  photos: Pick<PhotoAccess, 'bytes'>,
  { personId, beforeEtag }: Pick<ItemRow, 'personId' | 'beforeEtag'>,
  present: Lookup<PhotoMetadata>,
  look: Look,
): Promise<Sighting | Failure> {
  if (present.kind === 'none') return sighting(withoutPhoto(look, beforeEtag), null)
  if (present.kind !== 'found') return present
  const { etag } = present.value
  if (etag === beforeEtag) return sighting('as_before', etag)
  const { jpeg } = look
  if (jpeg && look.trustsSize && isSizeOf(present.value, await sizeOfJpeg(jpeg)))
    return sighting('ours', etag)
  const bytes = await photos.bytes(personId)
  if (bytes.kind === 'none') return sighting(withoutPhoto(look, beforeEtag), null)
  if (bytes.kind !== 'found') return bytes
  if (jpeg && (await looksAlike(jpeg, bytes.value))) return sighting('ours', etag)
  for (const picture of (await look.earlier?.()) ?? []) {
    if (await looksAlike(picture, bytes.value)) return sighting('as_before', etag)
  }
  return sighting('other', etag)
}

const sighting = (sight: Sight, etag: string | null): Sighting => ({
  kind: 'sighting',
  sight,
  etag,
})

function withoutPhoto({ jpeg }: Look, beforeEtag: string | null): Sight {
  if (!jpeg) return 'ours'
  return beforeEtag === null ? 'as_before' : 'none'
}

/** Whether Graph may show a picture of the size `sent` like this: as it is, or as the largest square kept of it. */
function isSizeOf(shown: PhotoMetadata, sent: { width: number; height: number }): boolean {
  if (shown.width === sent.width && shown.height === sent.height) return true
  const kept = GRAPH_SIDES_PX.find((side) => side <= Math.min(sent.width, sent.height))
  return shown.width === kept && shown.height === kept
}
