/** Whether somebody has a photo; `unknown` until Graph has said so (an error is never "none"). */
export type PhotoState = 'has' | 'none' | 'unknown'

/** One account of the directory, as far as the product cares. `id` is the Entra object id. */
export interface Person {
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
  /** An Exchange plan is assigned and enabled; a hint only (without one, photos over 100 KB may be refused). */
  hasMailbox: boolean
}

/** What lists and tables show of somebody. */
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
  /** Graph's `@odata.mediaEtag` of the present photo; also the cache key of its thumbnail. */
  photoEtag: string | null
}

/** `active` = enabled members, the people a missing photo is counted for; `all` adds guests, disabled and resource accounts. */
export type PeopleScope = 'active' | 'all'

/** The filters of the gallery; `people/list.ts` has a condition for each. */
export interface PeopleFilters {
  scope: PeopleScope
  photo: PhotoState | null
  /** matched in display name, UPN, mail, and department, whatever the accents and case; empty = everybody */
  search: string
  department: string | null
}

export interface PeopleQuery extends PeopleFilters {
  /** opaque, from the page before */
  cursor: string | null
  /** at most 200 */
  limit: number
}

export interface Page<T> {
  items: T[]
  next: string | null
}

export interface PhotoCounts {
  total: number
  has: number
  none: number
  unknown: number
}

export interface MissingReport {
  counts: PhotoCounts
  /** departments with the most missing first; null = no department given */
  departments: { department: string | null; none: number; total: number }[]
  /** the first by name */
  people: PersonSummary[]
}
