import type { ErrorCode } from '../../errors.ts'
import { photosAs, type PhotoAccess } from '../../graph/photos.ts'
import { createRefusalReader } from '../../graph/refusal.ts'
import type { Graph } from '../../graph/request.ts'
import type { Log } from '../../log.ts'
import type { CurrentSettings } from '../../settings/index.ts'
import type { Store } from '../../store/open.ts'
import type { ItemRow } from '../rows/items.ts'
import type { ItemOutcome } from '../write/writePhoto.ts'
import type { RetryDelays } from './record.ts'

/** What processing an item needs. */
export interface WorkContext extends Pick<Store, 'db' | 'originals'> {
  /** as the app: a run outlives the tokens of the person who started it */
  photos: PhotoAccess
  /** why Graph refuses every change; null if it may be about one person. Asked at each refusal */
  explainRefusal: () => Promise<ErrorCode | null>
  /** gets a new token for the app, with the permissions that are granted now; throws like `Graph.call` */
  renewToken: () => Promise<unknown>
  /** absent = as installed */
  settings?: CurrentSettings
  log: Log
  retryDelaysMs: RetryDelays
}

/** An item after one step, and its outcome; null = there is more to do. */
export interface ItemProgress {
  item: ItemRow
  outcome: ItemOutcome | null
}

/** The part of the context that acts as the app. */
export const workAsApp = (
  graph: Graph,
): Pick<WorkContext, 'photos' | 'explainRefusal' | 'renewToken'> => ({
  photos: photosAs(graph, { as: 'app' }, { bulk: true }),
  explainRefusal: createRefusalReader(graph),
  renewToken: () => graph.appPermissions({ renew: true }),
})
