import type { ConversationService, ReminderChat } from '../contracts.ts'
import type { Installer } from '../graph/directory/teamsApps.ts'
import type { Log } from '../log.ts'
import type { Unreached } from '../model.ts'

interface OpenContext {
  chat: ReminderChat
  conversations: ConversationService
  /** null = the app may not be installed for people */
  installer: Installer | null
  log: Log
}

/** The chat with somebody, or why there is none; `later` = Graph takes no more for now. */
type Opened =
  | { personId: string; reference: unknown }
  | { personId: string; reason: Unreached }
  | { later: true }

/** Opens chats with people who have none, by having the app installed for them. */
export interface ChatOpener {
  /**
   * Begins before the chat is needed, since it takes several requests one after the other.
   * @param like a chat through whose address others are reached
   */
  ahead(personId: string, like: unknown): void
  /** Waits for what has begun, or begins. Throws what storing the chat throws. */
  open(personId: string, like: unknown): Promise<Opened>
}

export function createChatOpener(context: OpenContext): ChatOpener {
  const opening = new Map<string, Promise<Opened>>()
  const begin = (personId: string, like: unknown): Promise<Opened> => {
    const begun = opening.get(personId) ?? openChat(context, personId, like)
    opening.set(personId, begun)
    return begun
  }
  return {
    ahead: (personId, like) =>
      void begin(personId, like).catch(() => {
        // `open` throws it
      }),
    open: (personId, like) => begin(personId, like).finally(() => opening.delete(personId)),
  }
}

async function openChat(
  { installer, chat, conversations, log }: OpenContext,
  personId: string,
  like: unknown,
): Promise<Opened> {
  if (installer === null) return { personId, reason: 'noChat' }
  const installed = await installer.chatOf(personId)
  if (installed.kind === 'later') return { later: true }
  if (installed.kind === 'refused') {
    log.warn({ personId, detail: installed.detail }, 'The app could not be installed for a person')
    return { personId, reason: 'notInstalled' }
  }
  const reference = chat.referenceTo(personId, installed.id, like)
  if (reference === null) return { personId, reason: 'noChat' }
  await conversations.remember(personId, reference)
  return { personId, reference }
}
