import { Hono as App } from 'hono'
import * as z from 'zod'
import { body, findPersona, nobody, persona } from './request.ts'
import { chatApi } from './chat.ts'
import { newFault } from '../traffic/faults.ts'
import { identity } from '../tenant/identity.ts'
import { newLimit } from '../traffic/rateLimit.ts'
import { readManifest } from './manifest.ts'
import { sampleRoutes } from './samples.ts'
import type { TenantPerson } from '../tenant/person.ts'
import { tokenTwists } from '../entra/tokens.ts'
import { appRolesOf, rolesOf } from '../tenant/roles.ts'
import type { Hono, World } from '../world.ts'

const tokenRequest = z.strictObject({ persona, twist: z.enum(tokenTwists).optional() })
/** `/sandbox/*`: what the Teams-like page and the tests ask of the sandbox itself. */
export function sandboxApi(world: World): App<Hono> {
  const app = new App<Hono>()
  app.get('/personas', (c) => c.json({ personas: personas(world) }))
  app.get('/page', async (c) => c.json(await page(world)))
  app.post('/token', async (c) => {
    const request = await body(c, tokenRequest)
    if (request instanceof Response) return request
    const person = findPersona(world, request.persona)
    if (!person) return nobody(c, request.persona)
    const roles = appRolesOf(person, world.tenant)
    return c.json({ token: await world.tokens.sso(person, roles, request.twist ?? null) })
  })
  app.get('/requests', (c) => c.json(world.requests.report()))
  app.delete('/requests', (c) => {
    world.requests.clear()
    return c.body(null, 204)
  })
  app.route('/', misfortunes(world))
  app.route('/chat', chatApi(world))
  app.route('/samples', sampleRoutes(world))
  return app
}

/** What goes wrong on purpose, and how much is allowed. */
function misfortunes(world: World): App<Hono> {
  const app = new App<Hono>()
  app.get('/faults', (c) => c.json({ faults: world.faults.list() }))
  app.post('/faults', async (c) => {
    const fault = await body(c, newFault)
    return fault instanceof Response ? fault : c.json({ fault: world.faults.add(fault) }, 201)
  })
  app.delete('/faults', (c) => {
    world.faults.clear()
    return c.body(null, 204)
  })
  app.get('/limit', (c) => c.json(world.limit.report()))
  app.put('/limit', async (c) => {
    const limit = await body(c, newLimit)
    if (limit instanceof Response) return limit
    world.limit.set(limit)
    return c.json(world.limit.report())
  })
  app.delete('/limit', (c) => {
    world.limit.set(null)
    return c.body(null, 204)
  })
  return app
}

function personas({ tenant }: World) {
  return tenant.personas.flatMap(({ persona, id }) => {
    const person = tenant.find(id)
    if (!person) return []
    const { displayName, userPrincipalName, jobTitle } = person.user
    return [
      { persona, id, displayName, userPrincipalName, jobTitle, role: roleLine(person, tenant) },
    ]
  })
}

function roleLine(person: TenantPerson, tenant: World['tenant']): string {
  const directory = rolesOf(person, tenant).map(({ displayName }) => displayName)
  const app = appRolesOf(person, tenant).map((role) => `HR: app role ${role}`)
  return [...directory, ...app].join(', ') || 'Member'
}

async function page({ options: { productUrl, manifestFile } }: World) {
  const { tabUrl, entityId, commands } = await readManifest(manifestFile, productUrl)
  return {
    tabUrl,
    tabOrigin: new URL(tabUrl).origin,
    tenantId: identity.tenantId,
    appId: identity.clientId,
    entityId,
    botName: identity.appName,
    commands,
  }
}
