import type { PhotoAccess } from '../../graph/photos.ts'
import type { Log } from '../../log.ts'
import type { Store } from '../../store/open.ts'
import type { ItemRow } from '../rows/items.ts'
import type { ItemOutcome } from '../write/writePhoto.ts'
import type { RetryDelays } from './record.ts'

/** What processing an item needs. */
export interface WorkContext extends Pick<Store, 'db' | 'originals'> {
  /** as the app: a run outlives the tokens of the person who started it */
  photos: PhotoAccess
  log: Log
  retryDelaysMs: RetryDelays
}

/** An item after one step, and its outcome; null = there is more to do. */
export interface ItemProgress {
  item: ItemRow
  outcome: ItemOutcome | null
}
