import { activityFrom, memberId, type Activity } from '../bot/activity.ts'
import type { Cloud } from '../clouds.ts'
import { identity } from '../tenant/identity.ts'
import type { TenantPerson } from '../tenant/person.ts'
import { playgroundConversationId, type ClientActivity, type PlaygroundClient } from './clients.ts'

/**
 * An activity of the client as Teams would send it: from a person of the tenant, with its ids, and with the connector's
 * address. Its id stays, so that what is delivered twice is recognised.
 */
export function asTeamsSends(
  said: ClientActivity,
  person: TenantPerson,
  cloud: Cloud,
  attachments: Activity['attachments'],
): Activity {
  const { serviceUrl: _, from, recipient, conversation: __, channelData: ___, ...content } = said
  const { locale } = content
  const teams = activityFrom(
    cloud,
    person,
    content,
    null,
    typeof locale === 'string' ? locale : undefined,
  )
  const added = Array.isArray(said['membersAdded'])
    ? {
        membersAdded: said['membersAdded'].map((member: unknown) =>
          asMember(member, from, recipient, person),
        ),
      }
    : {}
  return {
    ...teams,
    ...added,
    ...(attachments ? { attachments } : {}),
    channelId: 'msteams',
    conversation: {
      id: playgroundConversationId(person.user.id),
      conversationType: 'personal',
      tenantId: identity.tenantId,
    },
  }
}

/** One who was added, by the id that the bot knows. */
function asMember(
  member: unknown,
  from: ClientActivity['from'],
  recipient: ClientActivity['recipient'],
  person: TenantPerson,
): unknown {
  const id = (member as { id?: unknown } | null)?.id
  if (id === recipient.id) return { id: `28:${identity.clientId}` }
  return id === from.id ? { id: memberId(person.user.id), aadObjectId: person.user.id } : member
}

/** What the bot sends, with the ids by which the client knows itself. */
export function asClientExpects(said: Activity, client: PlaygroundClient): Activity {
  const { serviceUrl, from, recipient, conversation } = client
  return { ...said, serviceUrl, from: recipient, recipient: from, conversation }
}
