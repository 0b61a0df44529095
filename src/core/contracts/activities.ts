/** What somebody did in the chat: a message, or a pressed button. */
interface ChatActivity {
  /** the ids of the conversation and of the activity in it */
  key: string
  personId: string | null
  /** as JSON; only the bot interprets it */
  content: object
}

export type Taken =
  | 'taken'
  /** by another process, or by this one */
  | 'being_worked_on'
  | 'done'

/** What was left by a process that ended. */
export interface LeftActivity extends ChatActivity {
  /** nobody tries again after this */
  isLastAttempt: boolean
}

/**
 * Teams delivers an activity twice now and then, and a process may end before it has answered one: each is worked on
 * once, whoever receives it.
 */
export interface ActivityService {
  take(activity: ChatActivity): Promise<Taken>
  /** says that somebody still works on it; to be called more often than every `LEASE_SECONDS` */
  renew(key: string): Promise<void>
  /** forgets what it said */
  end(key: string): Promise<void>
  /** takes those that nobody works on any more, a few at a time */
  takeLeft(): Promise<LeftActivity[]>
}
