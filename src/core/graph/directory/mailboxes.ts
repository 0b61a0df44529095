import * as z from 'zod'
import type { Lookup, MailboxPurpose } from '../../model.ts'
import { failureOf, saysNoMailbox } from '../codes.ts'
import { parseJson } from '../json.ts'
import type { Graph, GraphReply } from '../request.ts'
import { readAll } from '../send/readAll.ts'

const purposes: readonly string[] = ['shared', 'room', 'equipment'] satisfies MailboxPurpose[]
const isPurpose = (value: string): value is MailboxPurpose => purposes.includes(value)

const answered = z.object({ value: z.string() })

/**
 * What people's mailboxes are for, as the app, in batches of 20 with low priority; every id has an answer: `none` for the
 * mailbox of a person and for no mailbox. No list of users has it, nor is there one of shared mailboxes (Graph:
 * user-get-mailboxsettings).
 */
export function mailboxPurposes(
  graph: Graph,
  personIds: readonly string[],
): Promise<Map<string, Lookup<MailboxPurpose>>> {
  return readAll(graph, personIds, purposePath, purposeOf, { priority: 'low' })
}

const purposePath = (id: string): string =>
  `/users/${encodeURIComponent(id)}/mailboxSettings/userPurpose`

function purposeOf(reply: GraphReply): Lookup<MailboxPurpose> {
  if (reply.kind !== 'answer') return reply
  if (reply.status !== 200)
    return saysNoMailbox(reply) ? { kind: 'none' } : failureOf(reply, 'read')
  const parsed = answered.safeParse(parseJson(reply.body))
  if (!parsed.success) return failureOf(reply, 'read')
  const value = parsed.data.value.toLowerCase()
  return isPurpose(value) ? { kind: 'found', value } : { kind: 'none' }
}
