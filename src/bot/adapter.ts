import { X509Certificate } from 'node:crypto'
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type ConversationReference,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder'
import {
  CertificateServiceClientCredentialsFactory,
  PasswordServiceClientCredentialFactory,
  type AuthenticateRequestResult,
  type ConnectorClient,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector'
import * as z from 'zod'
import type { Config } from '../core/config.ts'
import { AppError } from '../core/errors.ts'
import type { Log } from '../core/index.ts'
import type { Incoming } from './activity.ts'
import { admissionFault } from './admission.ts'
import type { Reference } from './reference.ts'
import { invokeAnswerOf, messageOf, type Reply } from './reply.ts'

/** One turn as the rest of the bot sees it: nothing of botbuilder goes past this file. */
export interface Connection {
  send(reply: Reply): Promise<void>
  /** puts `reply` in the place of an earlier message of the bot */
  replace(activityId: string, reply: Reply): Promise<void>
  /** answers an invoke, which is the HTTP response itself: a card replaces the one whose button was pressed */
  answer(reply: Reply): Promise<void>
  typing: () => Promise<void>
  botToken: () => Promise<string>
}

export interface Adapter {
  /**
   * Admits the activity or throws a AppError with nothing done; then runs `respond`. What that throws is logged, and
   * the person gets a kind sentence. Resolves with the HTTP status and body for the connector.
   */
  run(
    activity: Incoming,
    authorization: string,
    respond: (connection: Connection) => Promise<void>,
  ): Promise<{ status: number; body?: unknown }>
  /**
   * Says something without having been asked. False when Teams does not let the bot speak there any more: it was
   * uninstalled or blocked. Throws when it may work later.
   */
  tell(reference: Reference, reply: Reply): Promise<boolean>
}

/** The bot's door to Teams. */
export function createAdapter(config: Config, log: Log): Adapter {
  const adapter = new TeamsAdapter(new TeamsAuthentication(config, log))
  adapter.onTurnError = async (context, err) => {
    log.error({ err, activity: context.activity.type }, 'a turn of the bot failed')
    const sorry = { text: 'Something went wrong on my side. Please try again in a moment.' }
    const connection = connect(adapter, context)
    if (context.activity.type === 'invoke') return connection.answer(sorry)
    await connection.send(sorry).catch((err: Error) => {
      log.error({ err }, 'not even the apology could be sent')
    })
  }
  return {
    async run(activity, authorization, respond) {
      const answer = await adapter.run(authorization, activity, (context) =>
        respond(connect(adapter, context)),
      )
      return answer ?? { status: 200 }
    },
    tell: (reference, reply) => tell(adapter, config, reference, reply),
  }
}

/** Not over `onTurnError`, which would apologise to somebody who has asked for nothing. */
async function tell(
  adapter: TeamsAdapter,
  { botId }: Config,
  reference: Reference,
  reply: Reply,
): Promise<boolean> {
  const faults: Error[] = []
  const where = reference as unknown as ConversationReference
  await adapter.continueConversationAsync(botId, where, async (context) => {
    await context.sendActivity(messageOf(reply)).catch((error: Error) => void faults.push(error))
  })
  const [fault] = faults
  if (!fault) return true
  if (refusals.has(statusOf(fault))) return false
  throw fault
}

/** Of the connector: the bot is blocked or was uninstalled, or there is no such conversation any more. */
const refusals = new Set([403, 404])

const statusOf = (fault: unknown): number =>
  z.object({ statusCode: z.number() }).safeParse(fault).data?.statusCode ?? 0

/** `process()` prints exceptions and sends their text to the caller, so we call what stands behind it. */
class TeamsAdapter extends CloudAdapter {
  run(
    authorization: string,
    activity: Incoming,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity as unknown as Activity, logic)
  }
}

/** botbuilder's own checks (signature, audience, service address as signed) behind ours. */
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
      credentials(config),
    )
    this.#config = config
    this.#log = log
  }

  override async authenticateRequest(
    activity: Activity,
    authorization: string,
  ): Promise<AuthenticateRequestResult> {
    const fault = admissionFault(activity as unknown as Incoming, this.#config)
    if (fault) throw new AppError(fault)
    try {
      return await super.authenticateRequest(activity, authorization)
    } catch (err) {
      this.#log.warn({ reason: (err as Error).message }, 'botbuilder refused an activity')
      throw new AppError('token_invalid', { cause: err })
    }
  }
}

function credentials(config: Config): ServiceClientCredentialsFactory {
  const { botId, tenantId, clientSecret, clientCertificate } = config
  if (!clientCertificate)
    return new PasswordServiceClientCredentialFactory(botId, clientSecret ?? '', tenantId)
  const certificate = /-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----/.exec(
    clientCertificate,
  )?.[0]
  if (!certificate)
    throw new AppError('config_invalid', { detail: 'CLIENT_CERTIFICATE has no certificate' })
  const thumbprint = new X509Certificate(certificate).fingerprint.replaceAll(':', '')
  const key = clientCertificate.replace(certificate, '').trim()
  return new CertificateServiceClientCredentialsFactory(
    botId,
    thumbprint,
    key,
    tenantId,
    certificate,
  )
}

const connectorClient = z.custom<
  ConnectorClient & { credentials: { getToken(): Promise<string> } }
>((value) => typeof value === 'object' && value !== null && 'credentials' in value)

function connect(adapter: TeamsAdapter, context: TurnContext): Connection {
  return {
    async send(reply) {
      await context.sendActivity(messageOf(reply))
    },
    async replace(activityId, reply) {
      await context.updateActivity({ ...messageOf(reply), id: activityId })
    },
    async answer(reply) {
      await context.sendActivity({
        type: 'invokeResponse',
        value: { status: 200, body: invokeAnswerOf(reply) },
      })
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
