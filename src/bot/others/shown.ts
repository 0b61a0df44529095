import { AppError } from '../../core/errors.ts'
import type { Core } from '../../core/index.ts'
import type { PersonProfile, Principal } from '../../core/model.ts'
import type { PresentPhoto } from '../cards/person/review.ts'

/** The photo that a person has, as a small JPEG. */
export async function presentPhoto(
  { personPhoto }: Pick<Core, 'personPhoto'>,
  sender: Principal,
  personId: string,
): Promise<PresentPhoto> {
  try {
    return await personPhoto.thumbnail(sender, personId)
  } catch (err) {
    if (err instanceof AppError && err.code === 'photo_unreadable') return 'unread'
    throw err
  }
}

/**
 * The etag of the photo that a card shows, null for none; absent where something else may have changed it since it was looked
 * at, as in the tab.
 */
export function seenPhoto({ origin, photo, photoEtag }: PersonProfile): { seen?: string | null } {
  if (origin !== 'here') return {}
  if (photo === 'none') return { seen: null }
  return photoEtag === null ? {} : { seen: photoEtag }
}

/** The change that a run made, if it was the last one and can be undone. */
export const undoableBy = (
  { lastChange, undoable }: PersonProfile,
  runId: string,
): string | null => (undoable && lastChange?.run.id === runId ? lastChange.id : null)
