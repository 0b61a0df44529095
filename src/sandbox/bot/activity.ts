import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { Cloud } from '../clouds.ts'
import { foreignTenantId, identity } from '../tenant/identity.ts'
import type { TenantPerson } from '../tenant/person.ts'

/** A Bot Framework activity; only the properties that the sandbox reads are declared. */
export const activity = z.looseObject({
  type: z.string(),
  id: z.string().optional(),
  serviceUrl: z.string().optional(),
  attachments: z.array(z.looseObject({ contentType: z.string() })).optional(),
})
export type Activity = z.infer<typeof activity>

/** What can be wrong with an activity, for tests of its refusal. */
export const activityTwists = [
  'forgedSignature',
  'noSignature',
  'otherTenant',
  'noServiceUrl',
  'foreignServiceUrl',
  'httpServiceUrl',
] as const
export type ActivityTwist = (typeof activityTwists)[number]

/** The properties that differ between activities: type, text, attachments, value. */
export type Content = { type: string } & Record<string, unknown>

/** The activity that Teams would send to the bot in a personal chat, with a new id and the current time. */
export function activityFrom(
  cloud: Cloud,
  person: TenantPerson,
  content: Content,
  twist: ActivityTwist | null,
  locale = 'en-GB',
): Activity {
  const tenantId = twist === 'otherTenant' ? foreignTenantId : identity.tenantId
  const timestamp = new Date().toISOString()
  const serviceUrl = serviceUrlFor(cloud, twist)
  return {
    id: randomUUID(),
    timestamp,
    localTimestamp: timestamp,
    localTimezone: 'Europe/Berlin',
    locale,
    channelId: 'msteams',
    ...(serviceUrl === null ? {} : { serviceUrl }),
    from: {
      id: memberId(person.user.id),
      name: person.user.displayName,
      aadObjectId: person.user.id,
    },
    recipient: { id: `28:${identity.clientId}`, name: identity.appName },
    conversation: {
      id: conversationId(person.user.id),
      conversationType: 'personal',
      tenantId,
    },
    channelData: { tenant: { id: tenantId } },
    entities: [{ type: 'clientInfo', locale, country: 'GB', platform: 'Web' }],
    ...content,
  }
}

/** Where the bot answers; today's addresses name the tenant. */
export function serviceUrlOf({ connector, region }: Cloud): string {
  return `https://${connector}/${region}/${identity.tenantId}/`
}

/** The activity's `serviceUrl`; null if it has none. */
function serviceUrlFor(cloud: Cloud, twist: ActivityTwist | null): string | null {
  if (twist === 'noServiceUrl') return null
  if (twist === 'foreignServiceUrl') return 'https://smba.attacker.example/emea/'
  const serviceUrl = serviceUrlOf(cloud)
  return twist === 'httpServiceUrl' ? serviceUrl.replace('https:', 'http:') : serviceUrl
}

export function conversationId(personId: string): string {
  return `a:${personId}`
}

export function memberId(personId: string): string {
  return `29:${personId}`
}

/** The object id in a conversation or member id; a bare object id is returned as it is. */
export function personIdOf(id: string): string {
  return id.replace(/^(a|playground|29|8:orgid):/, '').toLowerCase()
}

const card = 'application/vnd.microsoft.card.adaptive'
const invokeAnswer = z.object({ statusCode: z.number(), type: z.string(), value: z.unknown() })

/**
 * The bot's response to a button as the chat shows it: a card that replaces `messageId`, a line of text, or
 * `{type: 'invokeResponse', value}` for anything else. Null for an empty response.
 */
export function shownAnswer(body: unknown, messageId: string | undefined): Activity | null {
  const parsed = invokeAnswer.safeParse(body)
  if (!parsed.success) return body === null ? null : { type: 'invokeResponse', value: body }
  const { type, value } = parsed.data
  if (type === card) {
    const attachments = [{ contentType: card, content: value }]
    return { type: 'message', ...(messageId ? { id: messageId } : {}), attachments }
  }
  if (type === 'application/vnd.microsoft.activity.message') {
    return { type: 'message', text: String(value) }
  }
  return { type: 'invokeResponse', value: parsed.data }
}

export function hasCard({ attachments }: Activity): boolean {
  return attachments?.some(({ contentType }) => contentType === card) ?? false
}
