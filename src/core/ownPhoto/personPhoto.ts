import { actingAsOf } from '../access.ts'
import type { ChangedPhoto, PersonPhotoService } from '../contracts.ts'
import { AppError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Access, ActingAs, Principal } from '../model.ts'
import { personById } from '../people/list.ts'
import type { WorkContext } from '../runs/execute/workContext.ts'
import {
  confirmDraft,
  removePhoto,
  type ChangeContext,
  type Changed,
  type ChangeRequest,
} from './change.ts'
import { draftOriginal, makeDraft, recropDraft, takeDraft, tidyDrafts } from './draft.ts'
import type { DraftStore } from './draft.ts'
import type { PhotosAs } from './index.ts'
import { explainRefused } from './refusal.ts'
import { trackChanges } from './track.ts'

interface Dependencies {
  photosAs: PhotosAs
  access: (principal: Principal) => Promise<Access>
  explainRefusal: WorkContext['explainRefusal']
  log: Log
  /** called after each change */
  onChange?: () => Promise<void>
}

type Make = (context: ChangeContext, request: ChangeRequest) => Promise<Changed>
type Change = (
  owner: Principal,
  personId: string,
  options: { overwrite: boolean },
  make: Make,
) => Promise<ChangedPhoto>

/**
 * What people who manage photos do with one photo of somebody else. An admin who chooses themselves changes their own
 * photo, as themselves. `idle` waits for changes in progress.
 */
export function createPersonPhoto(
  store: DraftStore,
  { photosAs, access, explainRefusal, log, onChange = async () => {} }: Dependencies,
): PersonPhotoService & { idle(): Promise<void> } {
  const { db } = store
  const { track, idle } = trackChanges()
  const explain = explainRefused({ db, explainRefusal, log })
  const change: Change = async (owner, personId, { overwrite }, make) => {
    const as = identityFor(await access(owner), owner.id === personId)
    const person = { id: personId, name: await nameOf(store, personId) }
    const context = { db, photos: photosAs(owner, as), explain }
    const made = await track(make(context, { owner, person, as, overwrite }))
    await onChange()
    return { ...made, actingAs: as }
  }
  return {
    async draft(owner, personId, picture) {
      await nameOf(store, personId)
      return makeDraft(store, owner, picture, undefined, personId)
    },
    recrop: (owner, personId, draftId, crop) => recropDraft(store, owner, draftId, crop, personId),
    original: (owner, personId, draftId) => draftOriginal(store, owner, draftId, personId),
    async confirm(owner, personId, draftId, options) {
      const changed = await change(owner, personId, options, (context, request) =>
        confirmDraft(context, request, draftId),
      )
      await tidyDrafts(store)
      return changed
    },
    async discard(owner, personId, draftId) {
      await takeDraft(db, owner, draftId, personId)
      await tidyDrafts(store)
    },
    remove: (owner, personId, options) => change(owner, personId, options, removePhoto),
    idle,
  }
}

function identityFor(access: Access, isOwn: boolean): ActingAs {
  const as = actingAsOf(access)
  return isOwn ? (access.ownPhoto ?? as) : as
}

async function nameOf({ db }: DraftStore, personId: string): Promise<string> {
  const person = await personById(db, personId)
  if (!person) throw new AppError('person_gone')
  return person.displayName
}
