import type { Presentation } from '../portraits/traits.ts'

/** A Graph user object with all its properties; answers show those that `$select` names. */
export interface GraphUser {
  id: string
  displayName: string
  userPrincipalName: string
  [property: string]: unknown
}

/** Where a person's mailbox is: it decides which photos Graph accepts. */
export type Mailbox = 'cloud' | 'none' | 'onPremises'

/** What a mailbox is for, as Graph names it (Graph: mailboxsettings, userPurpose). */
export type UserPurpose = 'user' | 'linked' | 'shared' | 'room' | 'equipment' | 'others'

/** The photo that a person starts with. */
type FirstPicture =
  | { kind: 'drawn'; seed: string; presentation: Presentation | null }
  | { kind: 'file'; path: string }

export interface TenantPerson {
  user: GraphUser
  mailbox: Mailbox
  /** of the mailbox, if there is one; `/places` lists the rooms */
  purpose: UserPurpose
  picture: FirstPicture | null
}

/** A person whom the page offers to sign in as. */
export interface Persona {
  /** `admin`, `hr`, `member` or the user's id */
  persona: string
  id: string
}

/** The organisation's people by number; each may be generated on access. */
export interface Tenant {
  size: number
  /** `n` from 0 to `size - 1` */
  at: (n: number) => TenantPerson
  /** by object id or user principal name */
  find: (idOrUpn: string) => TenantPerson | null
  personas: readonly Persona[]
}

/** Whether the account is enabled. Nobody else gets a token. */
export function mayAct(person: TenantPerson): boolean {
  return person.user['accountEnabled'] !== false
}

export function isRoom({ purpose }: TenantPerson): boolean {
  return purpose === 'room'
}

export function isGuest(person: TenantPerson): boolean {
  return person.user['userType'] === 'Guest'
}
