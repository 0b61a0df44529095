import type { Config } from '../core/config.ts'
import { AppError } from '../core/errors.ts'
import type {
  ApprovalChat,
  DigestChat,
  DraftCardChat,
  FinishedRun,
  ReminderChat,
  RunCardChat,
} from '../core/index.ts'
import type { Principal, RunSummary } from '../core/model.ts'
import {
  allLanguages,
  isPseudo,
  knownLocale,
  offeredLocale,
  type Language,
} from '../core/words/languages.ts'
import { activityKey, pressOf, readActivity, type IncomingActivity } from './activity.ts'
import { createAdapter, type Adapter, type Connection } from './adapter.ts'
import { createTokenVerifier } from './admission.ts'
import { isInstallation, isUninstallation, welcome } from './conversation.ts'
import { notifyRunFinished, notifyRunPaused } from './notify.ts'
import { pictureDoor } from './cloud/pictureDoor.ts'
import { readReference, referenceOf } from './reference.ts'
import { createReminderChat } from './remind/chat.ts'
import { respond, respondLate } from './respond.ts'
import type { Services, Turn } from './turn.ts'
import { createApprovalChat } from './unasked/approvals.ts'
import { createDigestChat } from './unasked/digests.ts'
import { createDraftCardChat } from './unasked/draftCards.ts'
import { createRunCardChat } from './unasked/runCards.ts'
import { understand } from './understanding/understand.ts'
import { wordsIn, type BotWords } from './words/words.ts'

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
   * Handles one activity of the Bot Connector. The response is sent at once, the replies when they are known; resolves once
   * all are sent.
   * @throws AppError before any effect and any response: `token_missing`, `token_invalid`, `token_expired`,
   * `token_wrong_audience` (the token), `invalid_request` (the body), `token_wrong_client` (not Teams, or an unknown
   * service URL), `token_wrong_tenant`
   */
  receive(request: BotRequest, response: BotResponse): Promise<void>
  /** Answers what other processes have taken and left. */
  answerLeft(): Promise<void>
  /** waits until everything that was received is answered */
  idle(): Promise<void>
  /** Notifies the person who started a run that it finished. Throws if a retry may succeed. */
  notify(finished: FinishedRun): Promise<void>
  /** Notifies the person who started a run that it paused by itself. Throws if a retry may succeed. */
  notifyPaused(summary: RunSummary): Promise<void>
  /** how cards that show runs are kept up to date */
  runCards: RunCardChat
  /** how the card of a picture that was set or discarded in the tab says so */
  draftCards: DraftCardChat
  /** how weekly digests are sent */
  digests: DigestChat
  /** how reminders reach people */
  reminders: ReminderChat
  /** how people are told what waits for approval, and what was decided */
  approvals: ApprovalChat
}

export function createBot({ config, core, log }: Services): Bot {
  const verifyToken = createTokenVerifier(config, log)
  const adapter = createAdapter(config, log, pictureDoor(config, core))
  const services = { config, core, log }
  const inProgress = trackTurns()
  return {
    async receive(request, response) {
      const { authorization } = request.headers
      await verifyToken(authorization)
      const { activity, said } = await inOfferedLanguage(readActivity(request.body), core)
      const sender = needsReply(activity) ? senderOf(activity, config) : null
      const send = (status: number, body?: unknown) => response.send(status, body)
      const work = async (connection: Connection) => {
        await rememberChat(activity, services)
        const words = wordsIn(said.locale)
        if (sender) {
          const turn = turnOf(activity, connection, sender, words)
          return respond({ activity: said, connection, turn }, services)
        }
        const greeting = welcome(activity, words, config)
        if (greeting) await connection.send(greeting)
      }
      await inProgress.track(adapter.run(said, authorization ?? '', send, work))
    },
    answerLeft: () => answerLeft(services, adapter),
    idle: () => inProgress.idle(),
    notify: (finished) => notifyRunFinished(services, adapter, finished),
    notifyPaused: (summary) => notifyRunPaused(services, adapter, summary),
    runCards: createRunCardChat(services, adapter),
    draftCards: createDraftCardChat(services, adapter),
    digests: createDigestChat(services, adapter),
    reminders: createReminderChat(services, adapter),
    approvals: createApprovalChat(services, adapter),
  }
}

/**
 * Whatever is said about an activity goes by the locale of `said`: the language of what somebody wrote, if it is known and
 * offered, else that of their Teams. While the database is away, all are offered.
 */
async function inOfferedLanguage(
  activity: IncomingActivity,
  { settings }: Services['core'],
): Promise<{ activity: IncomingActivity; said: IncomingActivity }> {
  const offered = await settings.current().then(
    ({ languages }) => languages,
    () => allLanguages,
  )
  const locale = offeredLocale(activity.locale, offered)
  const inTeams = { ...activity, locale }
  return {
    activity: inTeams,
    said: { ...activity, locale: writtenLocale(activity, locale, offered) },
  }
}

/** A pseudo-language stays, and so does the region of a language that is written and set in Teams. */
function writtenLocale(
  activity: IncomingActivity,
  locale: string,
  offered: readonly Language[],
): string {
  const inTeams = knownLocale(locale)?.language
  if (!activity.text || pressOf(activity) || !inTeams || isPseudo(inTeams)) return locale
  const { language } = understand(activity.text, inTeams)
  return language && language !== inTeams && offered.includes(language) ? language : locale
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

const turnOf = (
  activity: IncomingActivity,
  connection: Connection,
  sender: Principal,
  words: BotWords,
): Turn => ({
  ...connection,
  sender,
  words,
  activityKey: activityKey(activity),
  card: activity.replyToId ?? null,
})

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

async function answerLeft(services: Services, adapter: Adapter): Promise<void> {
  const { config, core, log } = services
  for (const { key, content, isLastAttempt } of await core.activities.takeLeft()) {
    const activity = readActivity(content)
    const reference = readReference(referenceOf(activity), config)
    log.warn({ isLastAttempt }, 'A process ended before it had answered in a chat')
    if (!reference) {
      await core.activities.end(key)
      continue
    }
    const words = wordsIn(activity.locale)
    const sender = senderOf(activity, config)
    const answer = (connection: Connection) => {
      const turn = turnOf(activity, connection, sender, words)
      return respondLate({ activity, connection, turn }, services, isLastAttempt)
    }
    // Nobody else waits because one chat is gone.
    await adapter.converse(reference, answer).catch((err: Error) => {
      log.error({ err }, 'What was left in a chat could not be answered')
    })
  }
}

/** Turns whose response may have been sent already. */
function trackTurns() {
  const turns = new Set<Promise<void>>()
  return {
    track(turn: Promise<void>): Promise<void> {
      turns.add(turn)
      const forget = () => turns.delete(turn)
      turn.then(forget, forget)
      return turn
    },
    async idle() {
      await Promise.allSettled(turns)
    },
  }
}
