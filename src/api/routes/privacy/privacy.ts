import * as z from 'zod'
import type { Core } from '../../../core/index.ts'
import { json } from '../../answers.ts'
import {
  deletedPerson,
  deletionsPage,
  deletionsQuery,
  downloadTicket,
  keptData,
  pathId,
  usedPermissions,
} from '../../contract.ts'
import { route, type Caller, type Route } from '../../route.ts'

const personParams = z.object({ id: pathId })

async function ticketFor(core: Core, caller: Caller, personId: string) {
  const { ticket, expiresAt, ...issued } = await core.privacy.issue(caller, personId)
  return { ...issued, url: `/api/downloads/${ticket}`, expiresAt: expiresAt.toISOString() }
}

/** What is kept about people: in words, as a file, and the end of it. */
export const privacyRoutes: Route[] = [
  route({
    name: 'keptData',
    method: 'get',
    path: '/api/privacy',
    summary: 'Tells what is kept about people, where, why and for how long',
    allow: 'signedIn',
    answer: json(keptData),
    handle: async ({ core, words }) => ({ places: await core.privacy.kept(words) }),
  }),
  route({
    name: 'usedPermissions',
    method: 'get',
    path: '/api/privacy/permissions',
    summary: 'Lists the permissions that the app asks Microsoft 365 for',
    allow: 'dataOfOthers',
    answer: json(usedPermissions),
    handle: ({ core }) => ({ permissions: core.privacy.permissions() }),
  }),
  route({
    name: 'deletions',
    method: 'get',
    path: '/api/privacy/deletions',
    summary: 'Lists when people were deleted and who asked for it, newest first, in pages',
    allow: 'dataOfOthers',
    query: deletionsQuery,
    answer: json(deletionsPage),
    handle: async ({ core, query: { cursor = null, limit } }) => {
      const { items, next } = await core.privacy.deletions({ cursor, limit })
      return { deletions: items.map((each) => ({ ...each, at: each.at.toISOString() })), next }
    },
  }),
  route({
    name: 'exportMyData',
    method: 'post',
    path: '/api/me/data/exports',
    summary: 'Issues a ticket for downloading everything that is kept about the caller',
    allow: 'signedIn',
    answer: json(downloadTicket, 201),
    handle: ({ core, caller }) => ticketFor(core, caller, caller.id),
  }),
  route({
    name: 'deleteMyData',
    method: 'delete',
    path: '/api/me/data',
    summary: 'Deletes everything that is kept about the caller; changes nothing in Microsoft 365',
    allow: 'signedIn',
    answer: json(deletedPerson),
    handle: ({ core, caller, signal }) => core.privacy.deletePerson(caller.id, caller, signal),
  }),
  route({
    name: 'exportPersonData',
    method: 'post',
    path: '/api/people/{id}/data/exports',
    summary: 'Issues a ticket for downloading everything that is kept about a person',
    allow: 'dataOfOthers',
    params: personParams,
    answer: json(downloadTicket, 201),
    handle: ({ core, caller, params }) => ticketFor(core, caller, params.id),
  }),
  route({
    name: 'deletePersonData',
    method: 'delete',
    path: '/api/people/{id}/data',
    summary: 'Deletes everything that is kept about a person; changes nothing in Microsoft 365',
    allow: 'dataOfOthers',
    params: personParams,
    answer: json(deletedPerson),
    handle: ({ core, caller, params, signal }) =>
      core.privacy.deletePerson(params.id, caller, signal),
  }),
]
