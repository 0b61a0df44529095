import * as z from 'zod'
import type { Config } from '../core/config.ts'
import type { IncomingActivity } from './activity.ts'
import { isServiceUrl } from './admission.ts'

/** A person's own chat with the bot, as the Bot Framework's `ConversationReference`; stored as JSON. */
const schema = z.object({
  channelId: z.literal('msteams'),
  serviceUrl: z.string(),
  /** ids of the channel, not of Entra */
  bot: z.object({ id: z.string(), name: z.string().optional() }),
  user: z.object({ id: z.string(), name: z.string().optional(), aadObjectId: z.string() }),
  conversation: z.object({
    id: z.string(),
    conversationType: z.literal('personal'),
    tenantId: z.string().optional(),
  }),
  /** of the person's client, when they last wrote */
  locale: z.string().optional(),
})

export type Reference = z.infer<typeof schema>

/** Null unless the activity comes from a person's own chat: notifications are for them only. */
export function referenceOf(activity: IncomingActivity): Reference | null {
  const { channelId, serviceUrl, recipient, from, conversation, locale } = activity
  return (
    schema.safeParse({ channelId, serviceUrl, bot: recipient, user: from, conversation, locale })
      .data ?? null
  )
}

/** Null for a stored reference whose host isn't, or is no longer, known: the bot's token is sent there. */
export function readReference(stored: unknown, { cloud }: Config): Reference | null {
  const reference = schema.safeParse(stored).data
  return reference && isServiceUrl(reference.serviceUrl, cloud.botServiceHosts) ? reference : null
}

/** How to reach somebody in the chat that Graph names: through the address by which somebody else is reached. */
export const referenceLike = (
  like: Reference | null,
  aadObjectId: string,
  chatId: string,
): Reference | null =>
  like && {
    channelId: like.channelId,
    serviceUrl: like.serviceUrl,
    bot: like.bot,
    user: { id: `8:orgid:${aadObjectId}`, aadObjectId },
    conversation: { ...like.conversation, id: chatId },
  }
