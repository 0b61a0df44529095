import type { PersonSummary } from './people.ts'

/** A file before it is uploaded. `name` may contain folders: `Sales/Ana Müller.jpg`. */
export interface SourceFile {
  name: string
  /** bytes */
  size: number
  /** cells of the admin's list that identify the person: addresses, ids, names; absent if no list has the file */
  listed?: string[] | undefined
}

/** The kinds of key by which people are found, from strongest to weakest. */
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
  /** a full name without middle names, a particle or half of a double surname */
  | 'shortName'
  /** initials of the given names and the surname */
  | 'initials'
  /** a name of another script in Latin letters */
  | 'romanised'
  /** a name in another usual spelling: Jorg for Joerg; only casts doubt */
  | 'spelling'
  /** a word of a name, which tells whether a word is somebody's name; never finds anybody */
  | 'word'
  /** a similar spelling; only ever suggested */
  | 'similar'

/** How a file was matched to its person. */
export type MatchRule =
  | Exclude<KeyKind, 'spelling' | 'word'>
  /** the folder, which names the place of one of several people of that name */
  | 'folder'
  /** the admin's list */
  | 'list'
  /** the admin's file name pattern */
  | 'pattern'

/** A normalised key of a person. */
export interface PersonKey {
  personId: string
  kind: KeyKind
  key: string
}

/** `certain` = a unique id, `likely` = a unique full name; only these two are selected in advance. */
export type MatchConfidence = 'certain' | 'likely' | 'ambiguous' | 'suggested' | 'none'

export interface Match {
  file: SourceFile
  confidence: MatchConfidence
  /** null for `none` */
  rule: MatchRule | null
  /** one for certain and likely, several for ambiguous, none for `none` */
  candidates: Candidate[]
  /** the part of the name, or the folder, because of which the person is only suggested; null if there is none */
  unexplained: string | null
  /** what the pattern's placeholders matched, by placeholder; null without a pattern, or if it does not fit the name */
  read: Record<string, string> | null
}

/** `shared` = an account without a given name and surname, probably a room or a shared mailbox. */
export type AccountType = 'person' | 'guest' | 'disabled' | 'shared'

/** A person that a file may show. */
export interface Candidate extends PersonSummary {
  account: AccountType
  /** the person has changed or removed the photo that the last run set */
  changedSince: boolean
  /** the file that a run made the present photo from; null = none, or unknown */
  setFrom: FileMark | null
  /** files that an import left out for this person when they were last in one; at most 10 */
  leftOut: FileMark[]
}

/** Identifies a file on the admin's disk, before the browser shrank it. */
export interface FileMark {
  /** bytes */
  size: number
  /** in hex */
  sha256: string
}
