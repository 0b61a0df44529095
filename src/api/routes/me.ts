import * as z from 'zod'
import { AppError } from '../../core/errors.ts'
import type { Core } from '../../core/index.ts'
import type { ActingAs } from '../../core/model.ts'
import { jpeg, json, nothing } from '../answers.ts'
import { jsonBody, pictureBody } from '../bodies.ts'
import { cropRequest, draft, givenPicture, LIMITS, me, outcome, pathId } from '../contract.ts'
import { PICTURE_COST } from '../limits/personLimit.ts'
import { route, type Caller, type Route } from '../route.ts'
import { draftView, outcomeView, ownOutcomeView } from '../views.ts'

const draftParams = z.object({ id: pathId })

/** As whom the caller's own photo is read and written. */
function asOwn({ access }: Caller): ActingAs {
  if (access.ownPhoto === null) throw new AppError('guests_not_allowed')
  return access.ownPhoto
}

/** Also if it can't be read. */
async function hasPhoto(core: Core, caller: Caller): Promise<boolean> {
  const as = caller.access.ownPhoto
  if (as === null) return false
  try {
    return (await core.ownPhoto.photo(caller, as)) !== null
  } catch (error) {
    if (error instanceof AppError && error.code === 'photo_unreadable') return true
    throw error
  }
}

/** The caller's own photo, read and written as the caller; that of a guest who may manage it, as the app. */
export const meRoutes: Route[] = [
  route({
    name: 'me',
    method: 'get',
    path: '/api/me',
    summary: 'Gets the caller and what they may do; fails if Microsoft 365 wants consent first',
    allow: 'signedIn',
    answer: json(me),
    handle: async ({ core, config, caller }) => {
      const { leastSidePx, faceRequired } = await core.settings.current()
      return {
        id: caller.id,
        name: caller.name,
        manage: caller.access.manage,
        managesOwnPhoto: caller.access.ownPhoto !== null,
        changesOwnPhoto: caller.access.changesOwnPhoto,
        asked: { leastSidePx, faceRequired },
        hasPhoto: await hasPhoto(core, caller),
        undoable: caller.access.ownPhoto && (await core.ownPhoto.undoable(caller)),
        samplePhotosUrl: config.samplePhotosUrl,
      }
    },
  }),
  route({
    name: 'myPhoto',
    method: 'get',
    path: '/api/me/photo',
    summary: 'Gets the photo of the caller in its largest size',
    allow: 'ownPhoto',
    answer: jpeg,
    handle: ({ core, caller }) => core.ownPhoto.photo(caller, asOwn(caller)),
  }),
  route({
    name: 'removeMyPhoto',
    method: 'delete',
    path: '/api/me/photo',
    summary: 'Removes the photo of the caller',
    allow: 'changeOwnPhoto',
    answer: json(outcome),
    handle: async ({ core, caller, words }) =>
      outcomeView(await core.ownPhoto.remove(caller, asOwn(caller)), 'remove', words),
  }),
  route({
    name: 'undoMyPhoto',
    method: 'post',
    path: '/api/me/photo/undo',
    summary: "Undoes the caller's last change of their photo, or the undo of it",
    allow: 'changeOwnPhoto',
    answer: json(outcome),
    handle: async ({ core, caller, words }) =>
      outcomeView(await core.ownPhoto.undo(caller, asOwn(caller)), 'undo', words),
  }),
  route({
    name: 'draftMyPhoto',
    method: 'post',
    path: '/api/me/drafts',
    summary: `Prepares a picture (at most ${LIMITS.MAX_SOURCE_BYTES / 2 ** 20} MB) as a photo of the caller; sets nothing yet`,
    allow: 'changeOwnPhoto',
    cost: PICTURE_COST,
    query: givenPicture,
    body: pictureBody,
    answer: json(draft, 201),
    handle: async ({ core, caller, query, body, words, signal }) => {
      const prepared = await core.ownPhoto.draft(caller, body, undefined, signal, query)
      return draftView(prepared, words)
    },
  }),
  route({
    name: 'myDraft',
    method: 'get',
    path: '/api/me/drafts/{id}',
    summary:
      'Gets a prepared picture that was neither set nor discarded, such as one sent to the bot',
    allow: 'changeOwnPhoto',
    owned: 'draft',
    params: draftParams,
    answer: json(draft),
    handle: async ({ core, caller, params, words }) =>
      draftView(await core.ownPhoto.kept(caller, params.id), words),
  }),
  route({
    name: 'cropDraft',
    method: 'put',
    path: '/api/me/drafts/{id}/crop',
    summary: 'Changes the crop of a prepared picture',
    allow: 'changeOwnPhoto',
    cost: PICTURE_COST,
    owned: 'draft',
    params: draftParams,
    body: jsonBody(cropRequest),
    answer: json(draft),
    handle: async ({ core, caller, params, body, words, signal }) => {
      const prepared = await core.ownPhoto.recrop(caller, params.id, body, signal)
      return draftView(prepared, words)
    },
  }),
  route({
    name: 'draftOriginal',
    method: 'get',
    path: '/api/me/drafts/{id}/original',
    summary: 'Gets the whole picture for choosing a crop: upright, at most 1280 px',
    allow: 'ownPhoto',
    owned: 'draft',
    params: draftParams,
    answer: jpeg,
    handle: ({ core, caller, params, signal }) => core.ownPhoto.original(caller, params.id, signal),
  }),
  route({
    name: 'confirmDraft',
    method: 'post',
    path: '/api/me/drafts/{id}/confirm',
    summary:
      'Sets a prepared picture as the photo of the caller or, where a setting wants it, has it wait for approval',
    allow: 'changeOwnPhoto',
    owned: 'draft',
    params: draftParams,
    answer: json(outcome),
    handle: async ({ core, caller, params, words }) =>
      ownOutcomeView(await core.ownPhoto.confirm(caller, params.id, asOwn(caller)), words),
  }),
  route({
    name: 'discardDraft',
    method: 'delete',
    path: '/api/me/drafts/{id}',
    summary: 'Discards a prepared picture',
    allow: 'ownPhoto',
    owned: 'draft',
    params: draftParams,
    answer: nothing,
    handle: ({ core, caller, params }) => core.ownPhoto.discard(caller, params.id),
  }),
]
