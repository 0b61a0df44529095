import { Hono as App } from 'hono'
import type { Hono, World } from '../world.ts'
import { consentRoutes } from './consent.ts'
import { discoveryRoutes } from './discovery.ts'
import { tokenRoutes } from './token.ts'

/** login.microsoftonline.com: discovery, keys, tokens, and the pages that ask for consent. */
export function entra(world: World): App<Hono> {
  const app = new App<Hono>()
  app.route('/', discoveryRoutes(world))
  app.route('/', tokenRoutes(world))
  app.route('/', consentRoutes(world))
  return app
}
