import * as z from 'zod'
import type { Config } from '../core/config.ts'
import type { Incoming } from './activity.ts'
import { isServiceAddress } from './admission.ts'

/** Where the bot can speak to one person, in Bot Framework's words for it. */
const schema = z.object({
  channelId: z.literal('msteams'),
  serviceUrl: z.string(),
  /** of the channel, as it sees us and them */
  bot: z.object({ id: z.string(), name: z.string().optional() }),
  user: z.object({ id: z.string(), name: z.string().optional(), aadObjectId: z.string() }),
  conversation: z.object({
    id: z.string(),
    conversationType: z.literal('personal'),
    tenantId: z.string().optional(),
  }),
})

export type Reference = z.infer<typeof schema>

/** Null for an activity that does not come from somebody's own chat with the bot: what is told is for them only. */
export function referenceOf(activity: Incoming): Reference | null {
  const { channelId, serviceUrl, recipient, from, conversation } = activity
  return (
    schema.safeParse({ channelId, serviceUrl, bot: recipient, user: from, conversation }).data ??
    null
  )
}

/** What was kept, if the bot may still go there: its token is sent along, so only to hosts that we know. */
export function readReference(kept: unknown, { cloud }: Config): Reference | null {
  const reference = schema.safeParse(kept).data
  return reference && isServiceAddress(reference.serviceUrl, cloud.botServiceHosts)
    ? reference
    : null
}
