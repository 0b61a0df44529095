import type { Box, PreparedPhoto } from '../model.ts'

/** A prepared photo that waits for its owner's confirmation. */
export interface Draft {
  id: string
  /** of the file that it was made of; empty = it had none */
  fileName: string
  prepared: PreparedPhoto
  /** others that were sent with it wait as well, and one of them is chosen; absent = there are none */
  hasOthers?: boolean
}

/** One of several pictures that were sent together, as a card shows it to be chosen. */
export interface DraftChoice {
  id: string
  /** among all that were sent, from 1 */
  place: number
  /** as a JPEG of at most 72 px */
  preview: Buffer
}

/** Which of several pictures one is. */
export interface SentTogether {
  /** the same for all of them */
  sentWith: string
  /** from 1 */
  place: number
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
