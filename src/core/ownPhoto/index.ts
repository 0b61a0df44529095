import { asError } from '../graph/codes.ts'
import type { PhotoAccess } from '../graph/photos.ts'
import { resizeJpeg } from '../imaging/encode/resizeJpeg.ts'
import type { OwnPhotoService } from '../contracts.ts'
import type { ActingAs, Principal } from '../model.ts'
import { awaitedPhoto } from '../people/awaited.ts'
import type { Database } from '../store/database.ts'
import { confirmDraft, removePhoto } from './change.ts'
import {
  discardDraft,
  draftOriginal,
  draftPicture,
  makeDraft,
  recropDraft,
  tidyDrafts,
  type DraftStore,
} from './draft.ts'
import { createDraftLimits } from './draftLimits.ts'

/** Keeps the JPEG small enough for a card. */
const CARD_SIDE_PX = 240

/** Gives access to photos as the person who asks, or as the app for those without a token (the bot). */
type PhotosAs = (owner: Principal, as: ActingAs) => PhotoAccess

/**
 * What people do with their own photo. `idle` waits for changes in progress.
 * @param onChange called after each change
 */
export function createOwnPhoto(
  { db, originals }: DraftStore,
  photosAs: PhotosAs,
  onChange: () => Promise<void> = async () => {},
): OwnPhotoService & { idle(): Promise<void> } {
  const store = { db, originals }
  const { track, idle } = trackChanges()
  const photo = (owner: Principal, as: ActingAs) => currentPhoto(db, photosAs(owner, as), owner)
  return {
    ...draftCalls(store),
    async confirm(owner, draftId, as) {
      const outcome = await track(confirmDraft(db, photosAs(owner, as), owner, as, draftId))
      await tidyDrafts(store)
      await onChange()
      return outcome
    },
    async remove(owner, as) {
      const outcome = await track(removePhoto(db, photosAs(owner, as), owner, as))
      await onChange()
      return outcome
    },
    photo,
    preview: async (owner, draftId) =>
      resizeJpeg(await draftPicture(db, owner, draftId), CARD_SIDE_PX),
    async thumbnail(owner, as) {
      const jpeg = await photo(owner, as)
      return jpeg && resizeJpeg(jpeg, CARD_SIDE_PX)
    },
    idle,
  }
}

/** What makes and ends drafts, within the limits of each person. */
function draftCalls(
  store: DraftStore,
): Pick<OwnPhotoService, 'draft' | 'recrop' | 'original' | 'discard'> {
  const limits = createDraftLimits()
  return {
    draft: (owner, picture, request, signal) =>
      limits.receive(owner.id, picture, (counted) =>
        makeDraft({ ...store, signal }, owner, counted, request),
      ),
    async recrop(owner, draftId, request, signal) {
      limits.prepareAgain(owner.id)
      return recropDraft({ ...store, signal }, owner, draftId, request)
    },
    original: (owner, draftId, signal) => draftOriginal({ ...store, signal }, owner, draftId),
    discard: (owner, draftId) => discardDraft(store, owner, draftId),
  }
}

/** The photo that was set last, even while Graph does not show it yet. */
async function currentPhoto(
  db: Database,
  photos: PhotoAccess,
  { id }: Principal,
): Promise<Buffer | null> {
  const awaited = await awaitedPhoto(db, id)
  if (awaited !== undefined) return awaited
  const found = await photos.bytes(id)
  if (found.kind === 'found') return found.value
  if (found.kind === 'none') return null
  throw asError(found)
}

/** Tracks changes in progress, so that a stop can wait for them. */
function trackChanges() {
  const inProgress = new Set<Promise<unknown>>()
  return {
    track: async <T>(change: Promise<T>): Promise<T> => {
      inProgress.add(change)
      try {
        return await change
      } finally {
        inProgress.delete(change)
      }
    },
    idle: async () => void (await Promise.allSettled(inProgress)),
  }
}
