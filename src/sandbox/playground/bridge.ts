import { Hono, type Context } from 'hono'
import { findPersona, problem, readBody, unknownPersona } from '../api/request.ts'
import { sampleRoutes } from '../api/samples.ts'
import type { Activity } from '../bot/activity.ts'
import { deliver } from '../bot/delivery.ts'
import type { SandboxEnv, Services } from '../services.ts'
import { clientActivity } from './clients.ts'
import { asTeamsAttaches, withNamedSample } from './pictures.ts'
import { asTeamsSends } from './translate.ts'

/**
 * `/sandbox/playground/{persona}/messages`: where Microsoft's local client sends what it would send to a bot. It signs
 * nothing and knows no tenant; the bridge does both, so that the bot needs no mode without signatures.
 */
export function playgroundBridge(services: Services): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  const samples = sampleRoutes(services)
  app.post('/:persona/messages', (c) => pass(c, services, samples))
  // The client looks whether anybody is there.
  app.get('/:persona/messages', (c) => c.json({}))
  return app
}

async function pass(
  c: Context<SandboxEnv>,
  services: Services,
  samples: Hono<SandboxEnv>,
): Promise<Response> {
  const persona = c.req.param('persona') ?? ''
  const person = findPersona(services, persona)
  if (!person) return unknownPersona(c, persona)
  const read = await readBody(c, clientActivity)
  if (read instanceof Response) return read
  const said = withNamedSample(read)
  const { conversationType = 'personal' } = said.conversation
  if (conversationType !== 'personal')
    return problem(c, 400, 'not_installed', 'The app is installed in personal chats only.')
  const attached = await asTeamsAttaches(services, said.attachments, person, samples)
  if (attached.missing !== null)
    return problem(c, 400, 'no_sample', `There is no sample photo called "${attached.missing}".`)
  const { id } = person.user
  services.playground.opened(id, said)
  if (said.type === 'installationUpdate')
    await services.chat.installed.set(id, said['action'] !== 'remove')
  return answerOfBot(c, services, asTeamsSends(said, person, services.cloud, attached.attachments))
}

/** What the bot answers, as it answers Teams: for a button, the card that replaces the one pressed. */
async function answerOfBot(
  c: Context<SandboxEnv>,
  services: Services,
  sent: Activity,
): Promise<Response> {
  const productUrl = (): string => services.options.productUrl
  try {
    const { status, body } = await deliver({ ...services, productUrl }, sent, null)
    return Response.json(body ?? {}, { status })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return problem(c, 502, 'bot_unreachable', `The bot cannot be reached: ${reason}.`)
  }
}
