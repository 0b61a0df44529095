import * as z from 'zod'
import { download } from '../answers.ts'
import { pathId, reportQuery } from '../contract.ts'
import { route, type Route } from '../route.ts'

export const reportRoutes: Route[] = [
  route({
    name: 'runReport',
    method: 'get',
    path: '/api/runs/{id}/report',
    summary: 'Downloads the outcome of every item of a run as a spreadsheet',
    allow: 'admins',
    owned: 'run',
    params: z.object({ id: pathId }),
    query: reportQuery,
    answer: download,
    handle: ({ core, caller, params, query, words }) =>
      core.runs.report(caller, params.id, query.format, words),
  }),
]
