import { jsonList } from '../answers.ts'
import { jsonBody } from '../bodies.ts'
import { LIMITS, match, matchRequest } from '../contract.ts'
import { MATCH_COST } from '../limits/personLimit.ts'
import { route, type Route } from '../route.ts'

export const matchRoutes: Route[] = [
  route({
    name: 'match',
    method: 'post',
    path: '/api/matches',
    summary: `Finds the people of at most ${LIMITS.MAX_FILES_PER_REQUEST} files by their names; changes nothing`,
    allow: 'admins',
    cost: MATCH_COST,
    body: jsonBody(matchRequest),
    answer: jsonList('matches', match),
    handle: ({ core, caller, body: { files, pattern }, signal }) =>
      core.match(caller.id, files, { pattern, signal }),
  }),
]
