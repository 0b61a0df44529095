import type * as z from 'zod'
import { json, jsonIfReady } from '../answers.ts'
import { background, health, ready } from '../contract.ts'
import { route, type Route } from '../route.ts'
import { directoryView, problemView } from '../views.ts'

const readiness = (codes: z.input<typeof ready>['codes']): z.input<typeof ready> => ({
  status: codes.length === 0 ? 'ready' : 'not_ready',
  codes,
})

export const healthRoutes: Route[] = [
  route({
    name: 'health',
    method: 'get',
    path: '/health',
    summary: 'Gets the state of the service and of its directory',
    allow: 'anyone',
    answer: json(health),
    handle: ({ core }) => {
      const { role, database, directory, problems, load } = core.health()
      const { syncedAt, running } = directoryView(directory)
      return {
        status: problems.length > 0 ? ('degraded' as const) : ('ok' as const),
        problems: problems.map(({ work, code, since, lastSuccessAt }) => ({
          work,
          code,
          since: since.toISOString(),
          lastSuccessAt: lastSuccessAt?.toISOString() ?? null,
        })),
        role,
        database,
        directory: { syncedAt, running },
        load,
      }
    },
  }),
  route({
    name: 'ready',
    method: 'get',
    path: '/ready',
    summary: 'Gets whether the service can do its work now',
    allow: 'anyone',
    answer: jsonIfReady(ready, ({ status }) => status === 'ready'),
    handle: async ({ core, signal }) => {
      const codes = await core.notReady()
      // It also aborts when the client has left; nobody reads this then.
      return readiness(signal.aborted ? ['closing', ...codes] : codes)
    },
  }),
  route({
    name: 'background',
    method: 'get',
    path: '/api/background',
    summary: 'Gets the background work that has failed since it last succeeded',
    allow: 'admins',
    answer: json(background),
    handle: async ({ core, words }) => {
      const problems = await core.problems()
      return { problems: problems.map((problem) => problemView(problem, words)) }
    },
  }),
]
