import { actingAsOf } from '../access.ts'
import type { ChangedPhoto, ChangeOptions, PersonPhotoService } from '../contracts.ts'
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
import { discardDraft, draftOriginal, makeDraft, recropDraft, tryTidyDrafts } from './draft.ts'
import type { DraftStore } from './draft.ts'
import { createDraftLimits, type DraftLimits } from './draftLimits.ts'
import type { PhotosAs } from './index.ts'
import { explainRefused } from './refusal.ts'
import { trackChanges } from './track.ts'

interface Dependencies {
  photosAs: PhotosAs
  access: (principal: Principal) => Promise<Access>
  explainRefusal: WorkContext['explainRefusal']
  log: Log
  /** shared with one's own photo */
  limits?: DraftLimits
  /** called after each change */
  onChange?: () => Promise<void>
}

type Make = (context: ChangeContext, request: ChangeRequest) => Promise<Changed>
type Change = (
  owner: Principal,
  personId: string,
  options: ChangeOptions,
  make: Make,
) => Promise<ChangedPhoto>

/**
 * What people who manage photos do with one photo of somebody else. An admin who chooses themselves changes their own
 * photo, as themselves. `idle` waits for changes in progress.
 */
export function createPersonPhoto(
  store: DraftStore,
  dependencies: Dependencies,
): PersonPhotoService & { idle(): Promise<void> } {
  const { photosAs, access, explainRefusal, log, onChange = async () => {} } = dependencies
  const { limits = createDraftLimits() } = dependencies
  const { db } = store
  const { track, idle } = trackChanges()
  const explain = explainRefused({ db, explainRefusal, log })
  const change: Change = async (owner, personId, options, make) => {
    const as = identityFor(await access(owner), owner.id === personId)
    const person = { id: personId, name: await nameOf(store, personId) }
    const context = { db, photos: photosAs(owner, as), explain }
    const made = await track(make(context, { owner, person, as, ...options }))
    await onChange()
    return { ...made, actingAs: as }
  }
  return {
    ...draftCalls(store, limits),
    async confirm(owner, personId, draftId, options) {
      const changed = await change(owner, personId, options, (context, request) =>
        confirmDraft(context, request, draftId),
      )
      await tryTidyDrafts(store)
      return changed
    },
    remove: (owner, personId, options) => change(owner, personId, options, removePhoto),
    idle,
  }
}

/** What makes and ends drafts, within the limits that hold for one's own as well. */
function draftCalls(
  store: DraftStore,
  limits: DraftLimits,
): Pick<PersonPhotoService, 'draft' | 'recrop' | 'original' | 'discard'> {
  return {
    async draft(owner, personId, picture, signal) {
      await nameOf(store, personId)
      return limits.receive(owner.id, picture, (counted) =>
        makeDraft({ ...store, signal }, owner, counted, undefined, personId),
      )
    },
    async recrop(owner, personId, draftId, crop, signal) {
      limits.prepareAgain(owner.id)
      return recropDraft({ ...store, signal }, owner, draftId, crop, personId)
    },
    original: (owner, personId, draftId, signal) =>
      draftOriginal({ ...store, signal }, owner, draftId, personId),
    discard: (owner, personId, draftId) => discardDraft(store, owner, draftId, personId),
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
