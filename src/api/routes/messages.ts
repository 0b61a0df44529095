import type { Request, Response } from 'restify'
import { AppError } from '../../core/errors.ts'
import { withRequestId } from '../../core/telemetry/requestId.ts'
import { readJson } from '../bodies.ts'

/** NUL and halves of surrogate pairs, which PostgreSQL can't store */
const UNUSABLE = /\0|\p{Surrogate}/gu

/** The bot as the API sees it: it authenticates the sender and answers the request itself. */
export interface BotDoor {
  /** takes a request whose body is parsed JSON; throws only before it has sent anything */
  receive(request: Request, response: Response): Promise<void>
}

/** `POST /api/messages`, to which the Bot Connector delivers activities with its own token. */
export const botMessages = (bot: BotDoor) => async (request: Request, response: Response) => {
  request.body = storable(await readJson(request, response))
  await withRequestId(request.id(), () => bot.receive(request, response))
}

/**
 * With U+FFFD for what can't be stored. A refusal would reach nobody: the Bot Connector drops the message, and its
 * sender waits for the answer.
 */
function storable(body: unknown): unknown {
  try {
    const text = JSON.stringify(body, (_, value: unknown) =>
      typeof value === 'string' ? value.replaceAll(UNUSABLE, '\uFFFD') : value,
    )
    return JSON.parse(text) as unknown
  } catch (cause) {
    throw new AppError('invalid_request', { detail: 'body: nesting', cause })
  }
}
