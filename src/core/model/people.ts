/** Whether a person has a photo; `unknown` until Graph has answered, as an error never means `none`. */
export type PhotoState = 'has' | 'none' | 'unknown'

/** Whose photo is asked for when: never yet, or again at an admin's wish; changed in the directory since; else what is known. */
export type CheckTurn = 'first' | 'changed' | PhotoState

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
  accountEnabled: boolean
  userType: 'Member' | 'Guest'
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

/** `active` = enabled members, whose missing photos count; `all` adds guests, disabled and resource accounts. */
export type PeopleScope = 'active' | 'all'

export interface PeopleFilters {
  scope: PeopleScope
  photo: PhotoState | null
  /** found in display name, UPN, mail and department, ignoring case and accents; empty = everybody */
  search: string
  department: string | null
}

export interface PeopleQuery extends PeopleFilters {
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
export type CountedBy = 'everybody' | 'department' | 'office'

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

export interface MissingReport {
  counts: PhotoCounts
  /** those with the most missing photos first; null = people without a department */
  departments: { department: string | null; none: number; total: number }[]
  /** people without a photo, ordered by name */
  people: PersonSummary[]
}
