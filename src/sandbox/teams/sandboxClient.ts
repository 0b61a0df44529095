/** Requests to the sandbox's own API, on this page's origin. They reject with a sentence to show. */
import * as z from 'zod'
import { words } from './words.ts'

const personas = z.object({
  personas: z
    .array(
      z.object({
        persona: z.string(),
        id: z.string(),
        displayName: z.string(),
        userPrincipalName: z.string(),
        jobTitle: z.string().nullable(),
        role: z.string(),
      }),
    )
    .min(1),
})
export type PersonaView = z.infer<typeof personas>['personas'][number]

const page = z.object({
  tabUrl: z.string(),
  tabOrigin: z.string(),
  tenantId: z.string(),
  appId: z.string(),
  entityId: z.string(),
  botName: z.string(),
  devicePermissions: z.array(z.string()),
  commands: z.array(z.object({ title: z.string(), description: z.string() })),
})
export type PageInfo = z.infer<typeof page>

const attachment = z.object({
  contentType: z.string(),
  contentUrl: z.string().nullish(),
  name: z.string().nullish(),
  content: z.unknown().optional(),
})
export type Attachment = z.infer<typeof attachment>

/** The part of a Bot Framework activity that the chat shows. */
const activity = z.object({
  type: z.string(),
  id: z.string().optional(),
  text: z.string().nullish(),
  textFormat: z.string().nullish(),
  attachments: z.array(attachment).nullish(),
})
const message = z.object({
  id: z.string(),
  from: z.enum(['user', 'bot']),
  at: z.string(),
  activity,
})
export type ChatActivity = z.infer<typeof activity>
export type Message = z.infer<typeof message>

const history = z.object({ messages: z.array(message) })
const turn = z.object({ activities: z.array(activity) })
const token = z.object({ token: z.string() })
const faults = z.object({
  faults: z.array(z.looseObject({ kind: z.string(), number: z.number().optional() })),
})
const anything = z.unknown()

export interface OutgoingFile {
  name: string
  contentType: string
  base64: string
}

/**
 * What a person sends: a message, whose files were pasted if `inline`, else attached; or a button press, which is an
 * Action.Submit without a verb.
 */
export type Utterance =
  | { text?: string; files?: OutgoingFile[]; inline?: boolean }
  | { action: { verb?: string; data: unknown; messageId: string } }

export const fetchPersonas = () => request(personas, '/sandbox/personas')
export const fetchPage = () => request(page, '/sandbox/page')
export const fetchToken = (wanted: { persona: string; host: string; device: string }) =>
  request(token, '/sandbox/token', wanted)
export const fetchHistory = (persona: string) =>
  request(history, `/sandbox/chat?persona=${encodeURIComponent(persona)}`)
export const fetchFaults = () => request(faults, '/sandbox/faults')
export const addFault = (fault: object) => request(anything, '/sandbox/faults', fault)
export const clearFaults = () => request(anything, '/sandbox/faults', undefined, 'DELETE')

/** Resolves once the bot has answered. Its messages are then in the history, except those without an id: see `noticeOf`. */
export const say = (persona: string, locale: string | null, utterance: Utterance) =>
  request(turn, '/sandbox/chat', {
    persona,
    ...localeField(locale),
    ...utterance,
  })

/** Installs the app for a person. Failures are ignored: it is repeated when the page is next opened. */
export const install = (persona: string, locale: string | null) =>
  request(anything, '/sandbox/chat/install', { persona, ...localeField(locale) }).catch(() => null)

const localeField = (locale: string | null) => (locale === null ? {} : { locale })

/** Calls back for each message that the bot sends on its own; returns how to stop. */
export function followChat(persona: string, onMessage: () => void): () => void {
  const events = new EventSource(`/sandbox/chat/events?persona=${encodeURIComponent(persona)}`)
  events.addEventListener('message', onMessage)
  return () => events.close()
}

async function request<T>(
  schema: z.ZodType<T>,
  path: string,
  body?: object,
  method = body === undefined ? 'GET' : 'POST',
): Promise<T> {
  const response = await fetch(path, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    throw new Error(words.sandbox.unreachable, { cause })
  })
  const text = await response.text()
  if (!response.ok) throw new Error(reason(text) ?? words.sandbox.status(response.status))
  const answer = schema.safeParse(text === '' ? null : JSON.parse(text))
  if (!answer.success) {
    throw new Error(words.sandbox.unexpected(path), { cause: answer.error })
  }
  return answer.data
}

const problem = z.object({ error: z.object({ message: z.string() }) })

function reason(text: string): string | null {
  try {
    return problem.safeParse(JSON.parse(text)).data?.error.message ?? null
  } catch {
    return null
  }
}
