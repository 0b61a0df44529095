import { knownPermissions } from '../graph/permissions.ts'

/** Permissions of Microsoft Graph that an administrator has granted the app. */
export interface Granted {
  application: readonly string[]
  delegated: readonly string[]
}

/** What docs/operations.md asks an administrator to grant, and no more; a test compares the two. */
export const asDocumented: Granted = {
  application: ['ProfilePhoto.ReadWrite.All', 'Directory.Read.All'],
  delegated: ['ProfilePhoto.ReadWrite.All'],
}

/** The permissions that tokens are issued with. A token keeps those that it was issued with until it expires. */
export interface Grants {
  current(): Granted
  /**
   * Replaces the named kinds; the others stay.
   * @throws Error with a sentence for a permission that the sandbox does not know
   */
  set(granted: Partial<Granted>): void
  /** back to what the sandbox started with */
  reset(): void
}

/** @throws Error with a sentence for a permission that the sandbox does not know */
export function createGrants(initial: Partial<Granted>): Grants {
  const start = merged(asDocumented, initial)
  let current = start
  return {
    current: () => current,
    set: (granted) => {
      current = merged(current, granted)
    },
    reset: () => {
      current = start
    },
  }
}

function merged(before: Granted, { application, delegated }: Partial<Granted>): Granted {
  const after = {
    application: application ?? before.application,
    delegated: delegated ?? before.delegated,
  }
  const unknown = [...after.application, ...after.delegated].find(
    (permission) => !knownPermissions.has(permission),
  )
  if (unknown !== undefined) {
    throw new Error(`The sandbox does not know what ${unknown} allows.`)
  }
  return after
}
