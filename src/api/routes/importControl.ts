import * as z from 'zod'
import { json } from '../answers.ts'
import { jsonBody } from '../bodies.ts'
import { importSummary, pathId, retryRequest } from '../contract.ts'
import { route, type Route } from '../route.ts'
import { importView } from '../views.ts'

const params = z.object({ id: pathId })

/** Steering an import that was started, from any device. */
export const importControlRoutes: Route[] = [
  route({
    name: 'pauseImport',
    method: 'post',
    path: '/api/imports/{id}/pause',
    summary: 'Begins nothing new until it is resumed; what is under way finishes',
    who: 'admins',
    params,
    answer: json(importSummary),
    handle: async ({ core, caller, params: { id } }) =>
      importView(await core.imports.pause(caller, id)),
  }),
  route({
    name: 'resumeImport',
    method: 'post',
    path: '/api/imports/{id}/resume',
    summary: 'Goes on after a pause',
    who: 'admins',
    params,
    answer: json(importSummary),
    handle: async ({ core, caller, params: { id } }) =>
      importView(await core.imports.resume(caller, id)),
  }),
  route({
    name: 'cancelImport',
    method: 'post',
    path: '/api/imports/{id}/cancel',
    summary: 'Ends an import early: what is under way finishes, the rest is left out',
    who: 'admins',
    params,
    answer: json(importSummary),
    handle: async ({ core, caller, params: { id } }) =>
      importView(await core.imports.cancel(caller, id)),
  }),
  route({
    name: 'retryImport',
    method: 'post',
    path: '/api/imports/{id}/retry',
    summary: 'Tries again what came to nothing: all of it, or some items',
    who: 'admins',
    params,
    body: jsonBody(retryRequest),
    answer: json(importSummary),
    handle: async ({ core, caller, params: { id }, body: { itemIds = null, overwrite } }) =>
      importView(await core.imports.retry(caller, id, { itemIds, overwrite })),
  }),
]
