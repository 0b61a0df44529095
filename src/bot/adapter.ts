import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type ConversationReference,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder'
import type { AuthenticateRequestResult } from 'botframework-connector'
import * as z from 'zod'
import type { Config } from '../core/config.ts'
import { AppError } from '../core/errors.ts'
import type { Log } from '../core/index.ts'
import type { Delivery } from '../core/model.ts'
import type { IncomingActivity } from './activity.ts'
import { admissionError } from './admission.ts'
import { botCredentials } from './cloud/credentials.ts'
import { withoutCard } from './cloud/withoutCard.ts'
import type { PictureDoor } from './cloud/pictureDoor.ts'
import type { Reference } from './reference.ts'
import { deliveryOf } from './remind/delivery.ts'
import { invokeAnswerOf, messageOf, type Reply } from './reply.ts'
import { wordsIn } from './words/words.ts'

/** The connection to one chat during one turn. Nothing of botbuilder leaves this file. */
export interface Connection {
  /** @returns the id of the message, if Teams says one */
  send(reply: Reply): Promise<string | null>
  /** replaces an earlier message of the bot */
  replace(activityId: string, reply: Reply): Promise<void>
  /** answers a message in the HTTP response: it was received, and replies follow */
  accept(): void
  /** answers an invoke in the HTTP response, at once; a card replaces the one whose button was pressed */
  answer(reply: Reply): Promise<void>
  typing: () => Promise<void>
  botToken: () => Promise<string>
}

/** What became of a message that was sent with a single request, and its id, if it was sent and Teams says one. */
interface Kept {
  delivery: Delivery
  card: string | null
}

/** Sends the HTTP response for the connector. */
type SendResponse = (status: number, body?: unknown) => unknown

export interface Adapter {
  /**
   * Authenticates the activity, then runs `work`, which may have the response sent before it is done; it is sent once. If
   * that throws, the error is logged and the person gets an apology.
   * @throws AppError if the activity isn't admitted; `work` is not run, and nothing is sent
   */
  run(
    activity: IncomingActivity,
    authorization: string,
    respond: SendResponse,
    work: (connection: Connection) => Promise<void>,
  ): Promise<void>
  /** Runs `work` in a person's chat, without an activity to respond to. Throws what it throws. */
  converse(reference: Reference, work: (connection: Connection) => Promise<void>): Promise<void>
  /**
   * Sends a message that is not a reply ("proactive" in the Bot Framework). False if the bot was uninstalled or blocked
   * there. Throws if a retry may succeed.
   */
  sendProactively(reference: Reference, reply: Reply): Promise<boolean>
  /** The same with a single request, and what became of it; never throws for what the connector answers. */
  sendOnce(reference: Reference, reply: Reply): Promise<Delivery>
  /** The same for a card that is replaced later. */
  sendKept(reference: Reference, reply: Reply): Promise<Kept>
  /** Replaces an earlier message there, like `sendOnce`. */
  replaceOnce(reference: Reference, activityId: string, reply: Reply): Promise<Delivery>
}

/** @throws AppError `config_invalid` when `CLIENT_CERTIFICATE` lacks the certificate or its private key */
export function createAdapter(config: Config, log: Log, pictures: PictureDoor): Adapter {
  const adapter = new TeamsAdapter(new TeamsAuthentication(config, log))
  const given = { config, log, pictures }
  adapter.onTurnError = async (context, err) => {
    log.error({ err, activity: context.activity.type }, 'A turn of the bot failed')
    const apology = { text: wordsIn(context.activity.locale)('reply.unexpected') }
    const connection = connect(adapter, given, context, context.turnState.get(RESPOND))
    if (context.activity.type === 'invoke') return connection.answer(apology)
    await connection.send(apology).catch((err: Error) => {
      log.error({ err }, 'The apology could not be sent either')
    })
  }
  return {
    async run(activity, authorization, respond, work) {
      const once = onlyOnce(respond)
      const answer = await adapter.run(authorization, activity, (context) => {
        context.turnState.set(RESPOND, once)
        return work(connect(adapter, given, context, once))
      })
      once(answer?.status ?? 200, answer?.body)
    },
    converse: (reference, work) => converse(adapter, given, reference, work),
    async sendProactively(reference, reply) {
      const error = await proactively(adapter, config, reference, async (context) => {
        await connect(adapter, given, context, () => {}).send(reply)
      })
      return isThere(error)
    },
    ...sendingOnce(adapter, given),
  }
}

/** What connections need. */
interface Given {
  config: Config
  log: Log
  pictures: PictureDoor
}

const sendingOnce = (
  adapter: TeamsAdapter,
  given: Given,
): Pick<Adapter, 'sendOnce' | 'sendKept' | 'replaceOnce'> => ({
  sendOnce: (reference, reply) =>
    once(adapter, given, reference, (connection) => connection.send(reply)),
  async sendKept(reference, reply) {
    let card: string | null = null
    const delivery = await once(adapter, given, reference, async (connection) => {
      card = await connection.send(reply)
    })
    return { delivery, card }
  },
  replaceOnce: (reference, activityId, reply) =>
    once(adapter, given, reference, (connection) => connection.replace(activityId, reply)),
})

/** How a turn's connections send its response. */
const RESPOND = Symbol('respond')

function onlyOnce(respond: SendResponse): SendResponse {
  let isSent = false
  return (status, body) => {
    if (isSent) return
    isSent = true
    respond(status, body)
  }
}

