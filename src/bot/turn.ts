import type { Config } from '../core/config.ts'
import type { Core, Log } from '../core/index.ts'
import type { Principal } from '../core/model.ts'
import type { BotWords } from './words/words.ts'

/** What answering a message needs of the product. */
export interface Services {
  config: Config
  core: Core
  log: Log
}

/** One message or pressed button: whose it is, and what can be asked of Teams while they wait. */
export interface Turn {
  sender: Principal
  /** in the language of the sender */
  words: BotWords
  /** shows the typing indicator, before slow work */
  typing: () => Promise<void>
  /** the bot's own access token, for pictures on the connector's host */
  botToken: () => Promise<string>
}
