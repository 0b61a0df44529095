import { asError } from '../graph/codes.ts'
import type { PhotoAccess } from '../graph/photos.ts'
import { resizeJpeg } from '../imaging/encode/resizeJpeg.ts'
import type { OwnPhotoService } from '../contracts.ts'
import type { ActingAs, Principal } from '../model.ts'
import type { Store } from '../store/open.ts'
import { confirmDraft, removePhoto } from './change.ts'
import {
  draftOriginal,
  draftPicture,
  makeDraft,
  recropDraft,
  tidyDrafts,
  useDraft,
} from './draft.ts'

/** px; at this size a JPEG stays within what a card may carry */
const cardSide = 240

/** Graph's photos as the person who asks, or as the app for those who have no token with them. */
export type PhotosAs = (owner: Principal, as: ActingAs) => PhotoAccess

/** One's own photo. `settled` waits for the changes under way. */
export function createOwnPhoto(
  { db, originals }: Pick<Store, 'db' | 'originals'>,
  photosAs: PhotosAs,
): OwnPhotoService & { settled(): Promise<void> } {
  const parts = { db, originals }
  const { watched, settled } = watch()
  const photo = async (owner: Principal, as: ActingAs) => {
    const found = await photosAs(owner, as).bytes(owner.id)
    if (found.kind === 'found') return found.value
    if (found.kind === 'none') return null
    throw asError(found)
  }
  return {
    draft: (owner, picture, request) => makeDraft(parts, owner, picture, request),
    recrop: (owner, draftId, request) => recropDraft(parts, owner, draftId, request),
    original: (owner, draftId) => draftOriginal(parts, owner, draftId),
    async confirm(owner, draftId, as) {
      const outcome = await watched(confirmDraft(db, photosAs(owner, as), owner, as, draftId))
      await tidyDrafts(parts)
      return outcome
    },
    async discard(owner, draftId) {
      await useDraft(db, owner, draftId)
      await tidyDrafts(parts)
    },
    remove: (owner, as) => watched(removePhoto(db, photosAs(owner, as), owner, as)),
    photo,
    preview: async (owner, draftId) => resizeJpeg(await draftPicture(db, owner, draftId), cardSide),
    async thumbnail(owner, as) {
      const jpeg = await photo(owner, as)
      return jpeg && resizeJpeg(jpeg, cardSide)
    },
    settled,
  }
}

/** Keeps in mind what is under way, so that a stop can wait for it. */
function watch() {
  const underWay = new Set<Promise<unknown>>()
  return {
    watched: async <T>(change: Promise<T>): Promise<T> => {
      underWay.add(change)
      try {
        return await change
      } finally {
        underWay.delete(change)
      }
    },
    settled: async () => void (await Promise.allSettled(underWay)),
  }
}
