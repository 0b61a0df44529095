import { compressedJson, json } from '../../answers.ts'
import { jsonBody } from '../../bodies.ts'
import {
  changesExport,
  changesPage,
  changesQuery,
  downloadTicket,
  type ChangeFiltersView,
} from '../../contract.ts'
import { route, type Route } from '../../route.ts'
import { changeView } from './changeViews.ts'

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text))

const asked = ({ since, until, ...filters }: ChangeFiltersView) => ({
  ...filters,
  since: dateOf(since),
  until: dateOf(until),
})

export const historyRoutes: Route[] = [
  route({
    name: 'changes',
    method: 'get',
    path: '/api/history',
    summary:
      "Lists the changes of everybody's photos and of settings that were made here, and what was declined, filtered, in pages",
    allow: 'admins',
    query: changesQuery,
    answer: compressedJson(changesPage),
    handle: async ({ core, query: { cursor = null, limit, ...filters }, words }) => {
      const { items, next } = await core.history.changes(asked(filters), { cursor, limit })
      const changes = items.map((item) => changeView(item, words))
      return { changes, next }
    },
  }),
  route({
    name: 'exportChanges',
    method: 'post',
    path: '/api/history/exports',
    summary: 'Issues a ticket for downloading a list of the changes, filtered',
    allow: 'admins',
    body: jsonBody(changesExport),
    answer: json(downloadTicket, 201),
    handle: async ({ core, caller, body }) => {
      const { ticket, expiresAt, ...issued } = await core.exports.issueChanges(caller, {
        content: 'changes',
        ...body,
      })
      return {
        ...issued,
        url: `/api/downloads/${ticket}`,
        expiresAt: expiresAt.toISOString(),
      }
    },
  }),
]
