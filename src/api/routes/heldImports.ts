import * as z from 'zod'
import { AppError } from '../../core/errors.ts'
import { jpeg, json, nothing } from '../answers.ts'
import { jsonBody } from '../bodies.ts'
import {
  cropRequest,
  runItem,
  runSummary,
  leaveOutRequest,
  pathId,
  pictureQuery,
  startRequest,
} from '../contract.ts'
import { route, type Route } from '../route.ts'
import { runView, itemView } from '../views.ts'

const runParams = z.object({ id: pathId })
const itemParams = z.object({ id: pathId, itemId: pathId })

/** Looking at what an import will write, changing it, and letting it be written. */
export const heldRunRoutes: Route[] = [
  route({
    name: 'startRun',
    method: 'post',
    path: '/api/runs/{id}/start',
    summary: 'Lets the photos of an import be written; again changes nothing',
    who: 'admins',
    params: runParams,
    body: jsonBody(startRequest),
    answer: json(runSummary),
    handle: async ({ core, caller, params, body }) =>
      runView(await core.runs.start(caller, params.id, body.awaiting)),
  }),
  route({
    name: 'discardRun',
    method: 'delete',
    path: '/api/runs/{id}',
    summary: 'Ends an import that was not started; nothing is written',
    who: 'admins',
    params: runParams,
    answer: nothing,
    handle: ({ core, caller, params }) => core.runs.discard(caller, params.id),
  }),
  route({
    name: 'itemPicture',
    method: 'get',
    path: '/api/runs/{id}/items/{itemId}/picture',
    summary: 'The prepared picture of an item: what will be written',
    who: 'admins',
    params: itemParams,
    query: pictureQuery,
    answer: jpeg,
    handle: ({ core, caller, params, query }) =>
      core.runs.picture(caller, params.id, params.itemId, Number(query.side)),
  }),
  route({
    name: 'itemOriginal',
    method: 'get',
    path: '/api/runs/{id}/items/{itemId}/original',
    summary: 'The whole picture of an item, upright, at most 1280 px, for choosing a crop',
    who: 'admins',
    params: itemParams,
    answer: jpeg,
    handle: ({ core, caller, params }) => core.runs.original(caller, params.id, params.itemId),
  }),
  route({
    name: 'cropItem',
    method: 'put',
    path: '/api/runs/{id}/items/{itemId}/crop',
    summary: 'Chooses another crop for an item that is not written yet',
    who: 'admins',
    params: itemParams,
    body: jsonBody(cropRequest),
    answer: json(runItem),
    handle: async ({ core, caller, params, body }) => {
      const made = await core.runs.recrop(caller, params.id, params.itemId, body)
      if ('kind' in made) throw new AppError(made.code)
      return itemView(made)
    },
  }),
  route({
    name: 'leaveItemOut',
    method: 'put',
    path: '/api/runs/{id}/items/{itemId}/skip',
    summary: 'Leaves an item that is not written yet out, or with `out: false` takes it in again',
    who: 'admins',
    params: itemParams,
    body: jsonBody(leaveOutRequest),
    answer: json(runItem),
    handle: async ({ core, caller, params, body }) =>
      itemView(await core.runs.leaveOut(caller, params.id, params.itemId, body.out)),
  }),
]
