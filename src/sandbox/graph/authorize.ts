import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Services } from '../services.ts'
import { decoded } from '../traffic/injectFaults.ts'
import { permissionsOf, type GraphEnv } from './caller.ts'
import { graphError, refuse } from './errors.ts'
import { findCall, type CallRow } from './permissions.ts'

/**
 * Refuses what the token's permissions do not allow, before anything is looked up, as Graph does. Calls and query
 * options that are not in the table of calls get 501.
 */
export function authorize(services: Services) {
  return createMiddleware<GraphEnv>(async (c, next) => {
    const path = c.req.path.replace(/^\/[^/]+\/(v1\.0|beta)/, '')
    const isMe = /^\/me(\/|$)/.test(path)
    const found = findCall(c.req.method, path.replace(/^\/me(?=\/|$)/, '/users/me'))
    if (!found) return refuse.notStoodInFor(c)
    if (isMe && c.get('caller').kind === 'app') {
      return refuse.badRequest(c, '/me request is only valid with delegated authentication flow.')
    }
    const isOwn = isMe || isCaller(c, services, found.id)
    if (!allows(c, found.row, isOwn)) {
      return refusals[found.row.refusal](c)
    }
    return unknownOption(c, found.row) ?? next()
  })
}

const refusals: Record<CallRow['refusal'], (c: Context) => Response> = {
  directory: refuse.directory,
  photo: refuse.photoAccess,
  mailbox: refuse.mailboxAccess,
}

function isCaller(c: Context<GraphEnv>, { tenant }: Services, id: string | null): boolean {
  const caller = c.get('caller')
  if (caller.kind === 'app' || id === null) return false
  return tenant.find(decoded(id))?.user.id === caller.person.user.id
}

function allows(c: Context<GraphEnv>, row: CallRow, isOwn: boolean): boolean {
  const caller = c.get('caller')
  const enough =
    caller.kind === 'app' ? row.application : [...row.delegated, ...(isOwn ? row.own : [])]
  return permissionsOf(caller).some((permission) => enough.includes(permission))
}

/** Graph takes option names without the `$`, too; the sandbox wants them as the reference writes them. */
function unknownOption(c: Context, row: CallRow): Response | null {
  const given = [...new URL(c.req.url).searchParams.keys()]
  const unknown = given.find((name) => !row.options.includes(name.toLowerCase()))
  if (unknown === undefined) return null
  const message = `The sandbox does not stand in for the query option ${unknown} of ${row.method} ${row.path}.`
  return graphError(c, 501, 'NotImplemented', message)
}
