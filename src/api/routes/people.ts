import * as z from 'zod'
import { compressedJson, jpeg, json } from '../answers.ts'
import { jsonBody } from '../bodies.ts'
import {
  counts,
  countsQuery,
  coverage,
  coverageQuery,
  departments,
  LIMITS,
  missingReport,
  pathId,
  peoplePage,
  peopleQuery,
  thumbnails,
  thumbnailsRequest,
} from '../contract.ts'
import { route, type Route } from '../route.ts'

const MAX_MISSING_NAMES = 50

export const peopleRoutes: Route[] = [
  route({
    name: 'people',
    method: 'get',
    path: '/api/people',
    summary: 'Lists people by name, filtered, in pages',
    allow: 'admins',
    query: peopleQuery,
    answer: compressedJson(peoplePage),
    handle: ({ core, query }) => core.people.page({ ...query, cursor: query.cursor ?? null }),
  }),
  route({
    name: 'peopleCounts',
    method: 'get',
    path: '/api/people/counts',
    summary: 'Counts the people with a photo, without one, and not checked yet, filtered',
    allow: 'admins',
    query: countsQuery,
    answer: json(counts),
    handle: ({ core, query }) => core.people.counts(query),
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
    name: 'coverage',
    method: 'get',
    path: '/api/people/coverage',
    summary: 'Counts the same people in each department or each office',
    allow: 'admins',
    query: coverageQuery,
    answer: compressedJson(coverage),
    handle: async ({ core, query }) => ({
      coverage: await core.people.coverage(query.by, query.scope),
    }),
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
    handle: async ({ core, body }) => {
      const found = await core.people.thumbnails(body.ids)
      const texts = [...found].map(([id, photo]) => [id, photo?.toString('base64') ?? null])
      return { thumbnails: Object.fromEntries(texts) as Record<string, string | null> }
    },
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
