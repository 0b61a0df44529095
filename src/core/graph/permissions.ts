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
  /** permissions that allow less and would do for some of the calls */
  narrower?: readonly { permission: string; calls: readonly string[] }[]
}

/**
 * All permissions that the app asks for: the fewest that allow every call. `ProfilePhoto.ReadWrite.All` allows reading
 * photos, and `Directory.Read.All` reading people, so that neither `ProfilePhoto.Read.All` nor `User.Read` nor
 * `User.Read.All` has to be granted as well (github.com/microsoftgraph/microsoft-graph-devx-content,
 * permissions/new/permissions.json). Tests compare the table with what the code calls, with what the sandbox allows,
 * and with the table in docs/operations.md.
 */
export const permissions: readonly Permission[] = [
  {
    permission: 'ProfilePhoto.ReadWrite.All',
    kind: 'delegated',
    usedFor:
      'Show, set and remove your own photo or, as an administrator, other people’s, in your name',
    without:
      'Nobody can see or change their own photo in the tab, nor admins with a directory role that of one other person',
    calls: [
      'GET /me/photo',
      'GET /me/photo/$value',
      'PUT /me/photo/$value',
      'DELETE /me/photo/$value',
      'GET /users/{id}/photo',
      'GET /users/{id}/photo/$value',
      'PUT /users/{id}/photo/$value',
      'DELETE /users/{id}/photo/$value',
    ],
    narrower: [
      { permission: 'User.Read', calls: ['GET /me/photo', 'GET /me/photo/$value'] },
      {
        permission: 'User.ReadWrite',
        calls: [
          'GET /me/photo',
          'GET /me/photo/$value',
          'PUT /me/photo/$value',
          'DELETE /me/photo/$value',
        ],
      },
    ],
  },
  {
    permission: 'ProfilePhoto.ReadWrite.All',
    kind: 'application',
    usedFor:
      'See who has a photo, imports, undo, the bot, and one photo set by people with Photos.Manage only',
    orAny: ['User.ReadWrite.All'],
    without: 'No photos in the gallery, no imports, no undo; the bot cannot set photos',
    calls: [
      'GET /users/{id}/photo',
      'GET /users/{id}/photo/$value',
      'GET /users/{id}/photos/96x96/$value',
      'PUT /users/{id}/photo/$value',
      'DELETE /users/{id}/photo/$value',
    ],
    narrower: [
      {
        permission: 'ProfilePhoto.Read.All',
        calls: [
          'GET /users/{id}/photo',
          'GET /users/{id}/photo/$value',
          'GET /users/{id}/photos/96x96/$value',
        ],
      },
    ],
  },
  {
    permission: 'Directory.Read.All',
    kind: 'application',
    usedFor:
      'Read the directory, groups for filters, and who holds a directory role or the app role Photos.Manage',
    orAny: ['Directory.ReadWrite.All'],
    without:
      'No gallery, and files cannot be matched to people; nobody counts as an admin, so nobody can manage other people’s photos',
    calls: [
      'GET /users',
      'GET /users/delta',
      'GET /users/{id}',
      'GET /users/{id}/transitiveMemberOf/microsoft.graph.directoryRole',
      'GET /servicePrincipals(appId={id})',
      'GET /users/{id}/appRoleAssignments',
      'GET /groups',
      'GET /groups/{id}',
      'GET /groups/{id}/transitiveMembers/microsoft.graph.user',
      'GET /subscribedSkus',
    ],
    narrower: [
      { permission: 'User.Read.All', calls: ['GET /users', 'GET /users/delta', 'GET /users/{id}'] },
      { permission: 'Application.Read.All', calls: ['GET /servicePrincipals(appId={id})'] },
      {
        permission: 'GroupMember.Read.All',
        calls: [
          'GET /groups',
          'GET /groups/{id}',
          'GET /groups/{id}/transitiveMembers/microsoft.graph.user',
        ],
      },
      { permission: 'Organization.Read.All', calls: ['GET /subscribedSkus'] },
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
  {
    permission: 'Place.Read.All',
    kind: 'application',
    usedFor: 'Optional: tell rooms from other accounts, for the filter by kind',
    optional: true,
    orAny: ['Place.ReadWrite.All'],
    without: 'Rooms are shown as disabled accounts. Everything else works',
    calls: ['GET /places/microsoft.graph.room'],
  },
  {
    permission: 'MailboxSettings.Read',
    kind: 'application',
    usedFor:
      'Optional: tell shared mailboxes and equipment from other disabled or unlicensed accounts, for the filter by kind',
    optional: true,
    orAny: ['MailboxSettings.ReadWrite'],
    without: 'Shared mailboxes and equipment are shown as disabled accounts. Everything else works',
    calls: ['GET /users/{id}/mailboxSettings/userPurpose'],
  },
  {
    permission: 'AppCatalog.Read.All',
    kind: 'application',
    usedFor:
      'Optional: find Likeness among the organisation’s Teams apps, to install it for people who are reminded',
    optional: true,
    orAny: ['AppCatalog.ReadWrite.All'],
    without: 'Reminders reach only people who have the app. Everything else works',
    calls: ['GET /appCatalogs/teamsApps'],
  },
  {
    permission: 'TeamsAppInstallation.ReadWriteSelfForUser.All',
    kind: 'application',
    usedFor: 'Optional: install Likeness for people who are reminded and do not have it yet',
    optional: true,
    orAny: ['TeamsAppInstallation.ReadWriteForUser.All'],
    without: 'Reminders reach only people who have the app. Everything else works',
    calls: [
      'POST /users/{id}/teamwork/installedApps',
      'GET /users/{id}/teamwork/installedApps',
      'GET /users/{id}/teamwork/installedApps/{id}/chat',
    ],
  },
]

/** Permissions of the table without which everything else works. */
export const optionalPermissions: ReadonlySet<string> = new Set(
  permissions.flatMap(({ permission, optional }) => (optional ? [permission] : [])),
)

/** The permission without which the app changes nobody's photo. */
export const WRITE_PERMISSION = 'ProfilePhoto.ReadWrite.All'
/** The application permission that only the tenant's photo settings need. */
export const PHOTO_SETTINGS_PERMISSION = 'PeopleSettings.Read.All'
/** The application permission that only the list of rooms needs. */
export const ROOM_PERMISSION = 'Place.Read.All'
/** The application permissions of which either lets the app read what a mailbox is for. */
export const mailboxPermissions: readonly string[] = [
  'MailboxSettings.Read',
  'MailboxSettings.ReadWrite',
]

/** The application permissions that installing the app for people takes: one of each list. */
export const appPermissionsOfInstalling: readonly (readonly string[])[] = [
  ['AppCatalog.Read.All', 'AppCatalog.ReadWrite.All'],
  ['TeamsAppInstallation.ReadWriteSelfForUser.All', 'TeamsAppInstallation.ReadWriteForUser.All'],
]

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
