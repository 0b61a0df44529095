import * as z from 'zod'
import { compressedJson, jpeg, json } from '../answers.ts'
import { jsonBody } from '../bodies.ts'
import {
  counts,
  countsQuery,
  departments,
  filterChoices,
  groups,
  groupsQuery,
  letters,
  LIMITS,
  missingReport,
  pathId,
  peopleFilters,
  peoplePage,
  peopleQuery,
  thumbnails,
  thumbnailsRequest,
} from '../contract.ts'
import { requireOwnRun } from '../ownRun.ts'
import { route, type Route } from '../route.ts'
import { listedPersonView, thumbnailsView } from '../views.ts'

const MAX_MISSING_NAMES = 50

export const peopleRoutes: Route[] = [
  route({
    name: 'people',
    method: 'get',
    path: '/api/people',
    summary: 'Lists people, filtered and sorted, in pages',
    allow: 'admins',
    query: peopleQuery,
    answer: compressedJson(peoplePage),
    handle: async ({ core, caller, query }) => {
      await requireOwnRun(core, caller, query)
      const { cursor = null, descending } = query
      const page = { ...query, cursor, descending: descending === 'true' }
      const { items, next } = await core.people.page(page)
      return { items: items.map(listedPersonView), next }
    },
  }),
  route({
    name: 'peopleCounts',
    method: 'get',
    path: '/api/people/counts',
    summary: 'Counts the people with a photo, without one, and not checked yet, filtered',
    allow: 'admins',
    query: countsQuery,
    answer: json(counts),
    handle: async ({ core, caller, query }) => {
      await requireOwnRun(core, caller, query)
      return core.people.counts(query)
    },
  }),
  route({
    name: 'departments',
    method: 'get',
    path: '/api/people/departments',
    summary: 'Lists the departments',
    allow: 'admins',
    answer: json(departments),
    handle: async ({ core }) => ({ departments: await core.people.departments() }),
  }),
  route({
    name: 'peopleGroups',
    method: 'get',
    path: '/api/people/groups',
    summary: 'Counts the same people in each department or each office, filtered',
    allow: 'admins',
    query: groupsQuery,
    answer: compressedJson(groups),
    handle: async ({ core, caller, query: { by, ...filters } }) => {
      await requireOwnRun(core, caller, filters)
      return { groups: await core.people.groups(by, filters) }
    },
  }),
  route({
    name: 'peopleLetters',
    method: 'get',
    path: '/api/people/letters',
    summary: 'Counts the people by the first letter of their name, filtered',
    allow: 'admins',
    query: peopleFilters,
    answer: json(letters),
    handle: async ({ core, caller, query }) => {
      await requireOwnRun(core, caller, query)
      return { letters: await core.people.letters(query) }
    },
  }),
  route({
    name: 'filterChoices',
    method: 'get',
    path: '/api/people/choices',
    summary: 'Lists the values that filters of people offer',
    allow: 'admins',
    answer: compressedJson(filterChoices),
    handle: ({ core }) => core.people.choices(),
  }),
  route({
    name: 'missingPhotos',
    method: 'get',
    path: '/api/people/missing',
    summary: `Reports who has no photo: counts, departments, and the first ${MAX_MISSING_NAMES} people by name`,
    allow: 'admins',
    answer: json(missingReport),
    handle: ({ core }) => core.people.missing(MAX_MISSING_NAMES),
  }),
  route({
    name: 'thumbnails',
    method: 'post',
    path: '/api/people/thumbnails',
    summary: `Gets the thumbnails of at most ${LIMITS.MAX_THUMBNAILS} people`,
    allow: 'admins',
    body: jsonBody(thumbnailsRequest),
    answer: compressedJson(thumbnails),
    handle: async ({ core, body }) => thumbnailsView(await core.people.thumbnails(body.ids)),
  }),
  route({
    name: 'personPhoto',
    method: 'get',
    path: '/api/people/{id}/photo',
    summary: 'Gets the photo of a person in its largest size',
    allow: 'admins',
    params: z.object({ id: pathId }),
    answer: jpeg,
    handle: ({ core, params }) => core.people.photo(params.id),
  }),
]
