import * as z from 'zod'
import { jpeg, json } from '../answers.ts'
import { jsonBody } from '../bodies.ts'
import {
  counts,
  countsQuery,
  departments,
  missingReport,
  pathId,
  peoplePage,
  peopleQuery,
  thumbnails,
  thumbnailsRequest,
} from '../contract.ts'
import { route, type Route } from '../route.ts'

const namesInReport = 50

export const peopleRoutes: Route[] = [
  route({
    name: 'people',
    method: 'get',
    path: '/api/people',
    summary: 'People by name, filtered, in pages',
    who: 'admins',
    query: peopleQuery,
    answer: json(peoplePage),
    handle: ({ core, query }) => core.people.page({ ...query, cursor: query.cursor ?? null }),
  }),
  route({
    name: 'peopleCounts',
    method: 'get',
    path: '/api/people/counts',
    summary: 'How many people have a photo, have none, or are not yet known',
    who: 'admins',
    query: countsQuery,
    answer: json(counts),
    handle: ({ core, query }) => core.people.counts(query.scope),
  }),
  route({
    name: 'departments',
    method: 'get',
    path: '/api/people/departments',
    summary: 'The names of the departments',
    who: 'admins',
    answer: json(departments),
    handle: async ({ core }) => ({ departments: await core.people.departments() }),
  }),
  route({
    name: 'missingPhotos',
    method: 'get',
    path: '/api/people/missing',
    summary: 'Who is missing a photo: numbers, departments, and the first 50 names',
    who: 'admins',
    answer: json(missingReport),
    handle: ({ core }) => core.people.missing(namesInReport),
  }),
  route({
    name: 'thumbnails',
    method: 'post',
    path: '/api/people/thumbnails',
    summary: 'Small photos of at most 100 people',
    who: 'admins',
    body: jsonBody(thumbnailsRequest),
    answer: json(thumbnails),
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
    summary: "Somebody's photo, the largest there is",
    who: 'admins',
    params: z.object({ id: pathId }),
    answer: jpeg,
    handle: ({ core, params }) => core.people.photo(params.id),
  }),
]
