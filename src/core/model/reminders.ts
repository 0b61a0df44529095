import type { MissingScope } from './people.ts'

/** What decides whom the bot may remind; a part of the settings. */
export interface ReminderRules {
  remindGuests: boolean
  /** nobody is reminded twice within so many days */
  remindAgainDays: number
}

/**
 * Why somebody without a photo is not reminded: what their account is, that they asked for it, or that they were reminded
 * lately; `hasPhoto` and `gone` = since the reminder was asked for.
 */
export type LeftOut =
  'room' | 'sharedMailbox' | 'disabled' | 'guest' | 'optedOut' | 'lately' | 'hasPhoto' | 'gone'

/**
 * Why a reminder did not reach somebody: the bot has no chat with them and may not install itself, or could not; they
 * blocked or removed it; it is not known whether it arrived; Teams refused it; it took no reminders for a day.
 */
export type Unreached = 'noChat' | 'notInstalled' | 'blocked' | 'unsure' | 'failed' | 'gaveUp'

export interface LeftOutCount {
  reason: LeftOut
  count: number
}

/** What a reminder would do, before anybody is reminded. */
export interface ReminderPreview {
  toRemind: number
  /** of them, those for whom the app has to be installed first */
  withoutChat: number
  /** whether the app may be installed for people */
  installs: boolean
  leftOut: LeftOutCount[]
  /** the settings let nobody set their own photo, so nobody is reminded */
  isPointless: boolean
}

/** A reminder as it was asked for. */
export interface Reminder {
  id: string
  askedBy: { id: string; name: string }
  scope: MissingScope
}

/** What became of a reminder so far. */
export interface ReminderTally {
  reminder: Reminder
  isOver: boolean
  /** whom it is for; not final before `isOver` */
  asked: number
  sent: number
  waiting: number
  /** of those who were reminded */
  setSince: number
  optedOut: number
  leftOut: LeftOutCount[]
  unreached: { reason: Unreached; count: number }[]
  /** names of the first whom it did not reach */
  unreachedNames: string[]
}

/** What became of one message: `later` = Teams takes none at the moment, for so many seconds if it says so. */
export type Delivery =
  | { kind: 'sent' }
  | { kind: 'later'; seconds: number | null }
  | { kind: 'unreached'; reason: Extract<Unreached, 'blocked' | 'unsure' | 'failed'> }
