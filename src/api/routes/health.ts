import { json } from '../answers.ts'
import { health } from '../contract.ts'
import { route, type Route } from '../route.ts'
import { directoryView } from '../views.ts'

export const healthRoutes: Route[] = [
  route({
    name: 'health',
    method: 'get',
    path: '/health',
    summary: 'Whether the service answers, and how fresh its directory is',
    who: 'anybody',
    answer: json(health),
    handle: async ({ core }) => {
      const { database, directory } = await core.health()
      return { status: 'ok' as const, database, directory: directoryView(directory) }
    },
  }),
]
