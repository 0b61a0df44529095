import { Hono as App, type Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import * as z from 'zod'
import { body, findPersona, nobody, persona, problem } from './request.ts'
import type { Hono, World } from '../world.ts'
import { activityTwists } from '../bot/activity.ts'

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

/** `/sandbox/chat`: saying something to the bot, what was said before, and what the bot says on its own. */
export function chatApi(world: World): App<Hono> {
  const app = new App<Hono>()
  app.post('/', (c) => say(c, world))
  app.get('/', async (c) => {
    const person = findPersona(world, c.req.query('persona') ?? '')
    if (!person) return nobody(c, c.req.query('persona') ?? '')
    return c.json({ messages: await world.chat.history.list(person.user.id) })
  })
  app.post('/install', async (c) => {
    const request = await body(c, z.strictObject({ persona }))
    if (request instanceof Response) return request
    const person = findPersona(world, request.persona)
    if (!person) return nobody(c, request.persona)
    return whenReachable(c, async () => {
      await world.chat.install(person)
      return c.json({})
    })
  })
  app.get('/events', (c) => events(c, world))
  app.get('/files/:id', async (c) => {
    const sent = await world.chat.files.find(c.req.param('id'))
    if (!sent) return problem(c, 404, 'not_found', 'There is no such file.')
    const shown = /^image\/(jpeg|png|gif|webp|avif)$/.test(sent.contentType)
    return c.body(new Uint8Array(Buffer.from(sent.base64, 'base64')), 200, {
      'Content-Type': shown ? sent.contentType : 'application/octet-stream',
    })
  })
  return app
}

async function say(c: Context<Hono>, world: World): Promise<Response> {
  const request = await body(c, chatRequest)
  if (request instanceof Response) return request
  const person = findPersona(world, request.persona)
  if (!person) return nobody(c, request.persona)
  return whenReachable(c, async () => {
    const turn = await world.chat.say(person, request)
    if (request.twist || turn.status < 400) return c.json(turn)
    return problem(c, 502, 'bot_failed', `The bot answered with status ${turn.status}.`)
  })
}

async function whenReachable(c: Context<Hono>, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return problem(c, 502, 'bot_unreachable', `The bot cannot be reached: ${reason}.`)
  }
}

function events(c: Context<Hono>, world: World): Response {
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
}
