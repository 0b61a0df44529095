import * as z from 'zod'
import { compressedJson, events, json } from '../answers.ts'
import { jsonBody, pictureBody } from '../bodies.ts'
import {
  addedItems,
  LIMITS,
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
  renameRequest,
  runCounts,
  runCountsQuery,
} from '../contract.ts'
import { runUpdates } from '../events/runUpdates.ts'
import { STREAM_COST } from '../limits/personLimit.ts'
import { route, type Route } from '../route.ts'
import { itemView, runView } from '../views.ts'

const runParams = z.object({ id: pathId })
const itemParams = z.object({ id: pathId, itemId: pathId })

export const runRoutes: Route[] = [
  route({
    name: 'createRun',
    method: 'post',
    path: '/api/runs',
    summary: 'Creates a run; no photo is changed until it is started',
    allow: 'admins',
    body: jsonBody(newRun),
    answer: json(runSummary, 201),
    handle: async ({ core, caller, body, words }) =>
      runView(await core.runs.create(caller, body.existing, body.name ?? null), words),
  }),
  route({
    name: 'renameRun',
    method: 'put',
    path: '/api/runs/{id}/name',
    summary: `Names a run, with at most ${LIMITS.MAX_RUN_NAME_LENGTH} characters; of two who do so at once, the last one counts`,
    allow: 'admins',
    owned: 'run',
    params: runParams,
    body: jsonBody(renameRequest),
    answer: json(runSummary),
    handle: async ({ core, caller, params, body, words }) =>
      runView(await core.runs.rename(caller, params.id, body.name), words),
  }),
  route({
    name: 'runs',
    method: 'get',
    path: '/api/runs',
    summary: 'Lists the runs of the caller, newest first, filtered, in pages',
    allow: 'admins',
    query: runsQuery,
    answer: compressedJson(runList),
    handle: async ({ core, caller, query, words }) => {
      const { open, search, standing = null, cursor = null, limit } = query
      const asked = { open: open === 'true', search, standing, cursor, limit }
      const page = await core.runs.list(caller, asked, words)
      return { runs: page.items.map((summary) => runView(summary, words)), next: page.next }
    },
  }),
  route({
    name: 'runCounts',
    method: 'get',
    path: '/api/runs/counts',
    summary: 'Counts the runs of the caller by where they stand',
    allow: 'admins',
    query: runCountsQuery,
    answer: json(runCounts),
    handle: async ({ core, caller, query, words }) => {
      const standings = await core.runs.count(caller, query, words)
      const total = Object.values(standings).reduce((sum, count) => sum + count, 0)
      return { standings, total }
    },
  }),
  route({
    name: 'run',
    method: 'get',
    path: '/api/runs/{id}',
    summary: 'Gets a run and its progress',
    allow: 'admins',
    owned: 'run',
    params: runParams,
    answer: json(runSummary),
    handle: async ({ core, caller, params, words }) =>
      runView(await core.runs.get(caller, params.id), words),
  }),
  route({
    name: 'addItems',
    method: 'post',
    path: '/api/runs/{id}/items',
    summary: `Adds at most ${LIMITS.MAX_FILES_PER_REQUEST} files and the people they are for; all of them or none`,
    allow: 'admins',
    owned: 'run',
    params: runParams,
    body: jsonBody(newItems),
    answer: json(addedItems, 201),
    handle: async ({ core, caller, params, body, words }) => {
      const items = await core.runs.addItems(caller, params.id, body.items)
      return { items: items.map((item) => itemView(item, words)) }
    },
  }),
  route({
    name: 'items',
    method: 'get',
    path: '/api/runs/{id}/items',
    summary: 'Lists the items of a run with their outcomes, in pages',
    allow: 'admins',
    owned: 'run',
    params: runParams,
    query: itemsQuery,
    answer: compressedJson(itemsPage),
    handle: async ({ core, caller, params, query, words }) => {
      const { state = null, pick = null, note = null, cursor = null, limit } = query
      const remarked = query.remarked === undefined ? null : query.remarked === 'true'
      const wantsOriginal = query.wantsOriginal === 'true'
      const sameAlready = query.sameAlready === 'true'
      const wanted = { state, remarked, wantsOriginal, sameAlready, pick, note, cursor, limit }
      const page = await core.runs.items(caller, params.id, wanted)
      return { items: page.items.map((item) => itemView(item, words)), next: page.next }
    },
  }),
  route({
    name: 'sendFile',
    method: 'put',
    path: '/api/runs/{id}/items/{itemId}/file',
    summary: `Uploads the file of an item (at most ${LIMITS.MAX_SOURCE_BYTES / 2 ** 20} MB), which is then prepared`,
    allow: 'admins',
    owned: 'run',
    params: itemParams,
    query: fileQuery,
    body: pictureBody,
    answer: json(runItem),
    handle: async ({ core, caller, params, query, body, words }) => {
      const { fullWidth: width, fullHeight: height, fullSha256: sha256 = null } = query
      const full = width && height ? { width, height, sha256 } : null
      const item = await core.runs.receiveFile(caller, params.id, params.itemId, body, full)
      return itemView(item, words)
    },
  }),
  route({
    name: 'followRun',
    method: 'get',
    path: '/api/runs/{id}/events',
    summary: 'Streams the progress of a run as events',
    allow: 'admins',
    owned: 'run',
    cost: STREAM_COST,
    params: runParams,
    answer: events,
    handle: runUpdates,
  }),
]
