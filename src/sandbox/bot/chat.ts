import { identity } from '../tenant/identity.ts'
import type { TenantPerson } from '../tenant/person.ts'
import type { Tokens } from '../entra/tokens.ts'
import {
  activityFrom,
  hasCard,
  serviceUrlFor,
  shownAnswer,
  type Activity,
  type ActivityTwist,
  type Content,
} from './activity.ts'
import { fileAttachment, inlineAttachments, type Files, type SentFile } from './files.ts'
import type { History } from './history.ts'

/** What somebody says to the bot. */
interface Saying {
  text?: string | undefined
  files?: { name: string; contentType: string; base64: string }[] | undefined
  /** pasted into the message rather than attached */
  inline?: boolean | undefined
  /** a button of a card: with a verb an Action.Execute, without one an Action.Submit */
  action?: { verb?: string | undefined; data?: unknown; messageId?: string | undefined } | undefined
  twist?: ActivityTwist | undefined
}

/** `status` is the product's HTTP status; `activities` what the bot said meanwhile. */
interface Turn {
  status: number
  activities: Activity[]
}

export interface Chat {
  history: History
  files: Files
  /** one turn after another in each chat; throws if the product cannot be reached */
  say(person: TenantPerson, saying: Saying): Promise<Turn>
  /** Teams installs the app for whoever opens it, and tells the bot so; throws if the product cannot be reached */
  install(person: TenantPerson): Promise<void>
  /** the bot says something: part of a turn that is under way, else on its own. Returns the message's id */
  hear(personId: string, said: Activity): Promise<string>
  hearChange(personId: string, id: string, said: Activity): Promise<boolean>
  hearRemoval(personId: string, id: string): Promise<boolean>
}

interface Rooms {
  productUrl: () => string
  tokens: Tokens
  history: History
  files: Files
}

/** What is under way: the turn of each person, collecting what the bot says, and who waits behind it. */
interface Turns {
  open: Map<string, Activity[]>
  queues: Map<string, Promise<unknown>>
}

/** The chat of everybody with the bot, as the Bot Framework carries it. */
export function makeChat(rooms: Rooms): Chat {
  const { history, files } = rooms
  const turns: Turns = { open: new Map(), queues: new Map() }
  return {
    history,
    files,
    say: (person, saying) => {
      const before = turns.queues.get(person.user.id) ?? Promise.resolve()
      const next = before.catch(() => undefined).then(() => take(rooms, turns, person, saying))
      turns.queues.set(person.user.id, next)
      return next
    },
    install: async (person) => {
      const content = { type: 'installationUpdate', action: 'add' }
      await deliver(rooms, activityFrom(person, content, null), null)
    },
    hear: async (personId, said) => {
      const turn = turns.open.get(personId)
      if (said.type !== 'message') return said.id ?? ''
      const { id, activity } = await history.add(personId, 'bot', said, turn !== undefined)
      turn?.push(activity)
      return id
    },
    hearChange: (personId, id, said) => {
      const turn = turns.open.get(personId)
      turn?.push({ ...said, id })
      return history.replace(personId, id, said, turn !== undefined)
    },
    hearRemoval: (personId, id) => {
      turns.open.get(personId)?.push({ type: 'messageDelete', id })
      return history.remove(personId, id)
    },
  }
}

/** One turn: what the person does goes to the product, and what the bot says until it has answered comes back. */
async function take(
  rooms: Rooms,
  turns: Turns,
  person: TenantPerson,
  saying: Saying,
): Promise<Turn> {
  const { history, files } = rooms
  const { id } = person.user
  const sent = await Promise.all((saying.files ?? []).map((file) => files.add(file)))
  const pressedOn = saying.action ? await pressedMessage(history, id, saying) : undefined
  const content = contentOf(person, saying, sent, pressedOn)
  const said = activityFrom(person, content, saying.twist ?? null)
  if (!saying.action && !saying.twist) {
    await history.add(id, 'user', { ...said, attachments: ownView(sent) }, true)
  }
  const activities: Activity[] = []
  turns.open.set(id, activities)
  try {
    const { status, body } = await deliver(rooms, said, saying.twist ?? null)
    const answer = said.type === 'invoke' && status < 400 ? shownAnswer(body, pressedOn) : null
    if (answer) activities.push(answer)
    if (answer?.type === 'message') await keepAnswer(history, id, answer, pressedOn)
    return { status, activities }
  } finally {
    turns.open.delete(id)
  }
}

/** A card takes the place of the one whose button was pressed; a line of text is one message more. */
async function keepAnswer(
  history: History,
  personId: string,
  answer: Activity,
  pressedOn: string | undefined,
): Promise<void> {
  const replaced =
    hasCard(answer) && pressedOn && (await history.replace(personId, pressedOn, answer, true))
  if (!replaced) await history.add(personId, 'bot', answer, true)
}

/** The message whose button was pressed: the one named, else the last with a card. */
async function pressedMessage(history: History, personId: string, { action }: Saying) {
  if (action?.messageId) return action.messageId
  const messages = await history.list(personId)
  return messages.findLast(({ from, activity }) => from === 'bot' && hasCard(activity))?.id
}

function contentOf(
  person: TenantPerson,
  { text, inline, action }: Saying,
  sent: SentFile[],
  pressedOn: string | undefined,
): Content {
  const replyTo = pressedOn === undefined ? {} : { replyToId: pressedOn }
  if (action?.verb !== undefined) {
    const execute = { type: 'Action.Execute', verb: action.verb, data: action.data ?? {} }
    const value = { action: execute, trigger: 'manual' }
    return { type: 'invoke', name: 'adaptiveCard/action', value, ...replyTo }
  }
  if (action) return { type: 'message', value: action.data ?? {}, ...replyTo }
  const attachments = sent.flatMap((file) =>
    inline ? inlineAttachments(file) : [fileAttachment(file, person.user.userPrincipalName)],
  )
  const plain = { contentType: 'text/html', content: `<div>${escaped(text ?? '')}</div>` }
  return {
    type: 'message',
    textFormat: 'plain',
    text: text ?? '',
    attachments: attachments.length > 0 ? attachments : [plain],
  }
}

async function deliver(
  { productUrl, tokens }: Rooms,
  said: Activity,
  twist: ActivityTwist | null,
): Promise<{ status: number; body: unknown }> {
  const claims = {
    iss: identity.botIssuer,
    aud: identity.clientId,
    serviceurl: serviceUrlFor(twist) ?? identity.serviceUrl,
  }
  const token = await tokens.forActivity(claims, twist === 'forgedSignature')
  const response = await fetch(`${productUrl()}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(twist === 'noSignature' ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(said),
  })
  const text = await response.text()
  return { status: response.status, body: text === '' ? null : parsed(text) }
}

/** The sender's own attachments as the page can show them. */
function ownView(sent: SentFile[]): NonNullable<Activity['attachments']> {
  return sent.map(({ id, name, contentType }) => ({
    contentType,
    contentUrl: `/sandbox/chat/files/${id}`,
    name,
  }))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // not every answer is JSON; shown as it is
    return text
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
