import { compressedJson, download } from '../../answers.ts'
import { coverage, coverageListQuery, coverageQuery } from '../../contract.ts'
import { route, type Route } from '../../route.ts'

export const coverageRoutes: Route[] = [
  route({
    name: 'coverage',
    method: 'get',
    path: '/api/coverage',
    summary: 'Counts who has a photo by department, office and quality, now and night by night',
    allow: 'admins',
    query: coverageQuery,
    answer: compressedJson(coverage),
    handle: ({ core, query }) => core.coverage.read(query.days),
  }),
  route({
    name: 'coverageList',
    method: 'get',
    path: '/api/coverage/list',
    summary: 'Downloads what a chart of coverage shows as a CSV file',
    allow: 'admins',
    query: coverageListQuery,
    answer: download,
    handle: ({ core, query }) => core.coverage.list(query.of, query.days),
  }),
]
