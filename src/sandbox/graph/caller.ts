import type { Context } from 'hono'
import { hostIn } from '../hosts.ts'
import type { TenantPerson } from '../tenant/person.ts'
import type { GraphCaller } from '../entra/tokens.ts'
import type { SandboxEnv, Services } from '../services.ts'

/** Hono's environment behind the token check: every handler knows the caller. */
export interface GraphEnv extends SandboxEnv {
  Variables: { caller: GraphCaller }
}

/** The person that the path names: `/users/{id|upn}`, or the caller for `/me`. Null if there is none. */
export function subjectOf(c: Context<GraphEnv>, services: Services): TenantPerson | null {
  const id = c.req.param('id')
  if (id !== undefined) return services.tenant.find(id)
  const caller = c.get('caller')
  return caller.kind === 'person' ? caller.person : null
}

/** The address of Graph's metadata, which begins every `@odata.context`. */
export function metadataOf(c: Context): string {
  return `https://${hostIn(c)}/v1.0/$metadata`
}

/** The permissions in the caller's token: the app's roles, or the scopes granted for a person. */
export function permissionsOf(caller: GraphCaller): readonly string[] {
  return caller.kind === 'app' ? caller.roles : caller.scopes
}
