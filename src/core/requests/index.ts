import { asError } from '../graph/codes.ts'
import type { PhotoAccess } from '../graph/photos.ts'
import { resizeJpeg } from '../imaging/resize.ts'
import type { OwnPhotoRoom } from '../index.ts'
import type { ActingAs, Principal } from '../model.ts'
import type { Database } from '../store/open.ts'
import { confirmDraft, removePhoto } from './change.ts'
import { draftPicture, makeDraft, useDraft } from './drafts.ts'

/** px; at this size a JPEG stays within what a card may carry */
const cardSide = 240

/** Graph's photos as the person who asks, or as the app for those who have no token with them. */
export type PhotosAs = (owner: Principal, as: ActingAs) => PhotoAccess

/** One's own photo. `settled` waits for the changes under way. */
export function createOwnPhoto(
  db: Database,
  photosAs: PhotosAs,
): OwnPhotoRoom & { settled(): Promise<void> } {
  const underWay = new Set<Promise<unknown>>()
  const watched = async <T>(change: Promise<T>): Promise<T> => {
    underWay.add(change)
    try {
      return await change
    } finally {
      underWay.delete(change)
    }
  }
  const photo = async (owner: Principal, as: ActingAs) => {
    const found = await photosAs(owner, as).bytes(owner.id)
    if (found.kind === 'found') return found.value
    if (found.kind === 'none') return null
    throw asError(found)
  }
  return {
    draft: (owner, picture) => makeDraft(db, owner, picture),
    confirm: (owner, draftId, as) =>
      watched(confirmDraft(db, photosAs(owner, as), owner, as, draftId)),
    discard: async (owner, draftId) => void (await useDraft(db, owner, draftId)),
    remove: (owner, as) => watched(removePhoto(db, photosAs(owner, as), owner, as)),
    photo,
    preview: async (owner, draftId) => resizeJpeg(await draftPicture(db, owner, draftId), cardSide),
    async thumbnail(owner, as) {
      const jpeg = await photo(owner, as)
      return jpeg && resizeJpeg(jpeg, cardSide)
    },
    settled: async () => void (await Promise.allSettled(underWay)),
  }
}
