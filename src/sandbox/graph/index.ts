import { Hono as App } from 'hono'
import { createMiddleware } from 'hono/factory'
import { graphCaller } from '../entra/tokens.ts'
import type { World } from '../world.ts'
import { batchRoutes, type Dispatch } from './batch.ts'
import type { GraphEnv } from './caller.ts'
import { refuse } from './errors.ts'
import { photoRoutes } from './photos.ts'
import { roleRoutes } from './roles.ts'
import { userRoutes } from './users.ts'

/** Microsoft Graph, v1.0 and beta alike, as far as the product asks for it; the rest answers 501. */
export function graph(world: World, dispatch: Dispatch): App<GraphEnv> {
  const entities = new App<GraphEnv>()
  entities.route('/', userRoutes(world))
  entities.route('/', roleRoutes(world))
  entities.route('/users/:id', photoRoutes(world))
  entities.route('/me', photoRoutes(world))

  const app = new App<GraphEnv>()
  app.use(
    createMiddleware<GraphEnv>(async (c, next) => {
      const authorization = c.req.header('authorization')
      const caller = await graphCaller(authorization, world.keys, world.tenant)
      if (!caller) {
        return refuse.token(
          c,
          authorization
            ? 'Lifetime validation failed, the token is expired, or it was not issued for Graph.'
            : 'Access token is empty.',
        )
      }
      c.set('caller', caller)
      return next()
    }),
  )
  app.route('/', batchRoutes(world, dispatch))
  app.route('/v1.0', entities)
  app.route('/beta', entities)
  app.all('*', (c) => refuse.notStoodInFor(c))
  return app
}
