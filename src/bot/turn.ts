import type { Config } from '../core/config.ts'
import type { Core, Log } from '../core/index.ts'
import type { Principal } from '../core/model.ts'

/** What every part of the conversation stands on. */
export interface Surroundings {
  config: Config
  core: Core
  log: Log
}

/** Who is talking, and what can be asked of Teams while they wait. */
export interface Turn {
  sender: Principal
  /** the three dots, before slow work */
  typing: () => Promise<void>
  /** the bot's own token, for pictures on the connector's host */
  botToken: () => Promise<string>
}
