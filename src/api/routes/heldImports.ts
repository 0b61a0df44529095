import * as z from 'zod'
import { LikenessError } from '../../core/errors.ts'
import { jpeg, json, nothing } from '../answers.ts'
import { jsonBody } from '../bodies.ts'
import {
  cropRequest,
  importItem,
  importSummary,
  leaveOutRequest,
  pathId,
  pictureQuery,
  startRequest,
} from '../contract.ts'
import { route, type Route } from '../route.ts'
import { importView, itemView } from '../views.ts'

const importParams = z.object({ id: pathId })
const itemParams = z.object({ id: pathId, itemId: pathId })

/** Looking at what an import will write, changing it, and letting it be written. */
export const heldImportRoutes: Route[] = [
  route({
    name: 'startImport',
    method: 'post',
    path: '/api/imports/{id}/start',
    summary: 'Lets the photos of an import be written; again changes nothing',
    who: 'admins',
    params: importParams,
    body: jsonBody(startRequest),
    answer: json(importSummary),
    handle: async ({ core, caller, params, body }) =>
      importView(await core.imports.start(caller, params.id, body.awaiting)),
  }),
  route({
    name: 'discardImport',
    method: 'delete',
    path: '/api/imports/{id}',
    summary: 'Ends an import that was not started; nothing is written',
    who: 'admins',
    params: importParams,
    answer: nothing,
    handle: ({ core, caller, params }) => core.imports.discard(caller, params.id),
  }),
  route({
    name: 'itemPicture',
    method: 'get',
    path: '/api/imports/{id}/items/{itemId}/picture',
    summary: 'The prepared picture of an item: what will be written',
    who: 'admins',
    params: itemParams,
    query: pictureQuery,
    answer: jpeg,
    handle: ({ core, caller, params, query }) =>
      core.imports.picture(caller, params.id, params.itemId, Number(query.side)),
  }),
  route({
    name: 'itemOriginal',
    method: 'get',
    path: '/api/imports/{id}/items/{itemId}/original',
    summary: 'The whole picture of an item, upright, at most 1280 px, for choosing a crop',
    who: 'admins',
    params: itemParams,
    answer: jpeg,
    handle: ({ core, caller, params }) => core.imports.original(caller, params.id, params.itemId),
  }),
  route({
    name: 'cropItem',
    method: 'put',
    path: '/api/imports/{id}/items/{itemId}/crop',
    summary: 'Chooses another crop for an item that is not written yet',
    who: 'admins',
    params: itemParams,
    body: jsonBody(cropRequest),
    answer: json(importItem),
    handle: async ({ core, caller, params, body }) => {
      const made = await core.imports.recrop(caller, params.id, params.itemId, body)
      if ('kind' in made) throw new LikenessError(made.code)
      return itemView(made)
    },
  }),
  route({
    name: 'leaveItemOut',
    method: 'put',
    path: '/api/imports/{id}/items/{itemId}/skip',
    summary: 'Leaves an item that is not written yet out, or with `out: false` takes it in again',
    who: 'admins',
    params: itemParams,
    body: jsonBody(leaveOutRequest),
    answer: json(importItem),
    handle: async ({ core, caller, params, body }) =>
      itemView(await core.imports.leaveOut(caller, params.id, params.itemId, body.out)),
  }),
]
