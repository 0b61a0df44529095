import type { Request, Response } from 'restify'
import { readJson } from '../bodies.ts'

/** The bot as the API sees it: it authenticates the sender and answers the request itself. */
export interface BotDoor {
  /** takes a request whose body is parsed JSON; throws only before it has sent anything */
  receive(request: Request, response: Response): Promise<void>
}

/** `POST /api/messages`, to which the Bot Connector delivers activities with its own token. */
export const botMessages = (bot: BotDoor) => async (request: Request, response: Response) => {
  request.body = await readJson(request, response)
  await bot.receive(request, response)
}
