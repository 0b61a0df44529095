import { askApproval, overtakeWaiting } from '../approvals/ask.ts'
import { AppError } from '../errors.ts'
import { asError } from '../graph/codes.ts'
import type { PhotoAccess } from '../graph/photos.ts'
import { CARD_SIDE_PX, resizeJpeg } from '../imaging/encode/resizeJpeg.ts'
import type { OwnedDraft, OwnPhotoService } from '../contracts.ts'
import type { Access, ActingAs, PictureFacts, Principal } from '../model.ts'
import { awaitedPhoto } from '../people/awaited.ts'
import { readable } from '../people/readable.ts'
import { asInstalled, type CurrentSettings } from '../settings/index.ts'
import { ownPhotoRefusal, type PictureRules } from '../settings/pictureRules.ts'
import type { Database } from '../store/database.ts'
import { confirmDraft, removePhoto, type ChangeContext, type ChangeRequest } from './change.ts'
import {
  discardDraft,
  draftOriginal,
  draftPicture,
  makeDraft,
  ownDraft,
  recropDraft,
  tryTidyDrafts,
  type DraftStore,
} from './drafts/draft.ts'
import { createDraftLimits, type DraftLimits } from './drafts/draftLimits.ts'
import { chosenDraft, fateOfDraft } from './drafts/draftFate.ts'
import { faceCrops } from './drafts/faceCrops.ts'
import { keptDraft } from './drafts/keptDraft.ts'
import { choicesOf, discardOthers } from './drafts/together.ts'
import { draftFor } from './notesFor.ts'
import { trackChanges, type Tracked } from './track.ts'
import { ownUndo, undoOwnChange } from './undo.ts'

/** Gives access to photos as the person who asks, or as the app for those without a token (the bot). */
export type PhotosAs = (owner: Principal, as: ActingAs) => PhotoAccess

type OwnAccess = (principal: Principal) => Promise<Pick<Access, 'manage' | 'changesOwnPhoto'>>
const everybody: OwnAccess = async () => ({ manage: null, changesOwnPhoto: 'atOnce' })

interface Dependencies {
  /**
   * who may change their own photo; whose photo a picture resembles is told only to those who manage photos. Absent = everybody,
   * and nobody does
   */
  access?: OwnAccess
  /** absent = as installed */
  settings?: CurrentSettings
  /** called after each change */
  onChange?: () => Promise<void>
  /** called after a photo was sent for approval, or one that waited was overtaken */
  onAsked?: () => Promise<void>
  /** called after a draft was used or discarded; nobody waits for it */
  onDraftEnded?: (draft: OwnedDraft) => Promise<void>
  /** of the drafts of each person, whoever they are for */
  limits?: DraftLimits
}

/** What people do with their own photo. `idle` waits for changes in progress. */
export function createOwnPhoto(
  store: DraftStore,
  photosAs: PhotosAs,
  dependencies: Dependencies = {},
): OwnPhotoService & { idle(): Promise<void> } {
  const { access = everybody, settings = asInstalled } = dependencies
  const { db } = store
  const tracked = trackChanges()
  const { onDraftEnded = async () => {} } = dependencies
  const ended = (owner: Principal, draftId: string) =>
    void tracked.track(onDraftEnded({ owner, personId: owner.id, draftId }))
  const given = { ...dependencies, access, settings, ended }
  const photo = (owner: Principal, as: ActingAs) => currentPhoto(db, photosAs(owner, as), owner)
  return {
    ...draftCalls(store, given),
    ...changeCalls(store, photosAs, given, tracked),
    undoable: async (owner) =>
      (await access(owner)).changesOwnPhoto === null ? null : ownUndo(db, owner.id),
    photo,
    fate: (owner, draftId) => fateOfDraft(db, owner, draftId),
    chosen: (owner, draftId) => chosenDraft(db, owner, draftId),
    preview: async (owner, draftId) =>
      resizeJpeg(await draftPicture(db, owner, draftId), CARD_SIDE_PX),
    async thumbnail(owner, as) {
      const jpeg = await photo(owner, as)
      return jpeg && resizeJpeg(jpeg, CARD_SIDE_PX)
    },
    idle: tracked.idle,
  }
}

type Given = Dependencies &
  Required<Pick<Dependencies, 'access' | 'settings'>> & {
    ended: (owner: Principal, draftId: string) => void
  }

/** Refuses what is asked more of by now than when it was prepared. */
const checkBy = (rules: PictureRules) => (picture: PictureFacts | null) => {
  const refusal = picture && ownPhotoRefusal(rules, picture)
  if (refusal) throw refusal
}

