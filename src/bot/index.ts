import type { Config } from '../core/config.ts'
import { AppError } from '../core/errors.ts'
import type { FinishedRun } from '../core/index.ts'
import type { Principal } from '../core/model.ts'
import { pressOf, readActivity, type Incoming } from './activity.ts'
import { createAdapter, type Connection } from './adapter.ts'
import { createTokenVerifier } from './admission.ts'
import { converse, isInstalledBy, isUninstalledBy, welcome } from './conversation.ts'
import { tellFinished } from './notify.ts'
import { referenceOf } from './reference.ts'
import type { Reply } from './reply.ts'
import type { Surroundings } from './turn.ts'

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
   * One activity of the Bot Connector. Resolves when everything is said and the response is sent. Throws a AppError
   * with no effect and no response sent when it is refused: `token_missing`, `token_invalid`, `token_expired`,
   * `token_wrong_audience` (the token), `invalid_request` (the body), `token_wrong_client` (not Teams, or a service
   * address we do not know), `token_wrong_tenant`.
   */
  receive(request: BotRequest, response: BotResponse): Promise<void>
  /** tells whoever began an import that it has ended; throws when that may work later */
  tell(finished: FinishedRun): Promise<void>
}

export function createBot({ config, core, log }: Surroundings): Bot {
  const verifyToken = createTokenVerifier(config, log)
  const adapter = createAdapter(config, log)
  const around = { config, core, log }
  return {
    async receive(request, response) {
      const { authorization } = request.headers
      await verifyToken(authorization)
      const activity = readActivity(request.body)
      const sender = speaks(activity) ? senderOf(activity, config) : null
      const { status, body } = await adapter.run(
        activity,
        authorization ?? '',
        async (connection) => {
          await keepInTouch(activity, around)
          if (sender) {
            const reply = await converse(activity, around, { ...connection, sender })
            return deliver(reply, activity, connection)
          }
          const greeting = welcome(activity)
          if (greeting) await connection.send(greeting)
        },
      )
      response.send(status, body)
    },
    tell: (finished) => tellFinished(around, adapter, finished),
  }
}

/** Whether somebody said something or pressed a button; everything else that Teams reports needs no answer. */
function speaks({ type, name }: Incoming): boolean {
  return type === 'message' || (type === 'invoke' && name === 'adaptiveCard/action')
}

/** Remembers where whoever speaks to the bot or installs it can be told something, until they uninstall it. */
async function keepInTouch(activity: Incoming, { core }: Surroundings): Promise<void> {
  const personId = activity.from.aadObjectId?.toLowerCase()
  const reference = referenceOf(activity)
  if (!personId || !reference) return
  if (isUninstalledBy(activity)) await core.conversations.forget(personId)
  else if (speaks(activity) || isInstalledBy(activity)) {
    await core.conversations.remember(personId, reference)
  }
}

/** Rights are asked by object id, as the app: Teams vouches for who it is, and there is no token of the person here. */
function senderOf({ from }: Incoming, { tenantId }: Config): Principal {
  if (!from.aadObjectId) throw new AppError('invalid_request', { detail: 'from.aadObjectId' })
  return {
    tenantId,
    id: from.aadObjectId.toLowerCase(),
    name: from.name ?? '',
    roles: [],
    assertion: null,
  }
}

/** A button's answer takes the place of its card; everything else is a new message. */
async function deliver(reply: Reply, activity: Incoming, connection: Connection): Promise<void> {
  if (activity.type === 'invoke') return connection.answer(reply)
  const pressed = pressOf(activity) && activity.replyToId
  if (pressed && 'card' in reply) return connection.replace(pressed, reply)
  return connection.send(reply)
}
