/** What the page asks of the sandbox it was served by. */
import * as z from 'zod'

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
export type Persona = z.infer<typeof personas>['personas'][number]

const page = z.object({
  tabUrl: z.string(),
  tabOrigin: z.string(),
  tenantId: z.string(),
  appId: z.string(),
  entityId: z.string(),
  botName: z.string(),
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

/** The part of a Bot Framework activity that a chat shows. */
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
export type Activity = z.infer<typeof activity>
export type Message = z.infer<typeof message>

const history = z.object({ messages: z.array(message) })
const turn = z.object({ activities: z.array(activity) })
const token = z.object({ token: z.string() })
const faults = z.object({ faults: z.array(z.looseObject({ kind: z.string() })) })
const anything = z.unknown()

export interface OutgoingFile {
  name: string
  contentType: string
  base64: string
}

/**
 * What a person does in the chat; `inline` pictures were pasted, others attached as files. An action without a verb is
 * an Action.Submit.
 */
export type Utterance =
  | { text?: string; files?: OutgoingFile[]; inline?: boolean }
  | { action: { verb?: string; data: unknown; messageId: string } }

export const askPersonas = () => ask(personas, '/sandbox/personas')
export const askPage = () => ask(page, '/sandbox/page')
export const askToken = (persona: string) => ask(token, '/sandbox/token', { persona })
export const askHistory = (persona: string) =>
  ask(history, `/sandbox/chat?persona=${encodeURIComponent(persona)}`)
export const askFaults = () => ask(faults, '/sandbox/faults')
export const addFault = (fault: object) => ask(anything, '/sandbox/faults', fault)
export const clearFaults = () => ask(anything, '/sandbox/faults', undefined, 'DELETE')

/** Waits until the bot is done with it; what it said is in the history then, but for what has no id (see `noticeOf`). */
export const say = (persona: string, utterance: Utterance) =>
  ask(turn, '/sandbox/chat', { persona, ...utterance })

/** The app is installed for whoever opens it; while the product is away that is of no importance. */
export const install = (persona: string) =>
  ask(anything, '/sandbox/chat/install', { persona }).catch(() => null)

/** Calls back whenever the bot has said something on its own, until the function it returns is called. */
export function followChat(persona: string, onMessage: () => void): () => void {
  const events = new EventSource(`/sandbox/chat/events?persona=${encodeURIComponent(persona)}`)
  events.addEventListener('message', onMessage)
  return () => events.close()
}

/** JSON to and fro; throws with a sentence that can be shown. */
async function ask<T>(
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
    throw new Error('The sandbox does not answer. Is `npm start` still running?', { cause })
  })
  const text = await response.text()
  if (!response.ok) throw new Error(reason(text) ?? `The sandbox answered ${response.status}.`)
  const answer = schema.safeParse(text === '' ? null : JSON.parse(text))
  if (!answer.success) {
    throw new Error(`${path} answered what this page does not understand.`, { cause: answer.error })
  }
  return answer.data
}

const problem = z.object({ error: z.object({ sentence: z.string() }) })

function reason(text: string): string | null {
  try {
    return problem.safeParse(JSON.parse(text)).data?.error.sentence ?? null
  } catch {
    return null
  }
}
