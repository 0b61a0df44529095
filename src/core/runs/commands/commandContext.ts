import type { PeopleService } from '../../contracts.ts'
import type { CurrentSettings } from '../../settings/index.ts'
import type { Database, Store } from '../../store/open.ts'

/** Makes the runner work on a run. */
export interface Wakers {
  /** in the same transaction as the change that gives it something to do */
  wakeRunner: (tx: Database, runId: string) => Promise<void>
  /** within a second, for what happens many times a second */
  wakeSoon: (runId: string) => void
}

export interface CommandContext extends Pick<Store, 'db' | 'originals'>, Wakers {
  people: Pick<PeopleService, 'counts'>
  /** absent = as installed */
  settings?: CurrentSettings
}
