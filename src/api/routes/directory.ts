import * as z from 'zod'
import { json } from '../answers.ts'
import {
  directoryGroup,
  directoryGroups,
  directoryGroupsQuery,
  directoryStatus,
  pathId,
} from '../contract.ts'
import { route, type Route } from '../route.ts'
import { directoryView } from '../views.ts'

export const directoryRoutes: Route[] = [
  route({
    name: 'directory',
    method: 'get',
    path: '/api/directory',
    summary:
      'Gets when the directory was last synced, whether a sync is running, and how far the photo scan is',
    allow: 'admins',
    answer: json(directoryStatus),
    handle: async ({ core }) => directoryView(await core.people.directory()),
  }),
  route({
    name: 'refreshDirectory',
    method: 'post',
    path: '/api/directory/refresh',
    summary: 'Starts a sync of the directory and of who has a photo',
    allow: 'admins',
    answer: json(directoryStatus, 202),
    handle: async ({ core }) => {
      await core.people.refresh()
      return directoryView(await core.people.directory())
    },
  }),
  route({
    name: 'directoryGroups',
    method: 'get',
    path: '/api/directory/groups',
    summary: 'Finds groups of the directory by the words of their name',
    allow: 'admins',
    query: directoryGroupsQuery,
    answer: json(directoryGroups),
    handle: async ({ core, query }) => ({
      groups: await core.people.directoryGroups(query.search),
    }),
  }),
  route({
    name: 'directoryGroup',
    method: 'get',
    path: '/api/directory/groups/{id}',
    summary: 'Gets the name of a group of the directory',
    allow: 'admins',
    params: z.object({ id: pathId }),
    answer: json(directoryGroup),
    handle: ({ core, params }) => core.people.directoryGroup(params.id),
  }),
]
