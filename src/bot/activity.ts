import * as z from 'zod'
import { AppError } from '../core/errors.ts'

/** Teams' clients send null for some absent fields. */
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined)

export const MAX_ATTACHMENTS = 100

const attachment = z.object({
  contentType: z.string(),
  contentUrl: text,
  name: text,
  content: z.unknown().optional(),
})

/** The fields of a Bot Framework activity that the bot uses; the others are dropped. */
const incoming = z.object({
  type: z.string().min(1),
  id: text,
  channelId: z.string(),
  serviceUrl: text,
  name: text,
  /** of an `installationUpdate`: `add` or `remove`, followed by `-upgrade` if only the version changes */
  action: text,
  locale: text,
  from: z.object({ id: z.string().min(1), name: text, aadObjectId: z.guid().nullish() }),
  recipient: z.object({ id: z.string().min(1), name: text }),
  conversation: z.object({ id: z.string().min(1), conversationType: text, tenantId: text }),
  text,
  replyToId: text,
  value: z.unknown().optional(),
  attachments: z.array(attachment).max(MAX_ATTACHMENTS).nullish(),
  membersAdded: z.array(z.object({ id: z.string() })).nullish(),
  channelData: z.object({ tenant: z.object({ id: text }).nullish() }).nullish(),
})

export type IncomingActivity = z.infer<typeof incoming>
export type Attachment = z.infer<typeof attachment>

/** @throws AppError `invalid_request`, naming the first field that doesn't fit */
export function readActivity(body: unknown): IncomingActivity {
  const parsed = incoming.safeParse(body)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const field = issue?.path.join('.') || 'body'
  throw new AppError('invalid_request', { detail: `${field}: ${issue?.message ?? ''}` })
}

/** What tells an activity from every other, delivered twice or not. Null for one without an id, which can't be told. */
export const activityKey = ({ id, conversation }: IncomingActivity): string | null =>
  id ? `${conversation.id} ${id}` : null

/** A pressed button: the verb and the data of its card action, as sent. */
export interface Press {
  verb: string
  data: Record<string, unknown>
}

const execute = z.object({
  action: z.object({ verb: z.string(), data: z.looseObject({}).catch({}) }),
})
const submit = z.looseObject({ verb: z.string() })

/**
 * The pressed button that an activity reports, else null: an invoke for Action.Execute, or a message whose value is the
 * data of Action.Submit, from clients that only support the fallback.
 */
export function pressOf(activity: IncomingActivity): Press | null {
  if (activity.type === 'invoke') {
    const parsed = execute.safeParse(activity.value)
    return parsed.success ? parsed.data.action : null
  }
  const parsed = submit.safeParse(activity.value)
  return parsed.success ? { verb: parsed.data.verb, data: parsed.data } : null
}
