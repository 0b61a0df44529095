import { json } from '../answers.ts'
import { health } from '../contract.ts'
import { route, type Route } from '../route.ts'
import { directoryView } from '../views.ts'

export const healthRoutes: Route[] = [
  route({
    name: 'health',
    method: 'get',
    path: '/health',
    summary: 'Gets the state of the service and of its directory',
    allow: 'anyone',
    answer: json(health),
    handle: async ({ core }) => {
      const { database, directory } = await core.health()
      return { status: 'ok' as const, database, directory: directoryView(directory) }
    },
  }),
]
