import { Hono as App, type Context } from 'hono'
import { identity } from '../tenant/identity.ts'
import { appRolesOf, rolesOf } from '../tenant/roles.ts'
import type { World } from '../world.ts'
import { subjectOf, type GraphEnv } from './caller.ts'
import { graphError, refuse } from './errors.ts'

const context = 'https://graph.microsoft.com/v1.0/$metadata'

/** Who holds which role: directory roles, app roles, and the registration that offers them. */
export function roleRoutes(world: World): App<GraphEnv> {
  const app = new App<GraphEnv>()
  for (const subject of ['/users/:id', '/me']) {
    for (const relation of ['memberOf', 'transitiveMemberOf']) {
      app.get(`${subject}/${relation}/microsoft.graph.directoryRole`, (c) => held(c, world))
      app.get(`${subject}/${relation}`, (c) => held(c, world))
    }
    app.get(`${subject}/appRoleAssignments`, (c) => assigned(c, world))
  }
  app.get('/servicePrincipals', (c) => servicePrincipals(c))
  app.get(`/:key{servicePrincipals\\(appId='[^']+'\\)}`, (c) => {
    const appId = /'([^']+)'/.exec(c.req.param('key'))?.[1] ?? ''
    if (appId.toLowerCase() !== identity.clientId) return refuse.unknownUser(c, appId)
    return c.json({ '@odata.context': `${context}#servicePrincipals/$entity`, ...ourselves })
  })
  app.get('/servicePrincipals/:id', (c) => {
    if (c.req.param('id') !== identity.servicePrincipalId) {
      return refuse.unknownUser(c, c.req.param('id'))
    }
    return c.json({ '@odata.context': `${context}#servicePrincipals/$entity`, ...ourselves })
  })
  app.get('/organization', (c) =>
    c.json({ '@odata.context': `${context}#organization`, value: [organization] }),
  )
  return app
}

function held(c: Context<GraphEnv>, world: World): Response {
  const person = subjectOf(c, world)
  if (!person) return refuse.unknownUser(c, c.req.param('id') ?? '')
  const roles = rolesOf(person, world.tenant).map(({ id, displayName, roleTemplateId }) => ({
    '@odata.type': '#microsoft.graph.directoryRole',
    id,
    displayName,
    roleTemplateId,
  }))
  return c.json({ '@odata.context': `${context}#directoryRoles`, value: roles })
}

function assigned(c: Context<GraphEnv>, world: World): Response {
  const person = subjectOf(c, world)
  if (!person) return refuse.unknownUser(c, c.req.param('id') ?? '')
  const resource = /^resourceId eq '?([0-9a-f-]+)'?$/i.exec(c.req.query('$filter') ?? '')?.[1]
  const value = appRolesOf(person, world.tenant).map(() => ({
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
    '@odata.context': `${context}#appRoleAssignments`,
    value: resource ? value.filter(({ resourceId }) => resourceId === resource) : value,
  })
}

function servicePrincipals(c: Context<GraphEnv>): Response {
  const wanted = /^appId eq '([^']+)'$/.exec(c.req.query('$filter') ?? '')?.[1]
  if (!wanted) {
    const message = "The sandbox lists service principals only by $filter=appId eq '…'."
    return graphError(c, 501, 'NotImplemented', message)
  }
  const value = wanted.toLowerCase() === identity.clientId ? [ourselves] : []
  return c.json({ '@odata.context': `${context}#servicePrincipals`, value })
}

const ourselves = {
  id: identity.servicePrincipalId,
  appId: identity.clientId,
  displayName: identity.appName,
  appRoles: [
    {
      id: identity.managePhotosRoleId,
      allowedMemberTypes: ['User'],
      displayName: 'Manage photos',
      description: "May set and remove everybody's photo",
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
