import { Hono } from 'hono'
import type { SandboxEnv, Services } from '../services.ts'
import { consentRoutes } from './consent.ts'
import { discoveryRoutes } from './discovery.ts'
import { tokenRoutes } from './token.ts'

/** Entra's host: discovery, keys, tokens and consent pages. */
export function entra(services: Services): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.route('/', discoveryRoutes(services))
  app.route('/', tokenRoutes(services))
  app.route('/', consentRoutes(services))
  return app
}
