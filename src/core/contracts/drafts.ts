import type { Box, Delivery, PreparedPhoto, Principal } from '../model.ts'

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

/** A draft, whose it is, and whose photo it would be. */
export interface OwnedDraft {
  owner: Principal
  personId: string
  draftId: string
}

/** Cards in people's chats with the bot that ask about a draft, and are replaced when it is set or discarded elsewhere. */
export interface DraftCardService {
  /** from now on, a message asks about a draft of this person, and about those that were sent with it */
  follow(ownerId: string, card: string, draftId: string): Promise<void>
  /** it shows something else now, or is about to: its button was pressed */
  leave(ownerId: string, card: string): Promise<void>
}

/** The bot, as these cards need it. Only it interprets references. */
export interface DraftCardChat {
  /** Replaces a card by what became of its draft. Never throws for what Teams answers. */
  show(reference: unknown, card: string, draft: OwnedDraft): Promise<Delivery>
}

/** What became of a draft; `not_set` = the write failed or was refused, and the draft is open again or gone. */
export type DraftFate = 'open' | 'being_set' | 'set' | 'not_set' | 'asked' | 'discarded'
