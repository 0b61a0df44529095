import * as z from 'zod'
import type { ImportSummary } from '../../core/model.ts'
import { events, json } from '../answers.ts'
import { jsonBody, pictureBody } from '../bodies.ts'
import {
  addedItems,
  fileQuery,
  importItem,
  importList,
  importsQuery,
  importSummary,
  itemsPage,
  itemsQuery,
  newImport,
  newItems,
  pathId,
  type ImportView,
} from '../contract.ts'
import { route, type Route } from '../route.ts'
import { importView, itemView } from '../views.ts'

const importParams = z.object({ id: pathId })
const itemParams = z.object({ id: pathId, itemId: pathId })

async function* importViews(summaries: AsyncIterable<ImportSummary>): AsyncGenerator<ImportView> {
  for await (const summary of summaries) yield importView(summary)
}

export const importRoutes: Route[] = [
  route({
    name: 'createImport',
    method: 'post',
    path: '/api/imports',
    summary: 'Begins an import; nothing of it is written before it is started',
    who: 'admins',
    body: jsonBody(newImport),
    answer: json(importSummary, 201),
    handle: async ({ core, caller, body }) =>
      importView(await core.imports.create(caller, body.existing)),
  }),
  route({
    name: 'imports',
    method: 'get',
    path: '/api/imports',
    summary: 'My imports, newest first, in pages',
    who: 'admins',
    query: importsQuery,
    answer: json(importList),
    handle: async ({ core, caller, query: { open, cursor = null, limit } }) => {
      const page = await core.imports.list(caller, { open: open === 'true', cursor, limit })
      return { imports: page.items.map(importView), next: page.next }
    },
  }),
  route({
    name: 'import',
    method: 'get',
    path: '/api/imports/{id}',
    summary: 'How far an import is',
    who: 'admins',
    params: importParams,
    answer: json(importSummary),
    handle: async ({ core, caller, params }) =>
      importView(await core.imports.get(caller, params.id)),
  }),
  route({
    name: 'addItems',
    method: 'post',
    path: '/api/imports/{id}/items',
    summary: 'Adds at most 500 files and whom they are for; all of them or none',
    who: 'admins',
    params: importParams,
    body: jsonBody(newItems),
    answer: json(addedItems, 201),
    handle: async ({ core, caller, params, body }) => {
      const items = await core.imports.addItems(caller, params.id, body.items)
      return { items: items.map(itemView) }
    },
  }),
  route({
    name: 'items',
    method: 'get',
    path: '/api/imports/{id}/items',
    summary: 'What became of each file, in pages',
    who: 'admins',
    params: importParams,
    query: itemsQuery,
    answer: json(itemsPage),
    handle: async ({ core, caller, params, query }) => {
      const { state = null, cursor = null, limit } = query
      const remarked = query.remarked === undefined ? null : query.remarked === 'true'
      const wantsOriginal = query.wantsOriginal === 'true'
      const sameAlready = query.sameAlready === 'true'
      const wanted = { state, remarked, wantsOriginal, sameAlready, cursor, limit }
      const page = await core.imports.items(caller, params.id, wanted)
      return { items: page.items.map(itemView), next: page.next }
    },
  }),
  route({
    name: 'sendFile',
    method: 'put',
    path: '/api/imports/{id}/items/{itemId}/file',
    summary:
      'The file of an item, at most 25 MB; it is prepared, and written once the import is started',
    who: 'admins',
    params: itemParams,
    query: fileQuery,
    body: pictureBody,
    answer: json(importItem),
    handle: async ({ core, caller, params, query, body }) => {
      const { fullWidth: width, fullHeight: height, fullSha256: sha256 = null } = query
      const full = width && height ? { width, height, sha256 } : null
      return itemView(await core.imports.receiveFile(caller, params.id, params.itemId, body, full))
    },
  }),
  route({
    name: 'followImport',
    method: 'get',
    path: '/api/imports/{id}/events',
    summary: 'How far an import is, as it happens',
    who: 'admins',
    params: importParams,
    answer: events(importSummary, ({ finishedAt }) => finishedAt !== null),
    handle: ({ core, caller, params, signal }) =>
      importViews(core.imports.follow(caller, params.id, signal)),
  }),
]