/** What writes to Graph. */
function changeCalls(
  store: DraftStore,
  photosAs: PhotosAs,
  { access, settings, ended, onChange = async () => {}, onAsked = async () => {} }: Given,
  { track, later }: Tracked,
): Pick<OwnPhotoService, 'confirm' | 'remove' | 'undo'> {
  const { db } = store
  const changeOf = (owner: Principal, as: ActingAs): [ChangeContext, ChangeRequest] => [
    { db, photos: photosAs(owner, as), later: later(store.patient.db) },
    { owner, person: owner, as, overwrite: false },
  ]
  const made = async <T>(owner: Principal, change: () => Promise<T>): Promise<T> => {
    refuseUnlessAllowed(await access(owner))
    const done = await track(change())
    await onChange()
    return done
  }
  return {
    async confirm(owner, draftId, as) {
      const may = await access(owner)
      refuseUnlessAllowed(may)
      const check = checkBy(await settings())
      if (may.changesOwnPhoto === 'onApproval') {
        await askApproval(store, photosAs(owner, as), owner, draftId, check)
        await onAsked()
        await tidyAfterUse(store, owner, draftId, ended)
        return { kind: 'waiting' }
      }
      const change = confirmDraft(...changeOf(owner, as), draftId, check)
      const { outcome } = await track(change)
      if (outcome.kind === 'done') await overtakeWaiting(db, owner.id)
      await tidyAfterUse(store, owner, draftId, ended)
      await onChange()
      return outcome
    },
    remove: async (owner, as) =>
      (await made(owner, () => removePhoto(...changeOf(owner, as)))).outcome,
    undo: (owner, as) => made(owner, () => undoOwnChange(...changeOf(owner, as))),
  }
}

/** Those that were sent with a draft go with it, unless it can be confirmed again. */
const tidyAfterUse = (
  store: DraftStore,
  owner: Principal,
  draftId: string,
  ended: Given['ended'],
): Promise<void> =>
  tryTidyDrafts(store, async () => {
    const draft = await ownDraft(store.db, owner, draftId)
    if (!draft.usedAt) return
    ended(owner, draftId)
    await discardOthers(store.db, owner, draft)
  })

/** @throws AppError `own_photo_not_allowed` */
function refuseUnlessAllowed({ changesOwnPhoto }: Pick<Access, 'changesOwnPhoto'>): void {
  if (changesOwnPhoto === null) throw new AppError('own_photo_not_allowed')
}

/** What makes and ends drafts, within the limits of each person. */
function draftCalls(
  store: DraftStore,
  dependencies: Given,
): Pick<
  OwnPhotoService,
  'draft' | 'recrop' | 'kept' | 'choices' | 'original' | 'faces' | 'discard'
> {
  const { access, settings, ended, limits = createDraftLimits() } = dependencies
  /** what an own photo is prepared with */
  const contextOf = async (signal: AbortSignal | undefined) => {
    const asked = { rules: await settings(), isBinding: true }
    return { ...store, signal, asked }
  }
  return {
    async draft(owner, picture, request, signal, given) {
      const may = await access(owner)
      refuseUnlessAllowed(may)
      const context = await contextOf(signal)
      const made = await limits.receive(owner.id, picture, (counted) =>
        makeDraft(context, owner, counted, request, owner.id, given),
      )
      return draftFor(may, made)
    },
    async recrop(owner, draftId, request, signal) {
      const may = await access(owner)
      refuseUnlessAllowed(may)
      limits.prepareAgain(owner.id)
      const made = await recropDraft(await contextOf(signal), owner, draftId, request)
      return draftFor(may, made)
    },
    kept: async (owner, draftId) =>
      draftFor(await access(owner), await keptDraft(store.db, owner, draftId)),
    choices: async (owner, draftId) =>
      choicesOf(store.db, await ownDraft(store.db, owner, draftId)),
    original: (owner, draftId, signal) => draftOriginal({ ...store, signal }, owner, draftId),
    faces: (owner, draftId) => faceCrops(store, owner, draftId),
    discard: (owner, draftId) =>
      discardDraft(store, owner, draftId).then(() => ended(owner, draftId)),
  }
}

/** The photo that was set last, even while Graph does not show it yet. */
export async function currentPhoto(
  db: Database,
  photos: PhotoAccess,
  { id }: { id: string },
): Promise<Buffer | null> {
  const awaited = await awaitedPhoto(db, id)
  if (awaited !== undefined) return awaited
  const found = await photos.bytes(id)
  if (found.kind === 'found') return readable(found.value)
  if (found.kind === 'none') return null
  throw asError(found)
}
