import type { Context } from 'hono'
import type { TenantPerson } from '../tenant/person.ts'
import type { GraphCaller } from '../entra/tokens.ts'
import type { Hono, World } from '../world.ts'

/** Behind the door of Graph every handler knows who is asking. */
export interface GraphEnv extends Hono {
  Variables: { caller: GraphCaller }
}

/** Whom the path is about: `/users/{id|upn}`, or for `/me` the caller; null if there is no such person. */
export function subjectOf(c: Context<GraphEnv>, world: World): TenantPerson | null {
  const id = c.req.param('id')
  if (id !== undefined) return world.tenant.find(id)
  const caller = c.get('caller')
  return caller.kind === 'person' ? caller.person : null
}
