import type { Config } from '../core/config.ts'
import type { Core, Log } from '../core/index.ts'
import type { Principal } from '../core/model.ts'
import type { BotWords } from './words/words.ts'

/** The parts of the product that replies need. */
export interface Services {
  config: Config
  core: Core
  log: Log
}

/** One message or pressed button: its sender, and what can be requested from Teams while they wait. */
export interface Turn {
  sender: Principal
  /** in the language of the sender */
  words: BotWords
  /** what tells this message or press from every other, also when it is delivered again; null = it cannot be told */
  activityKey: string | null
  /** id of the message whose button was pressed, or whose question was answered in words; null = none was */
  card: string | null
  /** shows the typing indicator, before slow work */
  typing: () => Promise<void>
  /** the bot's own access token, for pictures on the connector's host */
  botToken: () => Promise<string>
}
