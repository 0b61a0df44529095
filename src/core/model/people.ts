/** Whether a person has a photo; `unknown` until Graph has answered, as an error never means `none`. */
export type PhotoState = 'has' | 'none' | 'unknown'

/** Whose photo is asked for when: never yet, or again at an admin's wish; changed in the directory since; else what is known. */
export type CheckTurn = 'first' | 'changed' | PhotoState

/**
 * Where the present photo is from: `here` = Likeness set it, or removed it; `elsewhere` = it was set by something else;
 * `changedSince` = Likeness set or removed it, and it was changed elsewhere afterwards.
 */
export type PhotoOrigin = 'here' | 'elsewhere' | 'changedSince'

/** Of a photo that Likeness has prepared itself; `low` = it has a note that makes it hard to recognise somebody. */
export type PhotoQuality = 'low' | 'fine'

/** What is known of the quality of anybody's photo. */
export type LookedQuality = PhotoQuality | 'notLookedAt'

/** What a mailbox that is not a person's is for. */
export type MailboxPurpose = 'shared' | 'room' | 'equipment'

/**
 * What an account is for, as far as the app may know: `room` = a room or equipment, as the list of rooms or the mailbox
 * says, `sharedMailbox` as the mailbox says, `member` = another enabled one, `disabled` = another disabled one.
 */
export type PersonKind = 'member' | 'guest' | 'disabled' | 'sharedMailbox' | 'room'

/** A user of the directory. */
export interface Person {
  /** Entra object id */
  id: string
  displayName: string
  givenName: string | null
  surname: string | null
  userPrincipalName: string
  mail: string | null
  mailNickname: string | null
  proxyAddresses: string[]
  employeeId: string | null
  onPremisesSamAccountName: string | null
  department: string | null
  jobTitle: string | null
  officeLocation: string | null
  country: string | null
  createdDateTime: Date | null
  accountEnabled: boolean
  userType: 'Member' | 'Guest'
  /** SKU ids of the assigned licences, in lower case, sorted */
  licences: string[]
  /** an Exchange plan is assigned and enabled; only a hint that photos over 100 KB are accepted */
  hasMailbox: boolean
}

/** A person as shown in lists and tables. */
export interface PersonSummary {
  id: string
  displayName: string
  userPrincipalName: string
  department: string | null
  jobTitle: string | null
  officeLocation: string | null
  accountEnabled: boolean
  userType: 'Member' | 'Guest'
  hasMailbox: boolean
  photo: PhotoState
  /** Graph's `@odata.mediaEtag` of the photo; also the cache key of its thumbnail */
  photoEtag: string | null
}

/** A person in a list that can be sorted and filtered. */
export interface ListedPerson extends PersonSummary {
  country: string | null
  createdDateTime: Date | null
  kind: PersonKind
  /** when Likeness last saw another photo than before, or set one; null = never */
  photoChangedAt: Date | null
}

/** `active` = enabled members, whose missing photos count; `all` adds guests, disabled and resource accounts. */
export type PeopleScope = 'active' | 'all'

export interface PeopleFilters {
  scope: PeopleScope
  photo: PhotoState | null
  /** their photo changed within so many days, as Likeness saw it; whether they have one now or not */
  photoChangedDays: number | null
  /** of their photo; `notLookedAt` = they have one that Likeness has not prepared */
  quality: LookedQuality | null
  /** `here` and `elsewhere` only with a photo; `changedSince` also where it was removed elsewhere */
  set: PhotoOrigin | null
  /** found in names, sign-in name, mail, alias, department, office and job title, ignoring case and accents; empty = everybody */
  search: string
  department: string | null
  office: string | null
  /** of whom the directory names none */
  without: 'department' | 'office' | null
  country: string | null
  /** whatever the scope */
  kind: PersonKind | null
  /** SKU id */
  licence: string | null
  /** object id of a group whose members they are, directly or not */
  group: string | null
  /** added to the directory within so many days */
  addedDays: number | null
  /** of their own that waits until somebody has approved it */
  approval: 'waiting' | null
  /** id of a run: the people whose photos it was to change */
  run: string | null
}

/** Whose missing photos are asked about; absent = whatever it is. Without a kind, active people. */
export type MissingScope = Partial<{
  department: string
  office: string
  kind: PersonKind
  addedDays: number
}>

/** What people are sorted by; those without a value come last in both directions. */
export type PeopleSort = 'name' | 'department' | 'office' | 'photoChanged' | 'created'

/** People chosen one by one, or everybody who fits a filter but a few. */
export type Selection = { ids: string[] } | { filters: PeopleFilters; except: string[] }

export interface PeopleQuery extends PeopleFilters {
  /** default `name` */
  sort?: PeopleSort
  descending?: boolean
  /** only with the sort by name: the page begins where names with this letter do, as `letters` has it; null = at the first */
  letter?: string | null
  /** `next` of the previous page */
  cursor: string | null
  /** at most 200 */
  limit: number
}

export interface Page<T> {
  items: T[]
  /** cursor of the next page; null on the last one */
  next: string | null
}

/** Everybody except by photo, which the counts are of. */
export type CountsQuery = Omit<PeopleFilters, 'photo'>

/** What counts are kept by. */
export type CountedBy =
  'everybody' | 'department' | 'office' | 'country' | 'kind' | 'letter' | 'quality'

/** People whose names begin with a letter: of a normalised name, so in lower case without accents; `#` = with a digit. */
export interface LetterCount {
  letter: string
  total: number
}

export interface DirectoryGroup {
  id: string
  name: string
}

/** The values that filters offer. */
export interface FilterChoices {
  /** of active people, sorted, as `countries` */
  offices: string[]
  countries: string[]
  /** that the organisation has; `name` is the part number of its SKU */
  licences: { id: string; name: string }[]
  kinds: PersonKind[]
  /** whether the app may read groups */
  groups: boolean
}

export interface PhotoCounts {
  total: number
  has: number
  none: number
  unknown: number
}

/** People of one department or office; null = those without one. */
export interface CountedGroup extends PhotoCounts {
  name: string | null
}

/** A page of a list: the one after a place, or the one before it. */
export interface MissingPlace {
  cursor: string
  goes: 'on' | 'back'
}

export interface MissingReport {
  counts: PhotoCounts
  /** those with the most missing photos first; null = people without a department */
  departments: { department: string | null; none: number; total: number }[]
  /** some people without a photo, ordered by name */
  people: PersonSummary[]
  /** null where nobody comes before, or after */
  previous: MissingPlace | null
  next: MissingPlace | null
}
