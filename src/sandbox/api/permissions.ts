import { Hono } from 'hono'
import * as z from 'zod'
import type { SandboxEnv, Services } from '../services.ts'
import { problem, readBody } from './request.ts'

const names = z.array(z.string().min(1).max(100)).max(50)
const permissionRequest = z
  .strictObject({ application: names, delegated: names })
  .partial()
  .transform(({ application, delegated }) => ({
    ...(application && { application }),
    ...(delegated && { delegated }),
  }))

/** `/sandbox/permissions`: what an administrator has granted, changed as if consent were given or withdrawn. */
export function permissionRoutes({ grants }: Services): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.get('/', (c) => c.json(grants.current()))
  app.put('/', async (c) => {
    const granted = await readBody(c, permissionRequest)
    if (granted instanceof Response) return granted
    try {
      grants.set(granted)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      return problem(c, 400, 'invalid_request', error.message)
    }
    return c.json(grants.current())
  })
  app.delete('/', (c) => {
    grants.reset()
    return c.body(null, 204)
  })
  return app
}
