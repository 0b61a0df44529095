import { Hono, type Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { identity } from '../tenant/identity.ts'
import { isBot } from '../entra/tokens.ts'
import type { SandboxEnv, Services } from '../services.ts'
import { activity, conversationId, memberId, personIdOf, serviceUrlOf } from './activity.ts'
import { isOpen, type SentFile } from './files.ts'
import { isPlaygroundConversation } from '../playground/clients.ts'
import { forwardToClient } from '../playground/forward.ts'

/** The Bot Framework's login host: the keys that activities are signed with. */
export function botFrameworkLogin(services: Services): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.get('/v1/.well-known/openidconfiguration', (c) =>
    c.json({
      issuer: `https://${services.cloud.botApi}`,
      authorization_endpoint: 'https://invalid.botframework.com',
      jwks_uri: `https://${services.cloud.botLogin}/v1/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    }),
  )
  app.get('/v1/.well-known/keys', (c) =>
    c.json({ keys: [{ ...services.keys.botFramework.publicJwk, endorsements: ['msteams'] }] }),
  )
  return app
}

/**
 * The connector: receives the bot's messages and serves pasted pictures. Requires the bot's token. Its addresses begin
 * with a region, followed by the tenant or, as before, not.
 */
export function connector(services: Services): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  const routes = connectorRoutes(services)
  app.use(
    createMiddleware<SandboxEnv>(async (c, next) => {
      if (await isBot(c.req.header('authorization'), services)) return next()
      return refused(c, 401, 'Unauthorized', 'Authorization has been denied for this request.')
    }),
  )
  app.route('/:region', routes)
  app.route(`/:region/${identity.tenantId}`, routes)
  return app
}

function connectorRoutes(services: Services): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.post('/v3/conversations', async (c) => {
    const body: { members?: { id?: string }[] } = await c.req.json()
    const person = services.tenant.find(personIdOf(body.members?.[0]?.id ?? ''))
    if (!person) return refused(c, 400, 'BadSyntax', 'There is no such member.')
    return c.json(
      { id: conversationId(person.user.id), serviceUrl: serviceUrlOf(services.cloud) },
      201,
    )
  })
  const base = '/v3/conversations/:conversation'
  app.use(`${base}/activities/*`, (c, next) => inPlayground(c, services, next))
  app.post(`${base}/activities`, (c) => post(c, services))
  app.post(`${base}/activities/:activity`, (c) => post(c, services))
  app.put(`${base}/activities/:activity`, (c) => change(c, services))
  app.delete(`${base}/activities/:activity`, (c) => remove(c, services))
  app.get(`${base}/members`, (c) => members(c, services))
  app.get(`${base}/pagedmembers`, (c) => members(c, services))
  app.get(`${base}/members/:member`, (c) => members(c, services))
  app.get('/v3/attachments/:id/views/:view', async (c) => {
    const file = await services.chat.files.find(c.req.param('id'))
    return file ? bytes(c, file) : refused(c, 404, 'NotFound', 'There is no such attachment.')
  })
  return app
}

/** OneDrive: serves attached files by pre-authenticated links, and refuses requests that carry a token. */
export function fileHost(services: Services): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.get('/personal/:site/_layouts/15/download.aspx', async (c) => {
    if (c.req.header('authorization')) {
      return refused(c, 401, 'unauthenticated', 'A pre-authenticated link takes no token.')
    }
    const file = await services.chat.files.find(c.req.query('UniqueId') ?? '')
    if (!file) return refused(c, 404, 'itemNotFound', 'Item not found')
    if (!isOpen(file, c.req.query('tempauth'))) {
      return refused(c, 403, 'accessDenied', 'Access denied')
    }
    return bytes(c, file)
  })
  app.get('/personal/*', (c) => refused(c, 403, 'accessDenied', 'Access denied'))
  return app
}

/** A conversation in Microsoft's local client is shown there alone. */
async function inPlayground(
  c: Context<SandboxEnv>,
  { playground }: Services,
  next: () => Promise<void>,
): Promise<Response | undefined> {
  const conversation = c.req.param('conversation') ?? ''
  if (!isPlaygroundConversation(conversation)) {
    await next()
    return undefined
  }
  const client = playground.of(conversation)
  if (!client) return noConversation(c)
  const said = activity.safeParse(await c.req.json().catch(() => null))
  return forwardToClient(c, client, said.data ?? null)
}

async function post(c: Context<SandboxEnv>, services: Services): Promise<Response> {
  const person = personOfConversation(c, services)
  if (!person) return noConversation(c)
  if (services.chat.installed.state(person.user.id) === false)
    return refused(c, 403, 'BotNotInConversationRoster', 'The bot is not part of the roster.')
  const said = activity.safeParse(await c.req.json().catch(() => null))
  if (!said.success) return refused(c, 400, 'BadSyntax', 'The activity is not well formed.')
  return c.json({ id: await services.chat.receive(person.user.id, said.data) }, 201)
}

async function change(c: Context<SandboxEnv>, services: Services): Promise<Response> {
  const person = personOfConversation(c, services)
  const id = c.req.param('activity') ?? ''
  const said = activity.safeParse(await c.req.json().catch(() => null))
  if (!said.success) return refused(c, 400, 'BadSyntax', 'The activity is not well formed.')
  const found = person && (await services.chat.receiveUpdate(person.user.id, id, said.data))
  return found ? c.json({ id }) : noConversation(c)
}

async function remove(c: Context<SandboxEnv>, services: Services): Promise<Response> {
  const person = personOfConversation(c, services)
  const id = c.req.param('activity') ?? ''
  const found = person && (await services.chat.receiveDelete(person.user.id, id))
  return found ? c.body(null, 200) : noConversation(c)
}

function members(c: Context<SandboxEnv>, services: Services): Response {
  const person = personOfConversation(c, services)
  if (!person) return noConversation(c)
  const { user } = person
  const member = {
    id: memberId(user.id),
    name: user.displayName,
    aadObjectId: user.id,
    objectId: user.id,
    email: user['mail'],
    userPrincipalName: user.userPrincipalName,
    tenantId: identity.tenantId,
    userRole: 'user',
  }
  if (c.req.path.endsWith('/members')) return c.json([member])
  return c.json(c.req.path.endsWith('/pagedmembers') ? { members: [member] } : member)
}

function personOfConversation(c: Context<SandboxEnv>, { tenant }: Services) {
  return tenant.find(personIdOf(c.req.param('conversation') ?? ''))
}

function bytes(c: Context, file: SentFile): Response {
  const content = new Uint8Array(Buffer.from(file.base64, 'base64'))
  return c.body(content, 200, { 'Content-Type': file.contentType })
}

function noConversation(c: Context): Response {
  return refused(c, 404, 'ConversationNotFound', 'Conversation not found.')
}

function refused(c: Context, status: 400 | 401 | 403 | 404, code: string, message: string) {
  return c.json({ error: { code, message } }, status)
}
