import * as z from 'zod'
import { parseJson } from './json.ts'

/** One permission of Microsoft Graph, why the app has it, and the calls that need it. */
export interface Permission {
  permission: string
  kind: 'delegated' | 'application'
  usedFor: string
  /** what stops working when it is not granted */
  without: string
  /** everything but what `without` says works without it */
  optional?: true
  /** higher permissions that allow the same calls */
  orAny?: readonly string[]
  /** `{id}` stands for any id; queries are left out */
  calls: readonly string[]
}

/**
 * All permissions that the app asks for: for each call, the least that Microsoft's reference names
 * (learn.microsoft.com/graph/api). A test compares it with what the code calls, another with the table in
 * docs/operations.md.
 */
export const permissions: readonly Permission[] = [
  {
    permission: 'ProfilePhoto.ReadWrite.All',
    kind: 'delegated',
    usedFor: 'Set and remove your own photo or, as an administrator, other people’s, in your name',
    without: 'Nobody can change a photo in the tab',
    calls: [
      'PUT /me/photo/$value',
      'DELETE /me/photo/$value',
      'PUT /users/{id}/photo/$value',
      'DELETE /users/{id}/photo/$value',
      'GET /users/{id}/photo',
      'GET /users/{id}/photo/$value',
    ],
  },
  {
    permission: 'User.Read',
    kind: 'delegated',
    usedFor: 'Sign in and show you your own photo',
    without: 'The tab cannot show your photo',
    calls: ['GET /me/photo', 'GET /me/photo/$value'],
  },
  {
    permission: 'ProfilePhoto.ReadWrite.All',
    kind: 'application',
    usedFor: 'Imports, undo and the bot',
    orAny: ['User.ReadWrite.All'],
    without: 'No imports, no undo; the bot cannot set photos',
    calls: ['PUT /users/{id}/photo/$value', 'DELETE /users/{id}/photo/$value'],
  },
  {
    permission: 'User.Read.All',
    kind: 'application',
    usedFor: 'Read the directory and see who has a photo',
    orAny: ['User.ReadWrite.All'],
    without: 'No gallery, and files cannot be matched to people',
    calls: [
      'GET /users',
      'GET /users/{id}',
      'GET /users/{id}/photo',
      'GET /users/{id}/photo/$value',
      'GET /users/{id}/photos/96x96/$value',
    ],
  },
  {
    permission: 'Directory.Read.All',
    kind: 'application',
    usedFor: 'See who holds a directory role or the app role Photos.Manage, groups included',
    orAny: ['Directory.ReadWrite.All'],
    without: 'Nobody counts as an admin, so nobody can manage other people’s photos',
    calls: [
      'GET /users/{id}/transitiveMemberOf/microsoft.graph.directoryRole',
      'GET /servicePrincipals(appId={id})',
      'GET /users/{id}/appRoleAssignments',
    ],
  },
  {
    permission: 'PeopleSettings.Read.All',
    kind: 'application',
    usedFor:
      'Optional: say before a run whether photos are managed on-premises, and which roles may change them',
    optional: true,
    orAny: ['PeopleSettings.ReadWrite.All'],
    without: 'This is not known before a run. Everything else works',
    calls: ['GET /admin/people/photoUpdateSettings'],
  },
]

/** The application permission that only the tenant's photo settings need. */
export const PHOTO_SETTINGS_PERMISSION = 'PeopleSettings.Read.All'

const claims = z.object({ roles: z.array(z.string()).default([]) })

/**
 * The application permissions that a token of the app names; null if it is not a readable JWT. It is our own, fresh from
 * Entra, so its signature is not checked.
 */
export function permissionsIn(token: string): Set<string> | null {
  const [, payload = ''] = token.split('.')
  const { success, data } = claims.safeParse(parseJson(Buffer.from(payload, 'base64url')))
  return success ? new Set(data.roles) : null
}

/** Application permissions of the table that are not granted, nor a higher one instead. */
export function missingPermissions(granted: ReadonlySet<string>): string[] {
  return permissions
    .filter(({ kind }) => kind === 'application')
    .filter(
      ({ permission, orAny = [] }) => ![permission, ...orAny].some((name) => granted.has(name)),
    )
    .map(({ permission }) => permission)
}
