import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { graphCaller } from '../entra/tokens.ts'
import type { Services } from '../services.ts'
import { authorize } from './authorize.ts'
import { batchRoutes, type Dispatch } from './batch.ts'
import type { GraphEnv } from './caller.ts'
import { refuse } from './errors.ts'
import { groupRoutes } from './groups.ts'
import { photoRoutes } from './photos.ts'
import { photoSettingsRoutes } from './photoSettings.ts'
import { roleRoutes } from './roles.ts'
import { subscriptionRoutes } from './subscriptions.ts'
import { teamsAppRoutes } from './teamsApps.ts'
import { userRoutes } from './users.ts'

/** Graph's host, v1.0 and beta alike. Answers 501 to everything that the product does not use. */
export function graph(services: Services, dispatch: Dispatch): Hono<GraphEnv> {
  const entities = new Hono<GraphEnv>()
  entities.use(authorize(services))
  entities.route('/', userRoutes(services))
  entities.route('/', roleRoutes(services))
  entities.route('/', groupRoutes(services))
  entities.route('/', subscriptionRoutes(services))
  entities.route('/', teamsAppRoutes(services))
  entities.route('/users/:id', photoRoutes(services))
  entities.route('/me', photoRoutes(services))

  const app = new Hono<GraphEnv>()
  app.use(
    createMiddleware<GraphEnv>(async (c, next) => {
      const authorization = c.req.header('authorization')
      const caller = await graphCaller(authorization, services)
      if (!caller) {
        return refuse.token(
          c,
          authorization
            ? 'Lifetime validation failed, the token is expired, or it was not issued for Graph.'
            : 'Access token is empty.',
        )
      }
      c.set('caller', caller)
      c.env.actingAs = caller.kind === 'app' ? 'app' : caller.person.user.id
      return next()
    }),
  )
  app.route('/', batchRoutes(services, dispatch))
  app.route('/v1.0', entities)
  app.route('/beta', entities)
  // behind the check of permissions that `entities` begins with
  app.route('/beta', photoSettingsRoutes(services))
  app.all('*', (c) => refuse.notStoodInFor(c))
  return app
}
