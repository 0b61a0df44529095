import type { HttpBindings } from '@hono/node-server'
import type { Chat } from './bot/chat.ts'
import type { Faults } from './traffic/faults.ts'
import type { Keys } from './entra/keys.ts'
import type { Limit } from './traffic/rateLimit.ts'
import type { Photos } from './tenant/photos.ts'
import type { Requests } from './traffic/requestLog.ts'
import type { State } from './state.ts'
import type { Tenant } from './tenant/person.ts'
import type { Tokens } from './entra/tokens.ts'

/** How a sandbox differs from another; all resolved before it starts. */
export interface SandboxOptions {
  /** 0 = any free port */
  port: number
  /** it keeps its things in `<dataDir>/sandbox` */
  dataDir: string
  /** how many made-up people */
  people: number
  /** a JSON file of Graph users to serve instead */
  tenantFile: string | null
  /** milliseconds that every answer of Graph takes */
  latencyMs: number
  seed: string
  /** where the product answers; known later when both take any free port */
  productUrl: string
  /** the built Teams-like page */
  pageDir: string
  /** the app package's manifest, from which Teams learns the tab's address and the bot's commands */
  manifestFile: string
}

/** Everything the handlers share. */
export interface World {
  options: SandboxOptions
  state: State
  keys: Keys
  tokens: Tokens
  tenant: Tenant
  photos: Photos
  faults: Faults
  limit: Limit
  requests: Requests
  chat: Chat
}

/** What hono knows about each request besides the request: Node's own pair, and whether it is an item of a `$batch`. */
export interface Hono {
  Bindings: HttpBindings & { inBatch?: boolean }
}
