import type { Request, Response } from 'restify'
import { readJson } from '../bodies.ts'

/** What the API knows of the bot: it checks the sender by itself and answers the request. */
export interface BotDoor {
  /** `request.body` is parsed JSON; a refusal is thrown before anything is sent */
  receive(request: Request, response: Response): Promise<void>
}

/** `POST /api/messages`, where the Bot Connector delivers activities; no token of ours is wanted. */
export const botMessages = (bot: BotDoor) => async (request: Request, response: Response) => {
  request.body = await readJson(request, response)
  await bot.receive(request, response)
}
