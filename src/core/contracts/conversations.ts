import type { MissingScope } from '../model.ts'

/** How the bot reaches people. Only the bot interprets `reference` and `question`. */
export interface ConversationService {
  remember(personId: string, reference: object): Promise<void>
  /** null if the person has never talked to the bot */
  of(personId: string): Promise<unknown>
  /** with all that is kept of the chat */
  forget(personId: string): Promise<void>
  /** keeps whether they are told what waits for those who manage photos; writes nothing where that is known */
  managesPhotos(personId: string, manages: boolean): Promise<void>
  /** keeps what the bot has asked, instead of what it asked before; nothing if the chat is not known */
  ask(personId: string, question: object): Promise<void>
  /** the question that was asked within the last hour, once; null if there is none. After that it is forgotten */
  takeQuestion(personId: string): Promise<unknown>
  /** whose missing photos a person asks about, kept as long as their chat */
  askedAbout(personId: string, scope: MissingScope): Promise<void>
  /** null if they have never asked */
  lastAskedAbout(personId: string): Promise<MissingScope | null>
}
