import * as z from 'zod'
import { activity } from '../bot/activity.ts'

/** The channel account of an activity. */
const account = z.looseObject({ id: z.string(), name: z.string().optional() })

/** What a client says of itself in each activity, and what it must be told in turn. */
export const clientActivity = z.looseObject({
  type: z.string(),
  id: z.string().optional(),
  /** where it receives what the bot sends */
  serviceUrl: z.url().refine(isOnThisMachine, 'must be an address of this machine'),
  attachments: activity.shape.attachments,
  from: account,
  recipient: account,
  conversation: z.looseObject({ id: z.string(), conversationType: z.string().optional() }),
})
export type ClientActivity = z.infer<typeof clientActivity>

/** Where a person has Microsoft's local client open. */
export type PlaygroundClient = Pick<
  ClientActivity,
  'serviceUrl' | 'from' | 'recipient' | 'conversation'
>

/** Whoever opened a client last has it, until the sandbox stops. */
export interface PlaygroundClients {
  /** remembers the client from which a person wrote */
  opened(personId: string, client: PlaygroundClient): void
  /** the client of a conversation; null if it is none of theirs, or none has written yet */
  of(conversationId: string): PlaygroundClient | null
}

export function createPlaygroundClients(): PlaygroundClients {
  const clients = new Map<string, PlaygroundClient>()
  return {
    opened: (personId, { serviceUrl, from, recipient, conversation }) => {
      clients.set(playgroundConversationId(personId), {
        serviceUrl,
        from,
        recipient,
        conversation,
      })
    },
    of: (conversationId) => clients.get(conversationId) ?? null,
  }
}

/** A person's conversation in the client is another than in the sandbox's own chat, and stays the same when it is restarted. */
export function playgroundConversationId(personId: string): string {
  return `playground:${personId}`
}

export const isPlaygroundConversation = (conversationId: string): boolean =>
  conversationId.startsWith('playground:')

function isOnThisMachine(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}
