import type { Box, PreparedPhoto } from '../model.ts'

/** A prepared photo that waits for its owner's confirmation. */
export interface Draft {
  id: string
  /** of the file that it was made of; empty = it had none */
  fileName: string
  prepared: PreparedPhoto
}

/** A crop around one of several faces, as a button of a card chooses it. */
export interface FaceCrop {
  /** pixels of the upright, then rotated original */
  box: Box
  /** as a JPEG of at most 48 px */
  preview: Buffer
}

/** What became of a draft; `not_set` = the write failed or was refused, and the draft is open again or gone. */
export type DraftFate = 'open' | 'being_set' | 'set' | 'not_set' | 'asked' | 'discarded'
