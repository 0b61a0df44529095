import type { PreparedPhoto } from '../model.ts'

/** A prepared photo that waits for its owner's confirmation. */
export interface Draft {
  id: string
  prepared: PreparedPhoto
}

/** What became of a draft; `not_set` = the write failed or was refused, and the draft is open again or gone. */
export type DraftFate = 'open' | 'being_set' | 'set' | 'not_set' | 'asked' | 'discarded'
