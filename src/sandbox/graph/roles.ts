import { Hono, type Context } from 'hono'
import { identity } from '../tenant/identity.ts'
import { appRolesOf, rolesOf } from '../tenant/roles.ts'
import type { Services } from '../services.ts'
import { targetOf } from '../traffic/injectFaults.ts'
import { metadataOf, permissionsOf, subjectOf, type GraphEnv } from './caller.ts'
import { graphError, refuse } from './errors.ts'
import { seesRoles } from './permissions.ts'
import { notStoodInFor, type QueryFault } from './query/fault.ts'
import { needsAdvanced } from './query/userQuery.ts'

/** Directory roles, app role assignments, service principals and the organization. */
export function roleRoutes(services: Services): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>()
  for (const subject of ['/users/:id', '/me']) {
    for (const relation of ['memberOf', 'transitiveMemberOf']) {
      app.get(`${subject}/${relation}/microsoft.graph.directoryRole`, (c) =>
        isAdvanced(c) ? held(c, services) : faultAnswer(c, needsAdvanced('An OData cast')),
      )
      app.get(`${subject}/${relation}`, (c) => held(c, services))
    }
    app.get(`${subject}/appRoleAssignments`, (c) => assigned(c, services))
  }
  app.get('/servicePrincipals', (c) => servicePrincipals(c))
  app.get(`/:key{servicePrincipals\\(appId='[^']+'\\)}`, (c) => {
    const appId = /'([^']+)'/.exec(c.req.param('key'))?.[1] ?? ''
    return appId.toLowerCase() === identity.clientId ? ownApp(c) : refuse.unknownUser(c, appId)
  })
  app.get('/servicePrincipals/:id', (c) => {
    const id = c.req.param('id')
    return id.toLowerCase() === identity.servicePrincipalId ? ownApp(c) : refuse.unknownUser(c, id)
  })
  app.get('/organization', (c) =>
    c.json({ '@odata.context': `${metadataOf(c)}#organization`, value: [organization] }),
  )
  return app
}

function held(c: Context<GraphEnv>, services: Services): Response {
  const person = subjectOf(c, services)
  if (!person) return refuse.unknownUser(c, c.req.param('id') ?? '')
  const wanted = selected(c, roleProperties, 'microsoft.graph.directoryRole')
  if ('status' in wanted) return faultAnswer(c, wanted)
  const names = seesRoles(permissionsOf(c.get('caller')))
    ? wanted.names
    : // "Limited information" for members that the permissions do not cover (Graph: permissions-overview).
      []
  const roles = areWithdrawn(c, services) ? [] : rolesOf(person, services.tenant)
  const value = roles.map((role) => ({
    '@odata.type': '#microsoft.graph.directoryRole',
    ...Object.fromEntries(wanted.names.map((name) => [name, null])),
    id: role.id,
    ...pick({ ...role, description: null, deletedDateTime: null }, names),
  }))
  const count = isAdvanced(c) ? { '@odata.count': value.length } : {}
  return c.json({ '@odata.context': `${metadataOf(c)}#directoryRoles`, ...count, value })
}

function assigned(c: Context<GraphEnv>, services: Services): Response {
  const person = subjectOf(c, services)
  if (!person) return refuse.unknownUser(c, c.req.param('id') ?? '')
  const filter = c.req.query('$filter')
  const resource = /^resourceId eq '?([0-9a-f-]+)'?$/i.exec(filter ?? '')?.[1]?.toLowerCase()
  if (filter !== undefined && resource === undefined) {
    return faultAnswer(c, notStoodInFor(`this query: ${filter}`))
  }
  const roles = areWithdrawn(c, services) ? [] : appRolesOf(person, services.tenant)
  const value = roles.map(() => ({
    id: `${person.user.id}.${identity.managePhotosRoleId}`,
    appRoleId: identity.managePhotosRoleId,
    createdDateTime: '2024-01-15T08:00:00Z',
    principalDisplayName: person.user.displayName,
    principalId: person.user.id,
    principalType: 'User',
    resourceDisplayName: identity.appName,
    resourceId: identity.servicePrincipalId,
  }))
  return c.json({
    '@odata.context': `${metadataOf(c)}#appRoleAssignments`,
    value: resource ? value.filter(({ resourceId }) => resourceId === resource) : value,
  })
}

/** A fault lets nobody have a role any more. */
function areWithdrawn(c: Context<GraphEnv>, { faults }: Services): boolean {
  const kinds = ['rolesWithdrawn'] as const
  return faults.consume({ method: c.req.method, url: targetOf(c), kinds }) !== null
}

function ownApp(c: Context): Response {
  const wanted = selected(c, Object.keys(servicePrincipal), null)
  if ('status' in wanted) return faultAnswer(c, wanted)
  const shown = pick(servicePrincipal, ['id', ...wanted.names])
  return c.json({ '@odata.context': `${metadataOf(c)}#servicePrincipals/$entity`, ...shown })
}

function servicePrincipals(c: Context<GraphEnv>): Response {
  const filter = c.req.query('$filter') ?? ''
  const appId = /^appId eq '([^']+)'$/.exec(filter)?.[1]
  if (!appId) {
    return faultAnswer(c, notStoodInFor("a list of service principals but by appId eq '…'"))
  }
  const wanted = selected(c, Object.keys(servicePrincipal), null)
  if ('status' in wanted) return faultAnswer(c, wanted)
  const isOurs = appId.toLowerCase() === identity.clientId
  const value = isOurs ? [pick(servicePrincipal, ['id', ...wanted.names])] : []
  return c.json({ '@odata.context': `${metadataOf(c)}#servicePrincipals`, value })
}

/** The properties that `$select` names, of all that are known. Others are refused if `type` is known completely. */
function selected(
  c: Context,
  known: readonly string[],
  type: string | null,
): { names: readonly string[] } | QueryFault {
  const names = c.req
    .query('$select')
    ?.split(',')
    .map((name) => name.trim())
  const unknown = names?.find((name) => !known.includes(name))
  if (unknown === undefined) return { names: names ?? known }
  if (type === null) return notStoodInFor(`the property ${unknown} of a service principal`)
  const message = `Parsing OData Select and Expand failed: Could not find a property named '${unknown}' on type '${type}'.`
  return { status: 400, code: 'BadRequest', message }
}

function pick(from: object, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)))
}

function isAdvanced(c: Context): boolean {
  const eventual = c.req.header('consistencylevel')?.toLowerCase() === 'eventual'
  return eventual && c.req.query('$count') === 'true'
}

function faultAnswer(c: Context, { status, code, message }: QueryFault): Response {
  return graphError(c, status, code, message)
}

const roleProperties = ['id', 'displayName', 'roleTemplateId', 'description', 'deletedDateTime']
const servicePrincipal = {
  id: identity.servicePrincipalId,
  appId: identity.clientId,
  displayName: identity.appName,
  appRoles: [
    {
      id: identity.managePhotosRoleId,
      allowedMemberTypes: ['User'],
      displayName: 'Manage photos',
      description: 'Set and remove the photo of everyone in the organization',
      isEnabled: true,
      value: 'Photos.Manage',
    },
  ],
}

const organization = {
  id: identity.tenantId,
  displayName: identity.tenantName,
  verifiedDomains: [{ name: identity.tenantDomain, isDefault: true, isInitial: true }],
}
