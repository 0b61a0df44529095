import type { HttpBindings } from '@hono/node-server'
import type { ChatService } from './bot/chat.ts'
import type { Cloud, CloudName } from './clouds.ts'
import type { AppCredentials } from './entra/appCredentials.ts'
import type { Faults } from './traffic/faults.ts'
import type { Granted, Grants } from './entra/grants.ts'
import type { Keys } from './entra/keys.ts'
import type { PlaygroundClients } from './playground/clients.ts'
import type { RateLimit } from './traffic/rateLimit.ts'
import type { PhotosUnderWay } from './traffic/photosUnderWay.ts'
import type { Photos } from './tenant/photos.ts'
import type { PhotoSettings } from './tenant/photoSettings.ts'
import type { RequestLog } from './traffic/requestLog.ts'
import type { State } from './state.ts'
import type { ChangingTenant } from './tenant/changing.ts'
import type { Tokens } from './entra/tokens.ts'

/** The settings of a sandbox. */
export interface SandboxOptions {
  /** 0 for any free port */
  port: number
  /** state is stored in `<dataDir>/sandbox` */
  dataDir: string
  /** how many people to generate */
  people: number
  /** a JSON file of Graph users to serve instead: see `tenantFromFile` */
  tenantFile: string | null
  /** how long Graph takes for each call, items of batches included, in milliseconds */
  latencyMs: number
  seed: string
  /** the cloud that the tenant is in */
  cloud: CloudName
  /** the product's address; set later when both programs take any free port */
  productUrl: string
  /** the folder of the built Teams-like page */
  pageDir: string
  /** the app package's manifest, which names the tab's address and the bot's commands */
  manifestFile: string
  /** the permissions that an administrator has granted; by default those of docs/operations.md */
  granted: Partial<Granted>
}

/** What the handlers of all hosts share. */
export interface Services {
  options: SandboxOptions
  /** the hosts of `options.cloud` */
  cloud: Cloud
  state: State
  keys: Keys
  grants: Grants
  appCredentials: AppCredentials
  tokens: Tokens
  tenant: ChangingTenant
  photos: Photos
  photoSettings: PhotoSettings
  faults: Faults
  rateLimit: RateLimit
  photosUnderWay: PhotosUnderWay
  requestLog: RequestLog
  chat: ChatService
  /** who has Microsoft's local client open */
  playground: PlaygroundClients
}

/** Hono's environment: Node's request and response, and whether the request is an item of a `$batch`. */
export interface SandboxEnv {
  Bindings: HttpBindings & { inBatch?: boolean; actingAs?: string }
}
