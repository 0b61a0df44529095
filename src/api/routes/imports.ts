import * as z from 'zod'
import type { RunSummary } from '../../core/model.ts'
import { events, json } from '../answers.ts'
import { jsonBody, pictureBody } from '../bodies.ts'
import {
  addedItems,
  fileQuery,
  runItem,
  runList,
  runsQuery,
  runSummary,
  itemsPage,
  itemsQuery,
  newRun,
  newItems,
  pathId,
  type RunView,
} from '../contract.ts'
import { route, type Route } from '../route.ts'
import { runView, itemView } from '../views.ts'

const runParams = z.object({ id: pathId })
const itemParams = z.object({ id: pathId, itemId: pathId })

async function* runViews(summaries: AsyncIterable<RunSummary>): AsyncGenerator<RunView> {
  for await (const summary of summaries) yield runView(summary)
}

export const runRoutes: Route[] = [
  route({
    name: 'createRun',
    method: 'post',
    path: '/api/runs',
    summary: 'Begins an import; nothing of it is written before it is started',
    who: 'admins',
    body: jsonBody(newRun),
    answer: json(runSummary, 201),
    handle: async ({ core, caller, body }) =>
      runView(await core.runs.create(caller, body.existing)),
  }),
  route({
    name: 'imports',
    method: 'get',
    path: '/api/runs',
    summary: 'My runs, newest first, in pages',
    who: 'admins',
    query: runsQuery,
    answer: json(runList),
    handle: async ({ core, caller, query: { open, cursor = null, limit } }) => {
      const page = await core.runs.list(caller, { open: open === 'true', cursor, limit })
      return { runs: page.items.map(runView), next: page.next }
    },
  }),
  route({
    name: 'import',
    method: 'get',
    path: '/api/runs/{id}',
    summary: 'How far an import is',
    who: 'admins',
    params: runParams,
    answer: json(runSummary),
    handle: async ({ core, caller, params }) => runView(await core.runs.get(caller, params.id)),
  }),
  route({
    name: 'addItems',
    method: 'post',
    path: '/api/runs/{id}/items',
    summary: 'Adds at most 500 files and whom they are for; all of them or none',
    who: 'admins',
    params: runParams,
    body: jsonBody(newItems),
    answer: json(addedItems, 201),
    handle: async ({ core, caller, params, body }) => {
      const items = await core.runs.addItems(caller, params.id, body.items)
      return { items: items.map(itemView) }
    },
  }),
  route({
    name: 'items',
    method: 'get',
    path: '/api/runs/{id}/items',
    summary: 'What became of each file, in pages',
    who: 'admins',
    params: runParams,
    query: itemsQuery,
    answer: json(itemsPage),
    handle: async ({ core, caller, params, query }) => {
      const { state = null, cursor = null, limit } = query
      const remarked = query.remarked === undefined ? null : query.remarked === 'true'
      const wantsOriginal = query.wantsOriginal === 'true'
      const sameAlready = query.sameAlready === 'true'
      const wanted = { state, remarked, wantsOriginal, sameAlready, cursor, limit }
      const page = await core.runs.items(caller, params.id, wanted)
      return { items: page.items.map(itemView), next: page.next }
    },
  }),
  route({
    name: 'sendFile',
    method: 'put',
    path: '/api/runs/{id}/items/{itemId}/file',
    summary:
      'The file of an item, at most 25 MB; it is prepared, and written once the import is started',
    who: 'admins',
    params: itemParams,
    query: fileQuery,
    body: pictureBody,
    answer: json(runItem),
    handle: async ({ core, caller, params, query, body }) => {
      const { fullWidth: width, fullHeight: height, fullSha256: sha256 = null } = query
      const full = width && height ? { width, height, sha256 } : null
      return itemView(await core.runs.receiveFile(caller, params.id, params.itemId, body, full))
    },
  }),
  route({
    name: 'followRun',
    method: 'get',
    path: '/api/runs/{id}/events',
    summary: 'How far an import is, as it happens',
    who: 'admins',
    params: runParams,
    answer: events(runSummary, ({ finishedAt }) => finishedAt !== null),
    handle: ({ core, caller, params, signal }) =>
      runViews(core.runs.follow(caller, params.id, signal)),
  }),
]
