import type { PreparedPhoto } from '../model.ts'

/** A prepared photo that waits for its owner's confirmation. */
export interface Draft {
  id: string
  prepared: PreparedPhoto
}
