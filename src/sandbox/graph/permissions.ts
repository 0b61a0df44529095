/** One call, the permissions of which any one allows it, and the query options that the sandbox understands. */
export interface CallRow {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** below the version; `/me` is looked up as `/users/{id}` */
  path: string
  /** delegated (work or school), whoever the call is about */
  delegated: readonly string[]
  /** delegated, if the call is about the caller */
  own: readonly string[]
  application: readonly string[]
  /** the form of the refusal: photos and mailboxes have another code than the directory */
  refusal: 'directory' | 'photo' | 'mailbox'
  options: readonly string[]
}

const readDirectory = ['Directory.Read.All', 'Directory.ReadWrite.All']
const readFullProfiles = ['User.Read.All', 'User.ReadWrite.All', ...readDirectory]
const readProfiles = ['User.ReadBasic.All', ...readFullProfiles]
const readOwnProfile = ['User.Read', 'User.ReadWrite']
const readPhotos = [
  'ProfilePhoto.Read.All',
  'ProfilePhoto.ReadWrite.All',
  'User.ReadBasic.All',
  'User.Read.All',
  'User.ReadWrite.All',
]
const writePhotos = ['ProfilePhoto.ReadWrite.All', 'User.ReadWrite.All']
const readMemberships = [
  'User.Read.All',
  'GroupMember.Read.All',
  'Group.Read.All',
  ...readDirectory,
]
const readAssignments = [...readDirectory, 'AppRoleAssignment.ReadWrite.All']
const readApplications = ['Application.Read.All', 'Application.ReadWrite.All', ...readDirectory]
const readPhotoSettings = ['PeopleSettings.Read.All', 'PeopleSettings.ReadWrite.All']
const readGroups = ['GroupMember.Read.All', 'Group.Read.All', ...readDirectory]
const readRooms = ['Place.Read.All', 'Place.ReadWrite.All']
const readMailboxSettings = ['MailboxSettings.Read', 'MailboxSettings.ReadWrite']
const readCatalog = ['AppCatalog.Read.All', 'AppCatalog.ReadWrite.All']
const installApps = [
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'TeamsAppInstallation.ReadWriteForUser.All',
]
const readInstallations = ['TeamsAppInstallation.ReadForUser.All', ...installApps]
const readOrganization = ['Organization.Read.All', 'User.Read.All', ...readDirectory]

/** Permissions that let directory roles be read; without one, all but their ids is null (Graph: permissions-overview). */
const readRoles = [...readDirectory, 'RoleManagement.Read.Directory', 'RoleManagement.Read.All']

const inList = [
  '$select',
  '$filter',
  '$search',
  '$orderby',
  '$top',
  '$skip',
  '$skiptoken',
  '$count',
]
const inMemberships = ['$select', '$count', '$top']

/**
 * Every call that the sandbox answers. The permissions are those of microsoftgraph/microsoft-graph-devx-content,
 * permissions/new/permissions.json (2026-08-07), as far as the sandbox grants them, with two additions of
 * microsoftgraph/microsoft-graph-docs-contrib: profilephoto-get.md names User.ReadWrite.All, and User.Read.All for
 * people, too. `User.Read` covers others' photos in the table, but the reference says "the signed-in user".
 */