/** Throws what `work` throws. */
async function converse(
  adapter: TeamsAdapter,
  given: Given,
  reference: Reference,
  work: (connection: Connection) => Promise<void>,
): Promise<void> {
  const error = await proactively(adapter, given.config, reference, (context) =>
    work(connect(adapter, given, context, () => {})),
  )
  if (error) throw error
}

/** Does something in a chat with a single request. */
async function once(
  adapter: TeamsAdapter,
  given: Given,
  reference: Reference,
  act: (connection: Connection) => Promise<unknown>,
): Promise<Delivery> {
  let began = false
  const error = await proactively(adapter, given.config, reference, async (context) => {
    const client = connectorClient.parse(context.turnState.get(adapter.ConnectorClientKey))
    // It repeats requests that were cut off, which may have arrived.
    client.client.pipeline.removePolicy({ phase: 'Retry' })
    await client.credentials.getToken()
    began = true
    await act(connect(adapter, given, context, () => {}))
  })
  if (error === null) return { kind: 'sent' }
  const delivery: Delivery = began
    ? deliveryOf(error, Date.now())
    : { kind: 'later', seconds: null }
  given.log.warn({ err: error, delivery }, 'A message was not delivered')
  return delivery
}

/**
 * Does something in a chat without an activity to answer. Errors bypass `onTurnError`, whose apology would confuse a person
 * who has sent nothing.
 */
async function proactively(
  adapter: TeamsAdapter,
  config: Config,
  reference: Reference,
  act: (context: TurnContext) => Promise<void>,
): Promise<Error | null> {
  const errors: Error[] = []
  const where = reference as unknown as ConversationReference
  await adapter.continueConversationAsync(config.botId, where, async (context) => {
    // botbuilder's own activity has no language
    if (reference.locale !== undefined) context.activity.locale = reference.locale
    await act(context).catch((error: Error) => void errors.push(error))
  })
  return errors[0] ?? null
}

function isThere(error: Error | null): boolean {
  if (error === null) return true
  if (lostChatStatuses.has(statusOf(error))) return false
  throw error
}

/** The connector's answers if the bot is blocked or uninstalled (403), or the chat no longer exists (404). */
const lostChatStatuses = new Set([403, 404])

const statusOf = (error: unknown): number =>
  z.object({ statusCode: z.number() }).safeParse(error).data?.statusCode ?? 0

/** `process()` prints exceptions and sends their text to the caller; `processActivity()` does neither. */
class TeamsAdapter extends CloudAdapter {
  run(
    authorization: string,
    activity: IncomingActivity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity as unknown as Activity, logic)
  }
}

/** Adds our checks before botbuilder's own (signature, audience, signed service URL). */
class TeamsAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #config: Config
  readonly #log: Log

  constructor(config: Config, log: Log) {
    const { cloud } = config
    super(
      {
        ValidateAuthority: true,
        ToChannelFromBotLoginUrl: `${cloud.authority}/${config.tenantId}`,
        ToChannelFromBotOAuthScope: cloud.botTokenIssuer,
        ToBotFromChannelTokenIssuer: cloud.botTokenIssuer,
        OAuthUrl: cloud.botTokenIssuer,
        ToBotFromChannelOpenIdMetadataUrl: cloud.botOpenIdMetadata,
        ToBotFromEmulatorOpenIdMetadataUrl: cloud.botOpenIdMetadata,
        CallerId: '',
      },
      botCredentials(config),
    )
    this.#config = config
    this.#log = log
  }

  override async authenticateRequest(
    activity: Activity,
    authorization: string,
  ): Promise<AuthenticateRequestResult> {
    const code = admissionError(activity as unknown as IncomingActivity, this.#config)
    if (code) throw new AppError(code)
    try {
      return await super.authenticateRequest(activity, authorization)
    } catch (err) {
      this.#log.warn({ reason: (err as Error).message }, 'Botbuilder refused an activity')
      throw new AppError('token_invalid', { cause: err })
    }
  }
}

/** botbuilder declares neither. */
interface ConnectorClient {
  credentials: { getToken(): Promise<string> }
  client: { pipeline: { removePolicy(which: { phase: 'Retry' }): unknown } }
}

const connectorClient = z.custom<ConnectorClient>(
  (value) =>
    typeof value === 'object' && value !== null && 'credentials' in value && 'client' in value,
)

function connect(
  adapter: TeamsAdapter,
  { config, pictures }: Given,
  context: TurnContext,
  respond: SendResponse,
): Connection {
  const person = context.activity.from.aadObjectId?.toLowerCase() ?? ''
  const shown = (reply: Reply): Promise<Reply> =>
    pictures(withoutCard(reply, config, context.activity.locale), person)
  return {
    async send(reply) {
      const sent = await context.sendActivity(messageOf(await shown(reply)))
      return sent?.id || null
    },
    async replace(activityId, reply) {
      await context.updateActivity({ ...messageOf(await shown(reply)), id: activityId })
    },
    accept() {
      respond(200)
    },
    async answer(reply) {
      respond(200, invokeAnswerOf(await shown(reply)))
    },
    async typing() {
      await context.sendActivity({ type: 'typing' })
    },
    botToken() {
      const client = connectorClient.parse(context.turnState.get(adapter.ConnectorClientKey))
      return client.credentials.getToken()
    },
  }
}
