import * as z from 'zod'
import { jpeg, json, nothing } from '../../answers.ts'
import { jsonBody, pictureBody } from '../../bodies.ts'
import {
  confirmRequest,
  cropRequest,
  draft,
  givenPicture,
  LIMITS,
  pathId,
  photoChange,
  removeQuery,
} from '../../contract.ts'
import { PICTURE_COST } from '../../limits/personLimit.ts'
import { route, type Route } from '../../route.ts'
import { draftView, photoChangeView } from '../../views.ts'

const personParams = z.object({ id: pathId })
const draftParams = z.object({ id: pathId, draftId: pathId })

/** The photo of one other person: written as the caller if they hold a directory role, else as the app. */
export const personPhotoRoutes: Route[] = [
  route({
    name: 'draftPersonPhoto',
    method: 'post',
    path: '/api/people/{id}/photo-drafts',
    summary: `Prepares a picture (at most ${LIMITS.MAX_SOURCE_BYTES / 2 ** 20} MB) as a photo of a person; sets nothing yet`,
    allow: 'admins',
    cost: PICTURE_COST,
    params: personParams,
    query: givenPicture,
    body: pictureBody,
    answer: json(draft, 201),
    handle: async ({ core, caller, params, query, body, words, signal }) => {
      const prepared = await core.personPhoto.draft(caller, params.id, body, signal, query)
      return draftView(prepared, words)
    },
  }),
  route({
    name: 'draftPresentPhoto',
    method: 'post',
    path: '/api/people/{id}/photo-drafts/from-present',
    summary: 'Prepares the photo that a person has, for another crop; sets nothing yet',
    allow: 'admins',
    params: personParams,
    answer: json(draft, 201),
    handle: async ({ core, caller, params, words, signal }) => {
      const prepared = await core.personPhoto.draftOfPresent(caller, params.id, signal)
      return draftView(prepared, words)
    },
  }),
  route({
    name: 'personDraft',
    method: 'get',
    path: '/api/people/{id}/photo-drafts/{draftId}',
    summary:
      'Gets a picture prepared for a person that was neither set nor discarded, such as one sent to the bot',
    allow: 'admins',
    owned: 'draft',
    params: draftParams,
    answer: json(draft),
    handle: async ({ core, caller, params, words }) =>
      draftView(await core.personPhoto.kept(caller, params.id, params.draftId), words),
  }),
  route({
    name: 'cropPersonDraft',
    method: 'put',
    path: '/api/people/{id}/photo-drafts/{draftId}/crop',
    summary: 'Changes the crop of a picture prepared for a person',
    allow: 'admins',
    cost: PICTURE_COST,
    owned: 'draft',
    params: draftParams,
    body: jsonBody(cropRequest),
    answer: json(draft),
    handle: async ({ core, caller, params, body, words, signal }) => {
      const { id, draftId } = params
      const prepared = await core.personPhoto.recrop(caller, id, draftId, body, signal)
      return draftView(prepared, words)
    },
  }),
  route({
    name: 'personDraftOriginal',
    method: 'get',
    path: '/api/people/{id}/photo-drafts/{draftId}/original',
    summary: 'Gets the whole picture for choosing a crop: upright, at most 1280 px',
    allow: 'admins',
    owned: 'draft',
    params: draftParams,
    answer: jpeg,
    handle: ({ core, caller, params, signal }) =>
      core.personPhoto.original(caller, params.id, params.draftId, signal),
  }),
  route({
    name: 'confirmPersonDraft',
    method: 'post',
    path: '/api/people/{id}/photo-drafts/{draftId}/confirm',
    summary: 'Sets a prepared picture as the photo of a person',
    allow: 'admins',
    owned: 'draft',
    params: draftParams,
    body: jsonBody(confirmRequest),
    answer: json(photoChange),
    handle: async ({ core, caller, params, body, words }) => {
      const changed = await core.personPhoto.confirm(caller, params.id, params.draftId, body)
      return photoChangeView(changed, 'set', words)
    },
  }),
  route({
    name: 'discardPersonDraft',
    method: 'delete',
    path: '/api/people/{id}/photo-drafts/{draftId}',
    summary: 'Discards a picture prepared for a person',
    allow: 'admins',
    owned: 'draft',
    params: draftParams,
    answer: nothing,
    handle: ({ core, caller, params }) =>
      core.personPhoto.discard(caller, params.id, params.draftId),
  }),
  route({
    name: 'removePersonPhoto',
    method: 'delete',
    path: '/api/people/{id}/photo',
    summary: 'Removes the photo of a person',
    allow: 'admins',
    params: personParams,
    query: removeQuery,
    answer: json(photoChange),
    handle: async ({ core, caller, params, query, words }) => {
      const overwrite = query.overwrite === 'true'
      const lastChange = query.lastChange === 'none' ? null : query.lastChange
      const options = { overwrite, seen: query.seen, lastChange }
      const changed = await core.personPhoto.remove(caller, params.id, options)
      return photoChangeView(changed, 'remove', words)
    },
  }),
]
