import { Hono as App, type Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import * as z from 'zod'
import { activityTwists } from './bot/activity.ts'
import { newFault } from './faults.ts'
import { identity } from './identity.ts'
import { readManifest } from './manifest.ts'
import type { TenantPerson } from './tenant/person.ts'
import { appRolesOf, rolesOf, tokenTwists } from './tokens.ts'
import type { Hono, World } from './world.ts'

const persona = z.string().min(1).max(200)
const tokenRequest = z.strictObject({ persona, twist: z.enum(tokenTwists).optional() })
const file = z.strictObject({
  name: z.string().min(1).max(255),
  contentType: z.string().max(255).default('application/octet-stream'),
  base64: z.base64(),
})
const chatRequest = z.strictObject({
  persona,
  text: z.string().max(10_000).optional(),
  files: z.array(file).max(10).optional(),
  inline: z.boolean().optional(),
  action: z
    .strictObject({
      verb: z.string().optional(),
      data: z.unknown().optional(),
      messageId: z.string().optional(),
    })
    .optional(),
  twist: z.enum(activityTwists).optional(),
})

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
  app.get('/faults', (c) => c.json({ faults: world.faults.list() }))
  app.post('/faults', async (c) => {
    const fault = await body(c, newFault)
    return fault instanceof Response ? fault : c.json({ fault: world.faults.add(fault) }, 201)
  })
  app.delete('/faults', (c) => {
    world.faults.clear()
    return c.body(null, 204)
  })
  app.route('/chat', chatApi(world))
  return app
}

function chatApi(world: World): App<Hono> {
  const app = new App<Hono>()
  app.post('/', async (c) => {
    const request = await body(c, chatRequest)
    if (request instanceof Response) return request
    const person = findPersona(world, request.persona)
    if (!person) return nobody(c, request.persona)
    try {
      const turn = await world.chat.say(person, request)
      if (request.twist || turn.status < 400) return c.json(turn)
      return problem(c, 502, 'bot_failed', `The bot answered with status ${turn.status}.`)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      return problem(c, 502, 'bot_unreachable', `The bot cannot be reached: ${reason}.`)
    }
  })
  app.get('/', async (c) => {
    const person = findPersona(world, c.req.query('persona') ?? '')
    if (!person) return nobody(c, c.req.query('persona') ?? '')
    return c.json({ messages: await world.chat.history.list(person.user.id) })
  })
  app.get('/events', (c) => {
    const person = findPersona(world, c.req.query('persona') ?? '')
    if (!person) return nobody(c, c.req.query('persona') ?? '')
    return streamSSE(c, async (stream) => {
      await stream.writeSSE({ event: 'ready', data: '{}' })
      const stop = world.chat.history.follow(person.user.id, (message) => {
        void stream.writeSSE({ data: JSON.stringify({ message }) })
      })
      await new Promise<void>((end) => {
        stream.onAbort(end)
      })
      stop()
    })
  })
  app.get('/files/:id', async (c) => {
    const file = await world.chat.files.find(c.req.param('id'))
    if (!file) return problem(c, 404, 'not_found', 'There is no such file.')
    const type = /^image\/(jpeg|png|gif|webp|avif)$/.test(file.contentType)
    return c.body(new Uint8Array(Buffer.from(file.base64, 'base64')), 200, {
      'Content-Type': type ? file.contentType : 'application/octet-stream',
    })
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

/** `admin`, `hr`, `member`, or anybody by id or user principal name. */
function findPersona({ tenant }: World, name: string): TenantPerson | null {
  const named = tenant.personas.find(({ persona }) => persona === name.toLowerCase())
  return tenant.find(named?.id ?? name)
}

/** The body of a request, or the answer that names the field at fault. */
async function body<T>(c: Context, schema: z.ZodType<T>): Promise<T | Response> {
  const given: unknown = await c.req.json().catch(() => null)
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => {
    return `${path.join('.') || 'body'}: ${message}`
  })
  return problem(c, 400, 'invalid_request', faults.join('; '))
}

function nobody(c: Context, name: string): Response {
  return problem(c, 400, 'invalid_request', `persona: there is nobody called '${name}'`)
}

function problem(c: Context, status: 400 | 404 | 502, code: string, message: string): Response {
  return c.json({ error: { code, message } }, status)
}
