import type { Config } from '../core/config.ts'
import { AppError } from '../core/errors.ts'
import type { FinishedRun, ReminderChat } from '../core/index.ts'
import type { Principal, RunSummary } from '../core/model.ts'
import { allLanguages, offeredLocale } from '../core/words/languages.ts'
import { pressOf, readActivity, type IncomingActivity } from './activity.ts'
import { createAdapter, type Connection } from './adapter.ts'
import { createTokenVerifier } from './admission.ts'
import { isInstallation, isUninstallation, replyTo, welcome } from './conversation.ts'
import { notifyRunFinished, notifyRunPaused } from './notify.ts'
import { referenceOf } from './reference.ts'
import { createReminderChat } from './remind/chat.ts'
import type { Reply } from './reply.ts'
import type { Services } from './turn.ts'
import { wordsIn } from './words/words.ts'

/** The part of an HTTP request that the bot reads; `body` is parsed JSON. */
interface BotRequest {
  headers: { authorization?: string | undefined }
  body?: unknown
}

interface BotResponse {
  send(status: number, body?: unknown): unknown
}

export interface Bot {
  /**
   * Handles one activity of the Bot Connector. Resolves once every reply and the response are sent.
   * @throws AppError before any effect and any response: `token_missing`, `token_invalid`, `token_expired`,
   * `token_wrong_audience` (the token), `invalid_request` (the body), `token_wrong_client` (not Teams, or an unknown
   * service URL), `token_wrong_tenant`
   */
  receive(request: BotRequest, response: BotResponse): Promise<void>
  /** Notifies the person who started a run that it finished. Throws if a retry may succeed. */
  notify(finished: FinishedRun): Promise<void>
  /** Notifies the person who started a run that it paused by itself. Throws if a retry may succeed. */
  notifyPaused(summary: RunSummary): Promise<void>
  /** how reminders reach people */
  reminders: ReminderChat
}

export function createBot({ config, core, log }: Services): Bot {
  const verifyToken = createTokenVerifier(config, log)
  const adapter = createAdapter(config, log)
  const services = { config, core, log }
  return {
    async receive(request, response) {
      const { authorization } = request.headers
      await verifyToken(authorization)
      const activity = await inOfferedLanguage(readActivity(request.body), core)
      const sender = needsReply(activity) ? senderOf(activity, config) : null
      const { status, body } = await adapter.run(
        activity,
        authorization ?? '',
        async (connection) => {
          await rememberChat(activity, services)
          const words = wordsIn(activity.locale)
          if (sender) {
            const card = activity.replyToId ?? null
            const reply = await replyTo(activity, services, { ...connection, sender, words, card })
            return deliver(reply, activity, connection)
          }
          const greeting = welcome(activity, words, config)
          if (greeting) await connection.send(greeting)
        },
      )
      response.send(status, body)
    },
    notify: (finished) => notifyRunFinished(services, adapter, finished),
    notifyPaused: (summary) => notifyRunPaused(services, adapter, summary),
    reminders: createReminderChat(services, adapter),
  }
}

/** Whatever is said about an activity goes by its locale. While the database is away, that is the reader's own. */
async function inOfferedLanguage(
  activity: IncomingActivity,
  { settings }: Services['core'],
): Promise<IncomingActivity> {
  const offered = await settings.current().then(
    ({ languages }) => languages,
    () => allLanguages,
  )
  return { ...activity, locale: offeredLocale(activity.locale, offered) }
}

/** True for messages and pressed buttons, false for Teams' other events. */
function needsReply({ type, name }: IncomingActivity): boolean {
  return type === 'message' || (type === 'invoke' && name === 'adaptiveCard/action')
}

/** Stores the chat of people who write to the bot or install it, for notifications; forgets it when they uninstall. */
async function rememberChat(activity: IncomingActivity, { core }: Services): Promise<void> {
  const personId = activity.from.aadObjectId?.toLowerCase()
  const reference = referenceOf(activity)
  if (!personId || !reference) return
  if (isUninstallation(activity)) await core.conversations.forget(personId)
  else if (needsReply(activity) || isInstallation(activity)) {
    await core.conversations.remember(personId, reference)
  }
}

/** Teams vouches for the object id. The bot has no token of the person, so it looks up their access as the app. */
function senderOf({ from }: IncomingActivity, { tenantId }: Config): Principal {
  if (!from.aadObjectId) throw new AppError('invalid_request', { detail: 'from.aadObjectId' })
  return {
    tenantId,
    id: from.aadObjectId.toLowerCase(),
    name: from.name ?? '',
    roles: [],
    assertion: null,
  }
}

/** The reply to a button replaces its card; every other reply is a new message. */
async function deliver(
  reply: Reply,
  activity: IncomingActivity,
  connection: Connection,
): Promise<void> {
  if (activity.type === 'invoke') return connection.answer(reply)
  const pressed = pressOf(activity) && activity.replyToId
  if (pressed && 'card' in reply) return connection.replace(pressed, reply)
  return connection.send(reply)
}
