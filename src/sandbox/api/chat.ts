import { Hono, type Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import * as z from 'zod'
import { readBody, findPersona, unknownPersona, personaName, problem } from './request.ts'
import type { SandboxEnv, Services } from '../services.ts'
import { activityTwists } from '../bot/activity.ts'
import { TIMED_OUT } from '../bot/delivery.ts'

const file = z.strictObject({
  name: z.string().min(1).max(255),
  contentType: z.string().max(255).default('application/octet-stream'),
  base64: z.base64(),
})
/** A language tag, as Teams puts it into every activity. */
const locale = z.string().min(2).max(35).optional()
const chatRequest = z.strictObject({
  persona: personaName,
  locale,
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
  /** answers once the bot has replied, rather than once it has received the message */
  awaitReply: z.boolean().optional(),
})

/** `/sandbox/chat`: send to the bot, list the history, follow what the bot sends on its own. */
export function chatApi(services: Services): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.post('/', (c) => say(c, services))
  app.get('/', async (c) => {
    const person = findPersona(services, c.req.query('persona') ?? '')
    if (!person) return unknownPersona(c, c.req.query('persona') ?? '')
    return c.json({ messages: await services.chat.history.list(person.user.id) })
  })
  app.post('/install', async (c) => {
    const request = await readBody(c, z.strictObject({ persona: personaName, locale }))
    if (request instanceof Response) return request
    const person = findPersona(services, request.persona)
    if (!person) return unknownPersona(c, request.persona)
    return whenReachable(c, async () => {
      await services.chat.install(person, request.locale)
      return c.json({})
    })
  })
  app.post('/uninstall', async (c) => {
    const request = await readBody(c, z.strictObject({ persona: personaName }))
    if (request instanceof Response) return request
    const person = findPersona(services, request.persona)
    if (!person) return unknownPersona(c, request.persona)
    return whenReachable(c, async () => {
      await services.chat.uninstall(person)
      return c.json({})
    })
  })
  app.get('/events', (c) => events(c, services))
  app.get('/files/:id', async (c) => {
    const sent = await services.chat.files.find(c.req.param('id'))
    if (!sent) return problem(c, 404, 'not_found', 'There is no such file.')
    const shown = /^image\/(jpeg|png|gif|webp|avif)$/.test(sent.contentType)
    return c.body(new Uint8Array(Buffer.from(sent.base64, 'base64')), 200, {
      'Content-Type': shown ? sent.contentType : 'application/octet-stream',
    })
  })
  return app
}

async function say(c: Context<SandboxEnv>, services: Services): Promise<Response> {
  const request = await readBody(c, chatRequest)
  if (request instanceof Response) return request
  const person = findPersona(services, request.persona)
  if (!person) return unknownPersona(c, request.persona)
  return whenReachable(c, async () => {
    const turn = await services.chat.say(person, request)
    if (request.twist || turn.status < 400) return c.json(turn)
    if (turn.status === TIMED_OUT.status) return timedOut(c, turn, request.action !== undefined)
    return problem(c, 502, 'bot_failed', `The bot answered with status ${turn.status}.`)
  })
}

/** Teams shows a person that a button failed; of a message that was sent, they see nothing. */
function timedOut(c: Context, turn: object, pressed: boolean): Response {
  if (!pressed) return c.json(turn)
  return problem(c, 504, 'bot_timeout', 'Something went wrong. Please try again.')
}

async function whenReachable(
  c: Context<SandboxEnv>,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return problem(c, 502, 'bot_unreachable', `The bot cannot be reached: ${reason}.`)
  }
}

function events(c: Context<SandboxEnv>, services: Services): Response {
  const person = findPersona(services, c.req.query('persona') ?? '')
  if (!person) return unknownPersona(c, c.req.query('persona') ?? '')
  return streamSSE(c, async (stream) => {
    await stream.writeSSE({ event: 'ready', data: '{}' })
    const stop = services.chat.history.follow(person.user.id, (message) => {
      void stream.writeSSE({ data: JSON.stringify({ message }) })
    })
    await new Promise<void>((end) => {
      stream.onAbort(end)
    })
    stop()
  })
}
