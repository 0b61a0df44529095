import * as z from 'zod'
import { json } from '../answers.ts'
import { jsonBody } from '../bodies.ts'
import { runSummary, pathId, retryRequest } from '../contract.ts'
import { route, type Route } from '../route.ts'
import { runView } from '../views.ts'

const params = z.object({ id: pathId })

/** Steering an import that was started, from any device. */
export const runControlRoutes: Route[] = [
  route({
    name: 'pauseRun',
    method: 'post',
    path: '/api/runs/{id}/pause',
    summary: 'Begins nothing new until it is resumed; what is under way finishes',
    who: 'admins',
    params,
    answer: json(runSummary),
    handle: async ({ core, caller, params: { id } }) => runView(await core.runs.pause(caller, id)),
  }),
  route({
    name: 'resumeRun',
    method: 'post',
    path: '/api/runs/{id}/resume',
    summary: 'Goes on after a pause',
    who: 'admins',
    params,
    answer: json(runSummary),
    handle: async ({ core, caller, params: { id } }) => runView(await core.runs.resume(caller, id)),
  }),
  route({
    name: 'cancelRun',
    method: 'post',
    path: '/api/runs/{id}/cancel',
    summary: 'Ends an import early: what is under way finishes, the rest is left out',
    who: 'admins',
    params,
    answer: json(runSummary),
    handle: async ({ core, caller, params: { id } }) => runView(await core.runs.cancel(caller, id)),
  }),
  route({
    name: 'retryRun',
    method: 'post',
    path: '/api/runs/{id}/retry',
    summary: 'Tries again what came to nothing: all of it, or some items',
    who: 'admins',
    params,
    body: jsonBody(retryRequest),
    answer: json(runSummary),
    handle: async ({ core, caller, params: { id }, body: { itemIds = null, overwrite } }) =>
      runView(await core.runs.retry(caller, id, { itemIds, overwrite })),
  }),
]
