import { AppError } from '../../core/errors.ts'
import type { Core } from '../../core/index.ts'
import type { PersonProfile, Principal } from '../../core/model.ts'
import type { ChangeOptions } from '../../core/contracts.ts'
import type { PresentPhoto, ShownPhoto } from '../cards/person/review.ts'

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
 * What a card shows of the photo that is there: its etag, absent where something else may have changed it since it was looked
 * at, as in the tab; and the last change that was made here.
 */
export function shownOf({ origin, photo, photoEtag, lastChange }: PersonProfile): ShownPhoto {
  const last = { lastChange: lastChange?.id ?? null }
  if (origin !== 'here') return last
  if (photo === 'none') return { seen: null, ...last }
  return photoEtag === null ? last : { seen: photoEtag, ...last }
}

/** The options of a change whose card showed this: as the app, since the chat has no token of who asks. */
export const optionsOf = ({
  overwrite = false,
  seen,
  lastChange,
}: ShownPhoto & { overwrite?: boolean }): ChangeOptions => ({
  overwrite,
  as: 'app',
  seen,
  lastChange,
})

/** The change that a run made, if it was the last one and can be undone. */
export const undoableBy = (
  { lastChange, undoable }: PersonProfile,
  runId: string,
): string | null => (undoable && lastChange?.run.id === runId ? lastChange.id : null)
