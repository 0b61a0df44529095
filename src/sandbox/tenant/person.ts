import type { Lean } from '../portraits/traits.ts'

/** A user object as Graph serves it; what `$select` does not name is left out of answers. */
export interface GraphUser {
  id: string
  displayName: string
  userPrincipalName: string
  [property: string]: unknown
}

/** Where somebody's mailbox is: it decides which photos Graph takes. */
export type Mailbox = 'cloud' | 'none' | 'onPremises'

/** The picture somebody has before the product changes it. */
type FirstPicture =
  { kind: 'drawn'; seed: string; lean: Lean | null } | { kind: 'file'; path: string }

export interface TenantPerson {
  user: GraphUser
  mailbox: Mailbox
  picture: FirstPicture | null
}

/** One of those whom the page lets you be. */
export interface Persona {
  /** `admin`, `hr`, `member` or the user's id */
  persona: string
  id: string
}

/** The organisation: people by number, each made when asked for. */
export interface Tenant {
  size: number
  /** `n` from 0 to `size - 1` */
  at: (n: number) => TenantPerson
  /** by object id or user principal name */
  find: (idOrUpn: string) => TenantPerson | null
  personas: readonly Persona[]
}

/** Whether anybody may sign in as this person, the guard of every token. */
export function mayAct(person: TenantPerson): boolean {
  return person.user['accountEnabled'] !== false
}

export function isGuest(person: TenantPerson): boolean {
  return person.user['userType'] === 'Guest'
}
