import * as z from 'zod'
import { AppError } from '../core/errors.ts'

/** What is absent and what is null is the same: Teams' clients write both. */
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined)

const attachment = z.object({
  contentType: z.string(),
  contentUrl: text,
  name: text,
  content: z.unknown().optional(),
})

/** The part of a Bot Framework activity that we look at; everything else is dropped at the door. */
const incoming = z.object({
  type: z.string().min(1),
  id: text,
  channelId: z.string(),
  serviceUrl: text,
  name: text,
  /** of an installationUpdate: `add` or `remove`, with `-upgrade` behind it when only the version changes */
  action: text,
  locale: text,
  from: z.object({ id: z.string().min(1), name: text, aadObjectId: z.guid().nullish() }),
  recipient: z.object({ id: z.string().min(1), name: text }),
  conversation: z.object({ id: z.string().min(1), conversationType: text, tenantId: text }),
  text,
  replyToId: text,
  value: z.unknown().optional(),
  attachments: z.array(attachment).max(100).nullish(),
  membersAdded: z.array(z.object({ id: z.string() })).nullish(),
  channelData: z.object({ tenant: z.object({ id: text }).nullish() }).nullish(),
})

export type Incoming = z.infer<typeof incoming>
export type Attachment = z.infer<typeof attachment>

/**
 * Reads an activity that came in over HTTP.
 * @throws AppError `invalid_request`, naming the first field that does not fit
 */
export function readActivity(body: unknown): Incoming {
  const parsed = incoming.safeParse(body)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const field = issue?.path.join('.') || 'body'
  throw new AppError('invalid_request', { detail: `${field}: ${issue?.message ?? ''}` })
}

/** A button pressed: the verb of its card action and the data behind it, unchecked. */
export interface Press {
  verb: string
  data?: unknown
}

const execute = z.object({ action: z.object({ verb: z.string(), data: z.unknown().optional() }) })
const submit = z.looseObject({ verb: z.string() })

/**
 * The button behind an activity: an invoke of Action.Execute or, from clients that only know the fallback, a message
 * whose value is the data of Action.Submit. Null when no button was pressed.
 */
export function pressOf(activity: Incoming): Press | null {
  if (activity.type === 'invoke') {
    const parsed = execute.safeParse(activity.value)
    return parsed.success ? parsed.data.action : null
  }
  const parsed = submit.safeParse(activity.value)
  return parsed.success ? { verb: parsed.data.verb, data: parsed.data } : null
}
