import { setTimeout as sleep } from 'node:timers/promises'
import type { Cloud } from '../clouds.ts'
import type { TenantPerson } from '../tenant/person.ts'
import {
  activityFrom,
  hasCard,
  shownAnswer,
  type Activity,
  type ActivityTwist,
  type Content,
} from './activity.ts'
import { deliver, type DeliveryServices } from './delivery.ts'
import { fileAttachment, inlineAttachments, type Files, type SentFile } from './files.ts'
import type { History } from './history.ts'
import type { Installed } from './installed.ts'

const AWAIT_REPLY_MS = 60_000

/** A message or a button press of a person. */
interface Utterance {
  text?: string | undefined
  files?: { name: string; contentType: string; base64: string }[] | undefined
  /** files were pasted into the message rather than attached */
  inline?: boolean | undefined
  /** a button: Action.Execute with a verb, Action.Submit without */
  action?: { verb?: string | undefined; data?: unknown; messageId?: string | undefined } | undefined
  /** the language that Teams is set to */
  locale?: string | undefined
  twist?: ActivityTwist | undefined
  /** the turn ends with the bot's first message, for a button also once its card is replaced, or after a minute */
  awaitReply?: boolean | undefined
}

/**
 * `status` is the bot's HTTP status, 504 if Bot Service did not wait for it; `activities` are those sent until then, or until
 * the first reply.
 */
interface Turn {
  status: number
  activities: Activity[]
}

export interface ChatService {
  history: History
  files: Files
  installed: Installed
  /** queues turns per person; rejects if the bot cannot be reached */
  say(person: TenantPerson, utterance: Utterance): Promise<Turn>
  /** sends the `installationUpdate` that Teams sends when a person opens the app; rejects if the bot cannot be reached */
  install(person: TenantPerson, locale?: string): Promise<void>
  /** sends the `installationUpdate` that Teams sends when a person removes the app; rejects like `install` */
  uninstall(person: TenantPerson): Promise<void>
  /** takes an activity of the bot, as part of the current turn if there is one; returns its id */
  receive(personId: string, said: Activity): Promise<string>
  /** false if there is no such message */
  receiveUpdate(personId: string, id: string, said: Activity): Promise<boolean>
  receiveDelete(personId: string, id: string): Promise<boolean>
}

interface ChatServices extends DeliveryServices {
  history: History
  files: Files
  installed: Installed
}

/** What the bot has sent while a person waits. */
interface OpenTurn {
  activities: Activity[]
  /** a message has come: a card that was replaced may come before it */
  hasMessage: boolean
}

/** The open turn of each person, and the end of each person's queue. */
interface Turns {
  open: Map<string, OpenTurn>
  queues: Map<string, Promise<unknown>>
}

/** Everyone's personal chat with the bot. */
export function createChat(services: ChatServices): ChatService {
  const { history, files, installed } = services
  const turns: Turns = { open: new Map(), queues: new Map() }
  return {
    history,
    files,
    installed,
    say: (person, utterance) => {
      const before = turns.queues.get(person.user.id) ?? Promise.resolve()
      const next = before
        .catch(() => undefined)
        .then(() => runTurn(services, turns, person, utterance))
      turns.queues.set(person.user.id, next)
      return next
    },
    ...installation(services),
    receive: async (personId, said) => {
      const turn = turns.open.get(personId)
      if (said.type !== 'message') return said.id ?? ''
      const { id, activity } = await history.add(personId, 'bot', said, turn !== undefined)
      turn?.activities.push(activity)
      if (turn) turn.hasMessage = true
      return id
    },
    receiveUpdate: (personId, id, said) => {
      const turn = turns.open.get(personId)
      turn?.activities.push({ ...said, id })
      return history.replace(personId, id, said, turn !== undefined)
    },
    receiveDelete: (personId, id) => {
      turns.open.get(personId)?.activities.push({ type: 'messageDelete', id })
      return history.remove(personId, id)
    },
  }
}

/** What Teams tells the bot when somebody gets the app, or removes it. */
function installation(services: ChatServices): Pick<ChatService, 'install' | 'uninstall'> {
  const tell = async (person: TenantPerson, action: 'add' | 'remove', locale?: string) => {
    await services.installed.set(person.user.id, action === 'add')
    const content = { type: 'installationUpdate', action }
    await deliver(services, activityFrom(services.cloud, person, content, null, locale), null)
  }
  return {
    install: (person, locale) => tell(person, 'add', locale),
    uninstall: (person) => tell(person, 'remove'),
  }
}

/** Delivers one activity to the bot and collects what the bot sends until it has answered. */
async function runTurn(
  services: ChatServices,
  turns: Turns,
  person: TenantPerson,
  utterance: Utterance,
): Promise<Turn> {
  const { history, files, installed } = services
  const { id } = person.user
  await installed.set(id, true)
  const sent = await Promise.all((utterance.files ?? []).map((file) => files.add(file)))
  const pressedOn = utterance.action ? await pressedMessageId(history, id, utterance) : undefined
  const content = contentOf(services.cloud, person, utterance, sent, pressedOn)
  const said = activityFrom(
    services.cloud,
    person,
    content,
    utterance.twist ?? null,
    utterance.locale,
  )
  if (!utterance.action && !utterance.twist) {
    await history.add(id, 'user', { ...said, attachments: attachmentsForPage(sent) }, true)
  }
  const turn: OpenTurn = { activities: [], hasMessage: false }
  const { activities } = turn
  turns.open.set(id, turn)
  try {
    const { status, body } = await deliver(services, said, utterance.twist ?? null)
    const answer = said.type === 'invoke' && status < 400 ? shownAnswer(body, pressedOn) : null
    if (answer) activities.push(answer)
    if (answer?.type === 'message') await keepAnswer(history, id, answer, pressedOn)
    const isAnswered = () => (utterance.action ? activities.length > 0 : turn.hasMessage)
    if (utterance.awaitReply && status < 400) await until(isAnswered)
    return { status, activities }
  } finally {
    turns.open.delete(id)
  }
}

/** Like Teams, the bot's reply comes by a request of its own. */
async function until(holds: () => boolean): Promise<void> {
  const giveUpAt = Date.now() + AWAIT_REPLY_MS
  while (!holds() && Date.now() < giveUpAt) await sleep(50)
}

/** Stores the response to a button: a card replaces the one pressed, text is a new message. */
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

/** The id of the message whose button was pressed: the one named, else the last with a card. */
async function pressedMessageId(history: History, personId: string, { action }: Utterance) {
  if (action?.messageId) return action.messageId
  const messages = await history.list(personId)
  return messages.findLast(({ from, activity }) => from === 'bot' && hasCard(activity))?.id
}

function contentOf(
  cloud: Cloud,
  person: TenantPerson,
  { text, inline, action }: Utterance,
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
  const { userPrincipalName } = person.user
  const attachments = sent.flatMap((file) => {
    if (inline) return inlineAttachments(cloud, file)
    return cloud.filesToBots ? [fileAttachment(cloud, file, userPrincipalName)] : []
  })
  const plain = { contentType: 'text/html', content: `<div>${escaped(text ?? '')}</div>` }
  return {
    type: 'message',
    textFormat: 'plain',
    text: text ?? '',
    attachments: attachments.length > 0 ? attachments : [plain],
  }
}

/** The sender's attachments, with addresses that the page can show. */
function attachmentsForPage(sent: SentFile[]): NonNullable<Activity['attachments']> {
  return sent.map(({ id, name, contentType }) => ({
    contentType,
    contentUrl: `/sandbox/chat/files/${id}`,
    name,
  }))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
