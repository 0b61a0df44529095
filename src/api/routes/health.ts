import { json } from '../answers.ts'
import { background, health } from '../contract.ts'
import { route, type Route } from '../route.ts'
import { directoryView, problemView } from '../views.ts'

export const healthRoutes: Route[] = [
  route({
    name: 'health',
    method: 'get',
    path: '/health',
    summary: 'Gets the state of the service and of its directory',
    allow: 'anyone',
    answer: json(health),
    handle: async ({ core }) => {
      const { database, directory, problems } = await core.health()
      return {
        status: problems.length > 0 ? ('degraded' as const) : ('ok' as const),
        problems: problems.map(({ work, code, since, lastSuccessAt }) => ({
          work,
          code,
          since: since.toISOString(),
          lastSuccessAt: lastSuccessAt?.toISOString() ?? null,
        })),
        database,
        directory: directoryView(directory),
      }
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
      const { problems } = await core.health()
      return { problems: problems.map((problem) => problemView(problem, words)) }
    },
  }),
]
