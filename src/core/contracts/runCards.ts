import type { Delivery } from '../model.ts'
import type { FinishedRun } from './runs.ts'

/** `asks`: the card asks something about the run, and is left alone until the run has ended */
export interface ShownRun {
  runId: string
  asks: boolean
}

/** Cards in people's chats with the bot that show how a run is going, and are kept up to date until it has ended. */
export interface RunCardService {
  /** from now on, a message shows a run of this person; to be called whenever the bot has put it there */
  follow(personId: string, card: string, shown: ShownRun): Promise<void>
  /** if it shows a run, that is to be shown again: the bot has put something else in its place for a moment */
  again(personId: string, card: string): Promise<void>
  /** it shows something else now */
  leave(personId: string, card: string): Promise<void>
}

/** The bot, as these cards need it. Only it interprets references. */
export interface RunCardChat {
  /**
   * Replaces a card by how the run is going or, once it has finished, by its outcome. `problems` are known then only. Never
   * throws for what Teams answers.
   */
  show(reference: unknown, card: string, run: FinishedRun): Promise<Delivery>
}
