import { Hono } from 'hono'
import { clouds, type Cloud } from './clouds.ts'
import { unknownTenant } from './entra/discovery.ts'
import { entraError } from './entra/errors.ts'
import { graphError } from './graph/errors.ts'
import type { SandboxEnv } from './services.ts'

/**
 * The hosts of the clouds that the tenant is not in, and whatever else has no host of its own here. They refuse as
 * Microsoft's do: Entra does not know the tenant, Graph and the connector do not know the token.
 */
export function otherClouds(own: Cloud): Hono<SandboxEnv> {
  const others = Object.values(clouds)
  const isOther = (kind: 'login' | 'graph' | 'botLogin' | 'connector', host: string): boolean =>
    host !== own[kind] && others.some((cloud) => cloud[kind] === host)
  const app = new Hono<SandboxEnv>()
  app.all('/*', async (c, next) => {
    const [, host = '', tenant = ''] = c.req.path.split('/')
    if (isOther('login', host)) {
      return c.req.method === 'POST' ? entraError(c, 'otherCloud') : unknownTenant(c, tenant)
    }
    if (isOther('graph', host)) {
      return graphError(c, 401, 'InvalidAuthenticationToken', 'Invalid audience.')
    }
    if (isOther('connector', host)) {
      const message = 'Authorization has been denied for this request.'
      return c.json({ error: { code: 'Unauthorized', message } }, 401)
    }
    if (isOther('botLogin', host)) {
      const message = 'The tenant is in another cloud.'
      return c.json({ error: { code: 'NotFound', message } }, 404)
    }
    return next()
  })
  return app
}
