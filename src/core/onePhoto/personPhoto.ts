import { actingAsOf } from '../access.ts'
import type { ChangedPhoto, ChangeOptions, OwnedDraft, PersonPhotoService } from '../contracts.ts'
import { AppError } from '../errors.ts'
import { resizeJpeg } from '../imaging/encode/resizeJpeg.ts'
import type { Log } from '../log.ts'
import type { Access, ActingAs, PersonSummary, Principal } from '../model.ts'
import { personById } from '../people/list.ts'
import type { WorkContext } from '../runs/execute/workContext.ts'
import { asInstalled, type CurrentSettings } from '../settings/index.ts'
import {
  changePhoto,
  confirmDraft,
  removePhoto,
  type ChangeContext,
  type Changed,
  type ChangeRequest,
} from './change.ts'
import {
  discardDraft,
  draftOriginal,
  draftPicture,
  makeDraft,
  recropDraft,
  tryTidyDrafts,
} from './drafts/draft.ts'
import type { DraftContext, DraftStore } from './drafts/draft.ts'
import { createDraftLimits, type DraftLimits } from './drafts/draftLimits.ts'
import { fateOfDraft } from './drafts/draftFate.ts'
import { keptDraft } from './drafts/keptDraft.ts'
import { currentPhoto, type PhotosAs } from './ownPhoto.ts'
import { draftFor } from './notesFor.ts'
import { presentPhoto, uncropped } from './present.ts'
import { explainRefused } from './refusal.ts'
import { itemToRestore } from './restore.ts'
import { trackChanges } from './track.ts'
import { chooseFor, UNDECIDED } from './undecided.ts'

/** Keeps two pictures small enough for one card. */
const BESIDE_SIDE_PX = 160

type Held = Pick<Access, 'manage' | 'ownPhoto'>

interface Dependencies {
  photosAs: PhotosAs
  access: (principal: Principal) => Promise<Held>
  explainRefusal: WorkContext['explainRefusal']
  log: Log
  /** pictures with less than is asked for get a note; absent = as installed */
  settings?: CurrentSettings
  /** shared with one's own photo */
  limits?: DraftLimits
  /** called after each change */
  onChange?: () => Promise<void>
  /** called after a draft was used or discarded; nobody waits for it */
  onDraftEnded?: (draft: OwnedDraft) => Promise<void>
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
  const making = draftingOf(store, dependencies)
  const { track, later, idle } = trackChanges()
  const { db } = store
  const { onDraftEnded = async () => {} } = dependencies
  const ended = (draft: OwnedDraft) => void track(onDraftEnded(draft))
  const explain = explainRefused({ db, explainRefusal, log })
  const change: Change = async (owner, personId, options, make) => {
    const usual = identityFor(await access(owner), owner.id === personId)
    const { as = usual, ...wanted } = options
    const { displayName: name } = await known(store, personId)
    const context = { db, photos: photosAs(owner, as), explain, later: later(store.patient.db) }
    const request = { owner, person: { id: personId, name }, as, ...wanted }
    const made = await track(make(context, request))
    await onChange()
    return { ...made, actingAs: as }
  }
  return {
    ...draftCalls(store, making),
    ...presentCalls(store, photosAs, making),
    ...endingCalls(store, change, ended),
    remove: (...asked) => change(...asked, removePhoto),
    async restore(owner, personId, entryId, { which, ...options }) {
      const item = await itemToRestore(db, personId, entryId, which)
      const changed = await change(owner, personId, options, (context, request) =>
        changePhoto(context, request, item),
      )
      return { ...changed, change: item.preparedSha ? 'set' : 'remove' }
    },
    idle,
  }
}

/** What ends a draft: its card in the chat is told. */
const endingCalls = (
  store: DraftStore,
  change: Change,
  ended: (draft: OwnedDraft) => void,
): Pick<PersonPhotoService, 'discard' | 'confirm'> => ({
  async discard(owner, personId, draftId) {
    await discardDraft(store, owner, draftId, personId)
    ended({ owner, personId, draftId })
  },
  async confirm(owner, personId, draftId, options) {
    const changed = await change(owner, personId, options, (context, request) =>
      confirmDraft(context, request, draftId),
    )
    const { kind } = changed.outcome
    if (kind === 'done' || kind === 'unchanged') ended({ owner, personId, draftId })
    await tryTidyDrafts(store)
    return changed
  },
})

interface Drafting extends Pick<Dependencies, 'access'> {
  limits: DraftLimits
  /** what a picture is prepared with */
  drafting: (signal: AbortSignal | undefined) => Promise<DraftContext>
}

