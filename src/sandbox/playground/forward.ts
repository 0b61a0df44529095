import type { Context } from 'hono'
import type { Activity } from '../bot/activity.ts'
import type { SandboxEnv } from '../services.ts'
import type { PlaygroundClient } from './clients.ts'
import { asClientExpects } from './translate.ts'

/** Passes on to the client what the bot asks of the connector about a conversation there, and the client's answer to the bot. */
export async function forwardToClient(
  c: Context<SandboxEnv>,
  client: PlaygroundClient,
  said: Activity | null,
): Promise<Response> {
  const path = c.req.path.replace(/^.*?\/v3\/conversations\/[^/]+/, '')
  const at = `/v3/conversations/${encodeURIComponent(client.conversation.id)}${path}`
  try {
    const answer = await fetch(`${client.serviceUrl.replace(/\/+$/, '')}${at}`, {
      method: c.req.method,
      headers: { 'content-type': 'application/json' },
      ...(said ? { body: JSON.stringify(asClientExpects(said, client)) } : {}),
    })
    return new Response(await answer.text(), {
      status: answer.status,
      headers: { 'content-type': 'application/json' },
    })
  } catch {
    const message = 'The local client is not open any more.'
    return c.json({ error: { code: 'ConversationNotFound', message } }, 404)
  }
}
