import { Hono } from 'hono'
import * as z from 'zod'
import type { SandboxEnv, Services } from '../services.ts'
import { problem, readBody } from './request.ts'

const fixed = ['id', 'userPrincipalName', 'displayName']
const changes = z
  .record(z.string().regex(/^[a-z][A-Za-z]*$/), z.unknown())
  .refine((properties) => !fixed.some((name) => name in properties), `${fixed.join(', ')} stay`)

/** `/sandbox/people/{id|upn}`: changes what the directory says of a person, or removes them, until the next start. */
export function peopleRoutes({ tenant }: Services): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.patch('/:id', async (c) => {
    const properties = await readBody(c, changes)
    if (properties instanceof Response) return properties
    return tenant.change(c.req.param('id'), properties)
      ? c.body(null, 204)
      : problem(c, 404, 'not_found', 'There is no such person.')
  })
  app.delete('/:id', (c) =>
    tenant.remove(c.req.param('id'))
      ? c.body(null, 204)
      : problem(c, 404, 'not_found', 'There is no such person.'),
  )
  return app
}