const draftingOf = (
  store: DraftStore,
  { access, limits = createDraftLimits(), settings = asInstalled }: Dependencies,
): Drafting => ({
  access,
  limits,
  drafting: async (signal) => ({
    ...store,
    signal,
    asked: { rules: await settings(), isBinding: false },
  }),
})

/** What makes and ends drafts, within the limits that hold for one's own as well. */
function draftCalls(
  store: DraftStore,
  { access, limits, drafting }: Drafting,
): Pick<PersonPhotoService, 'draft' | 'recrop' | 'kept' | 'original' | 'hold' | 'choose'> {
  return {
    ...undecidedCalls(store, { access, limits, drafting }),
    async draft(owner, personId, picture, signal, given) {
      await known(store, personId)
      const context = await drafting(signal)
      const made = await limits.receive(owner.id, picture, (counted) =>
        makeDraft(context, owner, counted, undefined, personId, given),
      )
      return draftFor(await access(owner), made)
    },
    async recrop(owner, personId, draftId, crop, signal) {
      limits.prepareAgain(owner.id)
      const made = await recropDraft(await drafting(signal), owner, draftId, crop, personId)
      return draftFor(await access(owner), made)
    },
    async kept(owner, personId, draftId) {
      const may = await access(owner)
      actingAsOf(may)
      return draftFor(may, await keptDraft(store.db, owner, draftId, personId))
    },
    original: (owner, personId, draftId, signal) =>
      draftOriginal({ ...store, signal }, owner, draftId, personId),
  }
}

/** Pictures of which it is not known whose they are to be. */
const undecidedCalls = (
  store: DraftStore,
  { access, limits, drafting }: Drafting,
): Pick<PersonPhotoService, 'hold' | 'choose'> => ({
  async hold(owner, picture, signal, given) {
    const may = await access(owner)
    actingAsOf(may)
    const context = await drafting(signal)
    const made = await limits.receive(owner.id, picture, (counted) =>
      makeDraft(context, owner, counted, undefined, UNDECIDED, given),
    )
    return draftFor(may, made)
  },
  async choose(owner, personId, draftId) {
    const may = await access(owner)
    actingAsOf(may)
    await known(store, personId)
    limits.prepareAgain(owner.id)
    return draftFor(may, await chooseFor(await drafting(undefined), owner, draftId, personId))
  },
})

/** What is shown on a card, for those who manage photos. */
function shownCalls(
  { db }: DraftStore,
  photosAs: PhotosAs,
  access: Dependencies['access'],
): Pick<PersonPhotoService, 'fate' | 'preview' | 'thumbnail'> {
  const admit = async (owner: Principal) => void actingAsOf(await access(owner))
  return {
    async fate(owner, personId, draftId) {
      await admit(owner)
      return fateOfDraft(db, owner, draftId, personId)
    },
    async preview(owner, personId, draftId) {
      await admit(owner)
      return resizeJpeg(await draftPicture(db, owner, draftId, personId), BESIDE_SIDE_PX)
    },
    async thumbnail(owner, personId) {
      await admit(owner)
      const jpeg = await currentPhoto(db, photosAs(owner, 'app'), { id: personId })
      return jpeg && resizeJpeg(jpeg, BESIDE_SIDE_PX)
    },
  }
}

/** What is there, and a draft of it: read as the app like everything that is shown. */
const presentCalls = (
  store: DraftStore,
  photosAs: PhotosAs,
  { access, limits, drafting }: Drafting,
): Pick<PersonPhotoService, 'draftOfPresent' | 'fate' | 'preview' | 'thumbnail'> => ({
  ...shownCalls(store, photosAs, access),
  async draftOfPresent(owner, personId, signal) {
    const person = await known(store, personId)
    const jpeg = await presentPhoto(store.db, photosAs(owner, 'app'), person)
    const crop = await uncropped(jpeg)
    const context = await drafting(signal)
    const made = await limits.receive(owner.id, jpeg, (counted) =>
      makeDraft(context, owner, counted, crop, personId),
    )
    return draftFor(await access(owner), made)
  },
})

function identityFor(access: Held, isOwn: boolean): ActingAs {
  const as = actingAsOf(access)
  return isOwn ? (access.ownPhoto ?? as) : as
}

async function known({ db }: DraftStore, personId: string): Promise<PersonSummary> {
  const person = await personById(db, personId)
  if (!person) throw new AppError('person_gone')
  return person
}
