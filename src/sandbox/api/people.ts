import { Hono } from 'hono'
import * as z from 'zod'
import type { SandboxEnv, Services } from '../services.ts'
import { problem, readBody } from './request.ts'

const fixed = ['id', 'userPrincipalName', 'displayName']
const properties = z.record(z.string().regex(/^[a-z][A-Za-z]*$/), z.unknown())
const changes = properties.refine(
  (given) => !fixed.some((name) => name in given),
  `${fixed.join(', ')} stay`,
)
const newPerson = z.looseObject({
  id: z.guid().transform((id) => id.toLowerCase()),
  displayName: z.string().min(1),
  userPrincipalName: z.string().includes('@'),
  accountEnabled: z.boolean().default(true),
  userType: z.enum(['Member', 'Guest']).default('Member'),
})

/**
 * `/sandbox/people`: adds people, changes what the directory says of them, removes and restores them, until the next
 * start.
 */
export function peopleRoutes({ tenant }: Services): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  const noSuchPerson = 'There is no such person.'
  app.post('/', async (c) => {
    const user = await readBody(c, newPerson)
    if (user instanceof Response) return user
    return tenant.add(user)
      ? c.body(null, 201)
      : problem(c, 400, 'invalid_request', 'Somebody has this id or userPrincipalName.')
  })
  app.patch('/:id', async (c) => {
    const given = await readBody(c, changes)
    if (given instanceof Response) return given
    return tenant.change(c.req.param('id'), given)
      ? c.body(null, 204)
      : problem(c, 404, 'not_found', noSuchPerson)
  })
  app.delete('/:id', (c) =>
    tenant.remove(c.req.param('id'), { permanently: c.req.query('permanently') === 'true' })
      ? c.body(null, 204)
      : problem(c, 404, 'not_found', noSuchPerson),
  )
  app.post('/:id/restore', (c) =>
    tenant.restore(c.req.param('id').toLowerCase())
      ? c.body(null, 204)
      : problem(c, 404, 'not_found', 'Nobody with this id was removed and can be restored.'),
  )
  return app
}
