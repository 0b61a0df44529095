import * as z from 'zod'
import { json } from '../answers.ts'
import { jsonBody } from '../bodies.ts'
import { runSummary, pathId, retryRequest } from '../contract.ts'
import { route, type Route } from '../route.ts'
import { runView } from '../views.ts'

const params = z.object({ id: pathId })

/** Controlling a run that was started. */
export const runControlRoutes: Route[] = [
  route({
    name: 'pauseRun',
    method: 'post',
    path: '/api/runs/{id}/pause',
    summary: 'Pauses a run; items in progress are finished',
    allow: 'admins',
    owned: 'run',
    params,
    answer: json(runSummary),
    handle: async ({ core, caller, params: { id }, words }) =>
      runView(await core.runs.pause(caller, id), words),
  }),
  route({
    name: 'resumeRun',
    method: 'post',
    path: '/api/runs/{id}/resume',
    summary: 'Resumes a paused run; one that paused by itself tries one item first',
    allow: 'admins',
    owned: 'run',
    params,
    answer: json(runSummary),
    handle: async ({ core, caller, params: { id }, words }) =>
      runView(await core.runs.resume(caller, id), words),
  }),
  route({
    name: 'cancelRun',
    method: 'post',
    path: '/api/runs/{id}/cancel',
    summary: 'Cancels a run; items in progress are finished, the rest is skipped',
    allow: 'admins',
    owned: 'run',
    params,
    answer: json(runSummary),
    handle: async ({ core, caller, params: { id }, words }) =>
      runView(await core.runs.cancel(caller, id), words),
  }),
  route({
    name: 'retryRun',
    method: 'post',
    path: '/api/runs/{id}/retry',
    summary:
      'Retries the items of a run that failed or were cancelled: all of them, or those named',
    allow: 'admins',
    owned: 'run',
    params,
    body: jsonBody(retryRequest),
    answer: json(runSummary),
    handle: async ({ core, caller, params: { id }, body: { itemIds = null, overwrite }, words }) =>
      runView(await core.runs.retry(caller, id, { itemIds, overwrite }), words),
  }),
]
