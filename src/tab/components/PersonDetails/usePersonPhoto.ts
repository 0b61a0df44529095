import { useState } from 'react'
import type { OldPhotoWanted, PersonProfileView, PersonView } from '../../../api/contract.ts'
import { useServices } from '../../hooks/useServices.ts'
import { personSource } from '../OnePhoto/source.ts'
import { useOnePhoto } from '../OnePhoto/useOnePhoto.ts'
import { seenPhoto } from './details.ts'

export type PersonPhotoActions = ReturnType<typeof usePersonPhoto>

/** The photo of a person and what an admin does with it. Every change made here can be undone. */
export function usePersonPhoto(person: PersonView, profile: PersonProfileView | undefined) {
  const { client } = useServices()
  const shown = profile && {
    seen: seenPhoto(profile),
    lastChange: profile.lastChange?.id ?? null,
  }
  const photo = useOnePhoto(personSource(client, person, shown))
  const [undoing, setUndoing] = useState(false)
  const act =
    <Given extends unknown[]>(work: (...given: Given) => void, isUndo = false) =>
    (...given: Given): void => {
      setUndoing(isUndo)
      work(...given)
    }
  const restore = (entryId: string, which: OldPhotoWanted): void =>
    photo.change((overwrite) =>
      client.restorePhoto(person.id, entryId, { which, overwrite, ...shown }),
    )
  const last = profile?.undoable ? profile.lastChange : null
  return {
    ...photo,
    choose: act(photo.choose),
    remove: act(photo.remove),
    cropPresent: photo.cropPresent && act(photo.cropPresent),
    restore: act(restore),
    /** null = there is nothing to undo */
    undo: last && act(() => restore(last.id, 'before'), true),
    /** undoing the last change would redo the one before */
    isRedo: last?.isUndo ?? false,
    /** the last change was to undo another */
    undone: undoing && photo.notice !== null,
  }
}
