import { Hono } from 'hono'
import { appCredentialsRequest } from '../entra/appCredentials.ts'
import type { SandboxEnv, Services } from '../services.ts'
import { readBody } from './request.ts'

/** `/sandbox/app-credentials`: the app's secrets and certificates, changed as an administrator rotates them. */
export function appCredentialRoutes({ appCredentials }: Services): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.get('/', (c) => c.json(appCredentials.current()))
  app.put('/', async (c) => {
    const registered = await readBody(c, appCredentialsRequest)
    if (registered instanceof Response) return registered
    appCredentials.set(registered)
    return c.json(appCredentials.current())
  })
  app.delete('/', (c) => {
    appCredentials.reset()
    return c.body(null, 204)
  })
  return app
}
