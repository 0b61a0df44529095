import * as z from 'zod'
import { json } from '../../answers.ts'
import { jsonBody } from '../../bodies.ts'
import {
  historyPage,
  historyQuery,
  oldPhotoQuery,
  pathId,
  personProfile,
  photoChange,
  restoreRequest,
} from '../../contract.ts'
import { versionedJpeg } from '../../files/versionedJpeg.ts'
import { historyEntryView, profileView } from './historyViews.ts'
import { route, type Route } from '../../route.ts'
import { photoChangeView } from '../../views.ts'

const personParams = z.object({ id: pathId })
const entryParams = z.object({ id: pathId, entryId: pathId })

/** One person, and the history of their photo, whoever changed it. */
export const personRoutes: Route[] = [
  route({
    name: 'person',
    method: 'get',
    path: '/api/people/{id}',
    summary: 'Gets a person, and where their photo comes from',
    allow: 'admins',
    params: personParams,
    answer: json(personProfile),
    handle: async ({ core, params, words }) =>
      profileView(await core.history.profile(params.id), words),
  }),
  route({
    name: 'personHistory',
    method: 'get',
    path: '/api/people/{id}/history',
    summary: "Lists the changes of a person's photo that were made here, newest first, in pages",
    allow: 'admins',
    params: personParams,
    query: historyQuery,
    answer: json(historyPage),
    handle: async ({ core, params, query, words }) => {
      const page = { limit: query.limit, cursor: query.cursor ?? null }
      const { items, next } = await core.history.page(params.id, page)
      return { entries: items.map((entry) => historyEntryView(entry, words)), next }
    },
  }),
  route({
    name: 'oldPhoto',
    method: 'get',
    path: '/api/people/{id}/history/{entryId}/photo',
    summary: 'Gets the photo before or after a change, as long as it is kept',
    allow: 'admins',
    params: entryParams,
    query: oldPhotoQuery,
    answer: versionedJpeg,
    handle: ({ core, params, query }) =>
      core.history.photo(params.id, params.entryId, {
        which: query.which,
        side: Number(query.side),
      }),
  }),
  route({
    name: 'restorePhoto',
    method: 'post',
    path: '/api/people/{id}/history/{entryId}/restore',
    summary:
      'Sets the photo before or after a change again, or removes the present one if there was none',
    allow: 'admins',
    params: entryParams,
    body: jsonBody(restoreRequest),
    answer: json(photoChange),
    handle: async ({ core, caller, params, body, words }) => {
      const { id, entryId } = params
      const restored = await core.personPhoto.restore(caller, id, entryId, body)
      return photoChangeView(restored, restored.change, words)
    },
  }),
]
