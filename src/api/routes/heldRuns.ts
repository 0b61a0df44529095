import * as z from 'zod'
import { AppError } from '../../core/errors.ts'
import { jpeg, json, nothing } from '../answers.ts'
import { jsonBody } from '../bodies.ts'
import {
  cropRequest,
  readiness,
  runItem,
  runSummary,
  leaveOutNotedRequest,
  leaveOutRequest,
  reassignRequest,
  remarks,
  pathId,
  pictureQuery,
  startRequest,
} from '../contract.ts'
import { route, type Route } from '../route.ts'
import { checkView, itemView, runView } from '../views.ts'

const runParams = z.object({ id: pathId })
const itemParams = z.object({ id: pathId, itemId: pathId })

/** Reviewing a run before anything is written, and starting it. */
export const heldRunRoutes: Route[] = [
  route({
    name: 'startRun',
    method: 'post',
    path: '/api/runs/{id}/start',
    summary: 'Starts writing the photos of a run; repeating it has no effect',
    allow: 'admins',
    owned: 'run',
    params: runParams,
    body: jsonBody(startRequest),
    answer: json(runSummary),
    handle: async ({ core, caller, params, body, words }) =>
      runView(await core.runs.start(caller, params.id, body.awaiting, body.doubtful), words),
  }),
  route({
    name: 'readiness',
    method: 'get',
    path: '/api/runs/{id}/readiness',
    summary:
      'Gets what is known before a run is started: settings, permissions, people, background work',
    allow: 'admins',
    owned: 'run',
    params: runParams,
    answer: json(readiness),
    handle: async ({ core, caller, params, words }) => {
      const checks = await core.readiness(caller, params.id)
      return { checks: checks.map((check) => checkView(check, words)) }
    },
  }),
  route({
    name: 'discardRun',
    method: 'delete',
    path: '/api/runs/{id}',
    summary: 'Discards a run that was not started; no photo is changed',
    allow: 'admins',
    owned: 'run',
    params: runParams,
    answer: nothing,
    handle: ({ core, caller, params }) => core.runs.discard(caller, params.id),
  }),
  route({
    name: 'itemPicture',
    method: 'get',
    path: '/api/runs/{id}/items/{itemId}/picture',
    summary: 'Gets the prepared picture of an item, as it will be written',
    allow: 'admins',
    owned: 'run',
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
    summary: 'Gets the whole picture of an item for choosing a crop: upright, at most 1280 px',
    allow: 'admins',
    owned: 'run',
    params: itemParams,
    answer: jpeg,
    handle: ({ core, caller, params, signal }) =>
      core.runs.original(caller, params.id, params.itemId, signal),
  }),
  route({
    name: 'cropItem',
    method: 'put',
    path: '/api/runs/{id}/items/{itemId}/crop',
    summary: 'Changes the crop of an item that is not written yet',
    allow: 'admins',
    owned: 'run',
    params: itemParams,
    body: jsonBody(cropRequest),
    answer: json(runItem),
    handle: async ({ core, caller, params, body, words, signal }) => {
      const { id, itemId } = params
      const recropped = await core.runs.recrop(caller, id, itemId, body, signal)
      if ('kind' in recropped) throw new AppError(recropped.code)
      return itemView(recropped, words)
    },
  }),
  route({
    name: 'leaveItemOut',
    method: 'put',
    path: '/api/runs/{id}/items/{itemId}/skip',
    summary: 'Leaves out an item that is not written yet, or includes it again with `out: false`',
    allow: 'admins',
    owned: 'run',
    params: itemParams,
    body: jsonBody(leaveOutRequest),
    answer: json(runItem),
    handle: async ({ core, caller, params, body, words }) =>
      itemView(await core.runs.leaveOut(caller, params.id, params.itemId, body.out), words),
  }),
  route({
    name: 'remarks',
    method: 'get',
    path: '/api/runs/{id}/remarks',
    summary: 'Counts the notes about the pictures of a run that is not written yet',
    allow: 'admins',
    owned: 'run',
    params: runParams,
    answer: json(remarks),
    handle: async ({ core, caller, params }) => ({
      remarks: await core.runs.remarks(caller, params.id),
    }),
  }),
  route({
    name: 'leaveOutNoted',
    method: 'put',
    path: '/api/runs/{id}/skip',
    summary: 'Leaves out all items with a note that are not written yet, or includes them again',
    allow: 'admins',
    owned: 'run',
    params: runParams,
    body: jsonBody(leaveOutNotedRequest),
    answer: json(runSummary),
    handle: async ({ core, caller, params, body, words }) =>
      runView(await core.runs.leaveOutNoted(caller, params.id, body.note, body.out), words),
  }),
  route({
    name: 'reassignItem',
    method: 'put',
    path: '/api/runs/{id}/items/{itemId}/person',
    summary: 'Gives the photo of an item that is not written yet to another person',
    allow: 'admins',
    owned: 'run',
    params: itemParams,
    body: jsonBody(reassignRequest),
    answer: json(runItem),
    handle: async ({ core, caller, params, body, words }) =>
      itemView(await core.runs.reassign(caller, params.id, params.itemId, body), words),
  }),
]
