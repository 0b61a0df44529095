import { Hono, type Context } from 'hono'
import { identity } from '../tenant/identity.ts'
import { appRolesOf, rolesOf } from '../tenant/roles.ts'
import type { Services } from '../services.ts'
import { metadataOf, subjectOf, type GraphEnv } from './caller.ts'
import { graphError, refuse } from './errors.ts'

/** Directory roles, app role assignments, service principals and the organization. */
export function roleRoutes(services: Services): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>()
  for (const subject of ['/users/:id', '/me']) {
    for (const relation of ['memberOf', 'transitiveMemberOf']) {
      app.get(`${subject}/${relation}/microsoft.graph.directoryRole`, (c) => held(c, services))
      app.get(`${subject}/${relation}`, (c) => held(c, services))
    }
    app.get(`${subject}/appRoleAssignments`, (c) => assigned(c, services))
  }
  app.get('/servicePrincipals', (c) => servicePrincipals(c))
  app.get(`/:key{servicePrincipals\\(appId='[^']+'\\)}`, (c) => {
    const appId = /'([^']+)'/.exec(c.req.param('key'))?.[1] ?? ''
    if (appId.toLowerCase() !== identity.clientId) return refuse.unknownUser(c, appId)
    return c.json({
      '@odata.context': `${metadataOf(c)}#servicePrincipals/$entity`,
      ...servicePrincipal,
    })
  })
  app.get('/servicePrincipals/:id', (c) => {
    if (c.req.param('id') !== identity.servicePrincipalId) {
      return refuse.unknownUser(c, c.req.param('id'))
    }
    return c.json({
      '@odata.context': `${metadataOf(c)}#servicePrincipals/$entity`,
      ...servicePrincipal,
    })
  })
  app.get('/organization', (c) =>
    c.json({ '@odata.context': `${metadataOf(c)}#organization`, value: [organization] }),
  )
  return app
}

function held(c: Context<GraphEnv>, services: Services): Response {
  const person = subjectOf(c, services)
  if (!person) return refuse.unknownUser(c, c.req.param('id') ?? '')
  const roles = rolesOf(person, services.tenant).map(({ id, displayName, roleTemplateId }) => ({
    '@odata.type': '#microsoft.graph.directoryRole',
    id,
    displayName,
    roleTemplateId,
  }))
  return c.json({ '@odata.context': `${metadataOf(c)}#directoryRoles`, value: roles })
}

function assigned(c: Context<GraphEnv>, services: Services): Response {
  const person = subjectOf(c, services)
  if (!person) return refuse.unknownUser(c, c.req.param('id') ?? '')
  const resource = /^resourceId eq '?([0-9a-f-]+)'?$/i.exec(c.req.query('$filter') ?? '')?.[1]
  const value = appRolesOf(person, services.tenant).map(() => ({
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

function servicePrincipals(c: Context<GraphEnv>): Response {
  const wanted = /^appId eq '([^']+)'$/.exec(c.req.query('$filter') ?? '')?.[1]
  if (!wanted) {
    const message = "The sandbox lists service principals only by $filter=appId eq '…'."
    return graphError(c, 501, 'NotImplemented', message)
  }
  const value = wanted.toLowerCase() === identity.clientId ? [servicePrincipal] : []
  return c.json({ '@odata.context': `${metadataOf(c)}#servicePrincipals`, value })
}

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
