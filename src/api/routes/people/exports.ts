import * as z from 'zod'
import { download, json } from '../../answers.ts'
import { jsonBody } from '../../bodies.ts'
import { downloadTicket, exportRequest, nameCheck, nameCheckRequest } from '../../contract.ts'
import { MATCH_COST } from '../../limits/personLimit.ts'
import { requireOwnSelection } from '../../ownRun.ts'
import { route, type Route } from '../../route.ts'

export const exportRoutes: Route[] = [
  route({
    name: 'checkFileNames',
    method: 'post',
    path: '/api/exports/names',
    summary: 'Tells how the photos of the selected people would be named in a ZIP; changes nothing',
    allow: 'admins',
    cost: MATCH_COST,
    body: jsonBody(nameCheckRequest),
    answer: json(nameCheck),
    handle: async ({ core, caller, body, signal }) => {
      await requireOwnSelection(core, caller, body.selection)
      return core.exports.checkNames(body.selection, body.pattern, signal)
    },
  }),
  route({
    name: 'createExport',
    method: 'post',
    path: '/api/exports',
    summary: 'Issues a ticket for downloading photos of the selected people, or a list of them',
    allow: 'admins',
    body: jsonBody(exportRequest),
    answer: json(downloadTicket, 201),
    handle: async ({ core, caller, words, body: { expected, ...request } }) => {
      await requireOwnSelection(core, caller, request.selection)
      const { ticket, expiresAt, ...issued } = await core.exports.issue(
        caller,
        request,
        expected,
        words,
      )
      return {
        ...issued,
        // the browser that follows it sends its own languages
        url: `/api/downloads/${ticket}?language=${words.locale}`,
        expiresAt: expiresAt.toISOString(),
      }
    },
  }),
  route({
    name: 'download',
    method: 'get',
    path: '/api/downloads/{ticket}',
    summary: 'Downloads what a ticket was issued for, once; errors are pages',
    allow: 'ticket',
    params: z.object({ ticket: z.string() }),
    answer: download,
    handle: ({ core, redeemed: { fileName, ownerId, request }, words, signal }) => ({
      fileName,
      chunks:
        request.content === 'person'
          ? core.privacy.exportPerson(request.personId, words, signal)
          : core.exports.download({ ownerId, request }, signal, words),
    }),
  }),
]
