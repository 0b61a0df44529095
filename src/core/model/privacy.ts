/** Who asked for a deletion: the person, somebody who manages photos, a command, or the setting about leavers. */
export type DeletionAskedFor = 'self' | 'manager' | 'operator' | 'leavers'

/** Where something about people is kept, in words. */
export interface KeptAboutPeople {
  /** never changes, for links and tests */
  id: string
  what: string
  where: string
  why: string
  howLong: string
}

/** How much is kept about a person. */
export interface KeptCounts {
  /** they are in the list of people that was read from the directory */
  isListed: boolean
  /** photos that are still stored, present and former ones */
  photos: number
  /** changes of their photo */
  changes: number
  /** changes that they made to others' photos */
  changesMade: number
  /** their lines in imports and other runs */
  items: number
  /** pictures that wait for them to be set, and photos that were sent for approval */
  waiting: number
}

/** A permission of Microsoft Graph that the app has, and why. */
export interface UsedPermission {
  permission: string
  kind: 'delegated' | 'application'
  usedFor: string
}

/** What was removed of a person. */
export interface DeletedPerson {
  /** changes of their photo */
  changes: number
  /** their lines in runs, which are left without a name */
  items: number
  drafts: number
  /** photos that nobody else's history needs */
  photos: number
  /** they are still in the directory, so the next sync finds them again */
  returns: boolean
}

/** That people were deleted, and never who. */
export interface Deletion {
  id: string
  at: Date
  askedFor: DeletionAskedFor
  /** null = the person themselves, nobody, or somebody who was deleted since */
  by: { id: string; name: string } | null
  people: number
}

/** A person as they are found for an export or a deletion. */
export interface FoundPerson {
  id: string
  /** null = not in the directory, and nothing that is kept has a name */
  name: string | null
  userPrincipalName: string | null
}