const calls: readonly CallRow[] = [
  row('GET', '/users', readProfiles, { options: inList }),
  row('GET', '/users/$count', readProfiles, { options: ['$filter', '$search'] }),
  row('GET', '/users/delta', readFullProfiles, {
    options: ['$select', '$filter', '$deltatoken', '$skiptoken', '$top', '$orderby', '$expand'],
  }),
  row('GET', '/users/{id}', readProfiles, { own: readOwnProfile, options: ['$select'] }),
  ...['photo', 'photo/$value', 'photos', 'photos/{size}', 'photos/{size}/$value'].map((path) =>
    row('GET', `/users/{id}/${path}`, readPhotos, { own: readOwnProfile, refusal: 'photo' }),
  ),
  ...(['PUT', 'PATCH', 'DELETE'] as const).flatMap((method) =>
    ['photo', 'photo/$value'].map((path) =>
      row(method, `/users/{id}/${path}`, writePhotos, {
        own: ['User.ReadWrite'],
        refusal: 'photo',
      }),
    ),
  ),
  ...['memberOf', 'transitiveMemberOf'].flatMap((relation) =>
    [relation, `${relation}/microsoft.graph.directoryRole`].map((path) =>
      row('GET', `/users/{id}/${path}`, readMemberships, {
        own: ['User.Read'],
        options: inMemberships,
      }),
    ),
  ),
  row('GET', '/users/{id}/appRoleAssignments', readAssignments, { options: ['$filter'] }),
  row('GET', '/servicePrincipals', readApplications, { options: ['$filter', '$select'] }),
  row('GET', '/servicePrincipals(appId={id})', readApplications, { options: ['$select'] }),
  row('GET', '/servicePrincipals/{id}', readApplications, { options: ['$select'] }),
  row('GET', '/groups', readGroups, { options: ['$select', '$search', '$top'] }),
  row('GET', '/groups/{id}', readGroups, { options: ['$select'] }),
  row('GET', '/groups/{id}/transitiveMembers/microsoft.graph.user', readGroups, {
    options: ['$select', '$count', '$top', '$skiptoken'],
  }),
  row('GET', '/subscribedSkus', ['Organization.Read.All', ...readDirectory], {
    options: ['$select'],
  }),
  // "The user's mailboxSettings": delegated, it reaches one's own alone.
  {
    ...row('GET', '/users/{id}/mailboxSettings/userPurpose', readMailboxSettings, {
      own: readMailboxSettings,
      refusal: 'mailbox',
    }),
    delegated: [],
  },
  row('GET', '/places/microsoft.graph.room', readRooms, { options: ['$select', '$top', '$skip'] }),
  row('GET', '/admin/people/photoUpdateSettings', readPhotoSettings, {}),
  ...(['PATCH', 'DELETE'] as const).map((method) =>
    row(method, '/admin/people/photoUpdateSettings', ['PeopleSettings.ReadWrite.All'], {}),
  ),
  row('GET', '/appCatalogs/teamsApps', readCatalog, { options: ['$filter', '$select'] }),
  row('GET', '/users/{id}/teamwork/installedApps', readInstallations, {
    options: ['$expand', '$filter'],
  }),
  row('POST', '/users/{id}/teamwork/installedApps', installApps, {}),
  row('DELETE', '/users/{id}/teamwork/installedApps/{installation}', installApps, {}),
  row('GET', '/users/{id}/teamwork/installedApps/{installation}/chat', readInstallations, {}),
  {
    ...row('GET', '/organization', readOrganization, {}),
    delegated: ['User.Read', ...readOrganization],
  },
]

/** The permissions that an administrator can grant in the sandbox; of others it knows no effect. */
export const knownPermissions: ReadonlySet<string> = new Set([
  ...calls.flatMap(({ delegated, own, application }) => [...delegated, ...own, ...application]),
  ...readRoles,
])

/** The row of a call and the id in its path, if there is one; null for a call that the sandbox does not answer. */
export function findCall(method: string, path: string): { row: CallRow; id: string | null } | null {
  for (const { row: found, pattern } of patterns) {
    const match = found.method === method ? pattern.exec(path) : null
    if (match) return { row: found, id: match[1] ?? null }
  }
  return null
}

/** Whether the permissions show more of other people than a basic profile. */
export function seesFullProfiles(held: readonly string[]): boolean {
  return held.some((permission) => readFullProfiles.includes(permission))
}

/** Whether the permissions show more of a directory role than its id. */
export function seesRoles(held: readonly string[]): boolean {
  return held.some((permission) => readRoles.includes(permission))
}

const patterns = calls.map((each) => ({ row: each, pattern: patternOf(each.path) }))

function patternOf(path: string): RegExp {
  const escaped = path.replace(/[$().]/g, '\\$&').replace(/\{\w+\}/g, '([^/]+)')
  return new RegExp(`^${escaped}$`, 'i')
}

function row(
  method: CallRow['method'],
  path: string,
  allowedBy: readonly string[],
  {
    own = [],
    refusal = 'directory',
    options = [],
  }: { own?: readonly string[]; refusal?: CallRow['refusal']; options?: readonly string[] },
): CallRow {
  return { method, path, delegated: allowedBy, own, application: allowedBy, refusal, options }
}
