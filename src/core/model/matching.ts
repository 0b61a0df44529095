import type { PersonSummary } from './people.ts'

/** A file as the browser knows it before anything is uploaded. `name` may hold folders: `Sales/Ana Müller.jpg`. */
export interface SourceFile {
  name: string
  /** bytes */
  size: number
  /** whom a list says it shows: an address, id or name a cell; absent when no list names the file */
  listed?: string[] | undefined
}

/** The kinds of key under which a person can be found, from strongest to weakest. */
export type KeyKind =
  | 'objectId'
  | 'upn'
  | 'mail'
  | 'proxyAddress'
  | 'employeeId'
  | 'samAccountName'
  | 'mailNickname'
  | 'upnPrefix'
  | 'mailPrefix'
  | 'name'
  /** a full name with middle names, a particle or half of a double surname left out */
  | 'shortName'
  /** initials of the given names and the surname */
  | 'initials'
  /** a full name in Latin letters, of somebody whose name is written in another alphabet */
  | 'romanised'
  /** spelled nearly like it; only ever suggested */
  | 'similar'

/** How a file came to its person: a kind of key, or another way. */
export type MatchRule =
  | KeyKind
  /** a list said so */
  | 'list'
  /** the admin's own pattern */
  | 'pattern'

/** One normalised key of one person, as stored and looked up. */
export interface PersonKey {
  personId: string
  kind: KeyKind
  key: string
}

/** `certain` = a unique id key, `likely` = a unique full name; only these two are ticked beforehand. */
export type MatchConfidence = 'certain' | 'likely' | 'ambiguous' | 'suggested' | 'none'

export interface Match {
  file: SourceFile
  confidence: MatchConfidence
  /** the rule that fired, null for `none` */
  rule: MatchRule | null
  /** one for certain and likely, several for ambiguous, none for `none` */
  candidates: Candidate[]
  /** what the admin's pattern read in the name, by placeholder; null when there is none or it does not fit */
  read: Record<string, string> | null
}

/** `shared` = probably a room or a shared mailbox: an account with neither a given name nor a surname. */
export type AccountType = 'person' | 'guest' | 'disabled' | 'shared'

/** Somebody whom a file may show. */
export interface Candidate extends PersonSummary {
  account: AccountType
  /** they have changed or removed the photo that an import of ours set */
  changedSince: boolean
  /** the file of which an import of ours has made their present photo; null = none, or not known */
  setFrom: FileMark | null
}

/** A file as it lies on somebody's disk, told from all others. */
export interface FileMark {
  /** bytes */
  size: number
  /** hex */
  sha256: string
}
