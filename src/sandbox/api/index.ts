import { Hono } from 'hono'
import * as z from 'zod'
import { appCredentialRoutes } from './appCredentials.ts'
import { readBody, findPersona, unknownPersona, personaName } from './request.ts'
import { chatApi } from './chat.ts'
import { faultRequest } from '../traffic/faults.ts'
import { deviceNames, hostClientIds, hostNames } from '../tenant/hostClients.ts'
import { identity } from '../tenant/identity.ts'
import { permissionRoutes } from './permissions.ts'
import { peopleRoutes } from './people.ts'
import { rateLimitRequest } from '../traffic/rateLimit.ts'
import { playgroundBridge } from '../playground/bridge.ts'
import { readManifest } from './manifest.ts'
import { sampleRoutes } from './samples.ts'
import { isGuest, type TenantPerson } from '../tenant/person.ts'
import { changed, photoSettingsChange, unrestricted } from '../tenant/photoSettings.ts'
import { tokenTwists } from '../entra/tokens.ts'
import { appRolesOf, rolesOf } from '../tenant/roles.ts'
import type { SandboxEnv, Services } from '../services.ts'

const tokenRequest = z.strictObject({
  persona: personaName,
  twist: z.enum(tokenTwists).optional(),
  host: z.enum(hostNames).default('teams'),
  device: z.enum(deviceNames).default('web'),
})

/** `/sandbox/*`: the sandbox's own API, for the Teams-like page and the tests. */
export function sandboxApi(services: Services): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.get('/personas', (c) => c.json({ personas: personas(services) }))
  app.get('/page', async (c) => c.json(await page(services)))
  app.post('/token', async (c) => {
    const request = await readBody(c, tokenRequest)
    if (request instanceof Response) return request
    const person = findPersona(services, request.persona)
    if (!person) return unknownPersona(c, request.persona)
    const roles = appRolesOf(person, services.tenant)
    const clientId = hostClientIds[request.host][request.device]
    const token = await services.tokens.sso(person, roles, request.twist ?? null, clientId)
    return c.json({ token })
  })
  app.get('/requests', (c) => c.json(services.requestLog.report()))
  app.delete('/requests', (c) => {
    services.requestLog.clear()
    return c.body(null, 204)
  })
  app.route('/', faultRoutes(services))
  app.route('/photo-settings', photoSettings(services))
  app.route('/people', peopleRoutes(services))
  app.delete('/delta-tokens', (c) => {
    services.tenant.expireTokens()
    return c.body(null, 204)
  })
  app.route('/permissions', permissionRoutes(services))
  app.route('/app-credentials', appCredentialRoutes(services))
  app.route('/chat', chatApi(services))
  app.route('/playground', playgroundBridge(services))
  app.route('/samples', sampleRoutes(services))
  return app
}

/** Fault injection and rate limit. */
function faultRoutes(services: Services): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.get('/faults', (c) => c.json({ faults: services.faults.list() }))
  app.post('/faults', async (c) => {
    const fault = await readBody(c, faultRequest)
    return fault instanceof Response ? fault : c.json({ fault: services.faults.add(fault) }, 201)
  })
  app.delete('/faults', (c) => {
    services.faults.clear()
    return c.body(null, 204)
  })
  const report = () => ({ ...services.rateLimit.report(), ...services.photosUnderWay.report() })
  app.get('/limit', (c) => c.json(report()))
  app.put('/limit', async (c) => {
    const limit = await readBody(c, rateLimitRequest)
    if (limit instanceof Response) return limit
    const { callsPerSecond, burst, photosAtOnce } = limit
    services.rateLimit.set(callsPerSecond === undefined ? null : { callsPerSecond, burst })
    services.photosUnderWay.limit(photosAtOnce ?? null)
    return c.json(report())
  })
  app.delete('/limit', (c) => {
    services.rateLimit.set(null)
    services.photosUnderWay.limit(null)
    return c.body(null, 204)
  })
  return app
}

/** Who may change photos, as an administrator sets it in `photoUpdateSettings`. */
function photoSettings(services: Services): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.get('/', (c) => c.json(services.photoSettings))
  app.put('/', async (c) => {
    const settings = await readBody(c, photoSettingsChange)
    if (settings instanceof Response) return settings
    services.photoSettings = changed(unrestricted, settings)
    return c.json(services.photoSettings)
  })
  return app
}

function personas({ tenant }: Services) {
  return tenant.personas.flatMap(({ persona, id }) => {
    const person = tenant.find(id)
    if (!person) return []
    const { displayName, userPrincipalName } = person.user
    const jobTitle = typeof person.user['jobTitle'] === 'string' ? person.user['jobTitle'] : null
    return [
      { persona, id, displayName, userPrincipalName, jobTitle, role: roleLine(person, tenant) },
    ]
  })
}

function roleLine(person: TenantPerson, tenant: Services['tenant']): string {
  const directory = rolesOf(person, tenant).map(({ displayName }) => displayName)
  const app = appRolesOf(person, tenant).map((role) => `HR: app role ${role}`)
  return [...directory, ...app].join(', ') || (isGuest(person) ? 'Guest' : 'Member')
}

async function page({ options: { productUrl, manifestFile } }: Services) {
  const { tabUrl, ...app } = await readManifest(manifestFile, productUrl)
  return {
    tabUrl,
    tabOrigin: new URL(tabUrl).origin,
    tenantId: identity.tenantId,
    appId: identity.clientId,
    botName: identity.appName,
    ...app,
  }
}
