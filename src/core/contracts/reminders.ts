import type {
  Delivery,
  MissingScope,
  Principal,
  Reminder,
  ReminderPreview,
  ReminderTally,
} from '../model.ts'

/** Asks people without a photo, in the chat, to set one. */
export interface ReminderService {
  /** changes nothing */
  preview(scope: MissingScope): Promise<ReminderPreview>
  /**
   * Begins to remind; the work goes on in the background. An `id` that was begun already changes nothing.
   * @param card id of the message in the chat of who asks, which shows the tally from now on; null = none
   */
  begin(by: Principal, wanted: WantedReminder): Promise<ReminderTally>
  /** null if there is no such reminder */
  tally(id: string): Promise<ReminderTally | null>
  /** nobody reminds this person any more */
  optOut(personId: string): Promise<void>
  optIn(personId: string): Promise<void>
}

interface WantedReminder {
  id: string
  scope: MissingScope
  card: string | null
}

/** The bot, as reminders need it. Only it interprets references. */
export interface ReminderChat {
  /** sends a reminder to a person once; never throws for what Teams answers */
  remind(reference: unknown, reminder: Reminder): Promise<Delivery>
  /** how to reach somebody in the chat that Graph names, as somebody else is reached; null if that is not known */
  referenceTo(personId: string, chatId: string, like: unknown): object | null
  /** replaces the card of who asked; never throws for what Teams answers */
  show(reference: unknown, card: string, tally: ReminderTally): Promise<Delivery>
}
