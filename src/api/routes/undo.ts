import * as z from 'zod'
import { jpeg, json } from '../answers.ts'
import { jsonBody } from '../bodies.ts'
import { runSummary, pathId, pictureQuery, undoRequest } from '../contract.ts'
import { route, type Route } from '../route.ts'
import { runView } from '../views.ts'

export const undoRoutes: Route[] = [
  route({
    name: 'undoRun',
    method: 'post',
    path: '/api/runs/{id}/undo',
    summary: 'Creates a run that undoes another: all of it, or the items named',
    allow: 'admins',
    owned: 'run',
    params: z.object({ id: pathId }),
    body: jsonBody(undoRequest),
    answer: json(runSummary, 201),
    handle: async ({ core, caller, params, body, words }) =>
      runView(await core.runs.undo(caller, params.id, body.itemIds ?? null), words),
  }),
  route({
    name: 'itemBefore',
    method: 'get',
    path: '/api/runs/{id}/items/{itemId}/before',
    summary: 'Gets the photo that an item replaced or removed',
    allow: 'admins',
    owned: 'run',
    params: z.object({ id: pathId, itemId: pathId }),
    query: pictureQuery,
    answer: jpeg,
    handle: ({ core, caller, params, query }) =>
      core.runs.before(caller, params.id, params.itemId, Number(query.side)),
  }),
]
