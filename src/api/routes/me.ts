import * as z from 'zod'
import { AppError } from '../../core/errors.ts'
import { jpeg, json, nothing } from '../answers.ts'
import { jsonBody, pictureBody } from '../bodies.ts'
import { cropRequest, draft, me, outcome, pathId } from '../contract.ts'
import { route, type Route } from '../route.ts'
import { draftView, outcomeView } from '../views.ts'

const draftParams = z.object({ id: pathId })

/** One's own photo: for everybody who is signed in, always as the person. */
export const meRoutes: Route[] = [
  route({
    name: 'me',
    method: 'get',
    path: '/api/me',
    summary:
      'Who asks and what they may do; asks Microsoft 365 as the person, so that a missing consent shows',
    who: 'signedIn',
    answer: json(me),
    handle: async ({ core, config, caller }) => ({
      id: caller.id,
      name: caller.name,
      manage: caller.access.manage,
      hasPhoto: (await core.ownPhoto.photo(caller, 'person')) !== null,
      samplePhotosUrl: config.samplePhotosUrl,
    }),
  }),
  route({
    name: 'myPhoto',
    method: 'get',
    path: '/api/me/photo',
    summary: 'My photo, the largest there is',
    who: 'signedIn',
    answer: jpeg,
    handle: ({ core, caller }) => core.ownPhoto.photo(caller, 'person'),
  }),
  route({
    name: 'removeMyPhoto',
    method: 'delete',
    path: '/api/me/photo',
    summary: 'Removes my photo',
    who: 'signedIn',
    answer: json(outcome),
    handle: async ({ core, caller }) =>
      outcomeView(await core.ownPhoto.remove(caller, 'person'), 'remove'),
  }),
  route({
    name: 'draftMyPhoto',
    method: 'post',
    path: '/api/me/drafts',
    summary: 'Prepares a picture of at most 25 MB to become my photo; nothing is set yet',
    who: 'signedIn',
    body: pictureBody,
    answer: json(draft, 201),
    handle: async ({ core, caller, body }) => {
      const made = await core.ownPhoto.draft(caller, body)
      if ('kind' in made) throw new AppError(made.code)
      return draftView(made)
    },
  }),
  route({
    name: 'cropDraft',
    method: 'put',
    path: '/api/me/drafts/{id}/crop',
    summary: 'Chooses another crop for the prepared picture',
    who: 'signedIn',
    params: draftParams,
    body: jsonBody(cropRequest),
    answer: json(draft),
    handle: async ({ core, caller, params, body }) => {
      const made = await core.ownPhoto.recrop(caller, params.id, body)
      if ('kind' in made) throw new AppError(made.code)
      return draftView(made)
    },
  }),
  route({
    name: 'draftOriginal',
    method: 'get',
    path: '/api/me/drafts/{id}/original',
    summary: 'The whole picture, upright, at most 1280 px, for choosing a crop',
    who: 'signedIn',
    params: draftParams,
    answer: jpeg,
    handle: ({ core, caller, params }) => core.ownPhoto.original(caller, params.id),
  }),
  route({
    name: 'confirmDraft',
    method: 'post',
    path: '/api/me/drafts/{id}/confirm',
    summary: 'Sets the prepared picture as my photo',
    who: 'signedIn',
    params: draftParams,
    answer: json(outcome),
    handle: async ({ core, caller, params }) =>
      outcomeView(await core.ownPhoto.confirm(caller, params.id, 'person'), 'set'),
  }),
  route({
    name: 'discardDraft',
    method: 'delete',
    path: '/api/me/drafts/{id}',
    summary: 'Forgets the prepared picture',
    who: 'signedIn',
    params: draftParams,
    answer: nothing,
    handle: ({ core, caller, params }) => core.ownPhoto.discard(caller, params.id),
  }),
]
