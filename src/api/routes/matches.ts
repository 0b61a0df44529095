import { json } from '../answers.ts'
import { jsonBody } from '../bodies.ts'
import { matchAnswer, matchRequest } from '../contract.ts'
import { route, type Route } from '../route.ts'

export const matchRoutes: Route[] = [
  route({
    name: 'match',
    method: 'post',
    path: '/api/matches',
    summary: 'Whom at most 500 file names belong to; changes nothing',
    who: 'admins',
    body: jsonBody(matchRequest),
    answer: json(matchAnswer),
    handle: async ({ core, body }) => ({ matches: await core.match(body.files, body.pattern) }),
  }),
]
