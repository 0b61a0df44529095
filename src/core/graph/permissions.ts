/** A permission of Microsoft Graph, why the app has it, and the calls that need it. */
export interface Permission {
  permission: string
  kind: 'delegated' | 'application'
  usedFor: string
  /** what stops working when it is not granted */
  without: string
  /** without queries; `{id}` is any id */
  calls: readonly string[]
}

/**
 * All permissions the app asks for: for each call the least that Microsoft's reference lists
 * (learn.microsoft.com/graph/api). Tests compare this table with the README and with the calls that the code makes.
 */
export const permissions: readonly Permission[] = [
  {
    permission: 'ProfilePhoto.ReadWrite.All',
    kind: 'delegated',
    usedFor: 'Set and remove your own photo, or as an administrator somebody else’s, in your name',
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
    usedFor: 'Imports, the bot, and people who manage photos by the role Photos.Manage',
    without: 'No imports; the bot cannot set photos',
    calls: ['PUT /users/{id}/photo/$value', 'DELETE /users/{id}/photo/$value'],
  },
  {
    permission: 'User.Read.All',
    kind: 'application',
    usedFor: 'Read the directory and see who has a photo',
    without: 'No gallery, no matching of files to people, nobody can be found',
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
    usedFor: 'See who holds an administrator role or the app’s role Photos.Manage, groups included',
    without:
      'Nobody can be told to be an administrator, so nobody may manage other people’s photos',
    calls: [
      'GET /users/{id}/transitiveMemberOf/microsoft.graph.directoryRole',
      'GET /servicePrincipals(appId={id})',
      'GET /users/{id}/appRoleAssignments',
    ],
  },
]
