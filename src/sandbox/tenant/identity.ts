/** The sandbox's tenant and app registration: fixed ids in place of those that Entra would assign. */
export const identity = {
  tenantId: '5a9d6c1e-0b7f-4f43-9a52-6d1c7be2f001',
  tenantName: 'Contoso',
  tenantDomain: 'contoso.example',
  appName: 'Likeness',
  /** one registration for tab, API and bot; also the id of the Teams app */
  clientId: '2f6d3a90-4c1b-4b8e-8f0a-51d0c3e7a002',
  clientSecret: 'sandbox-secret',
  servicePrincipalId: '8c41f7d2-93ab-4d6e-b1f5-0e9a7c64b003',
  managePhotosRoleId: 'b7e0c9a4-6f52-4a1d-9c38-d25f1e80c004',
  /** of the Teams app in the organisation's catalog, which names it by an id of its own */
  catalogAppId: '6e1b57c3-2d90-4a7e-8b14-93f0a2c6e005',
  graphAppId: '00000003-0000-0000-c000-000000000000',
} as const

export interface DirectoryRole {
  id: string
  displayName: string
  roleTemplateId: string
  /** whether holders may write other people's photos with a delegated token */
  writesPhotos: boolean
}

/** The sandbox's directory roles. Template ids are the same in every tenant. */
export const directoryRoles = {
  globalAdministrator: {
    id: 'd1000000-0000-4000-8000-000000000001',
    displayName: 'Global Administrator',
    roleTemplateId: '62e90394-69f5-4237-9190-012177145e10',
    writesPhotos: true,
  },
  userAdministrator: {
    id: 'd1000000-0000-4000-8000-000000000002',
    displayName: 'User Administrator',
    roleTemplateId: 'fe930be7-5e62-47db-91af-98c3a49a38b1',
    writesPhotos: true,
  },
  peopleAdministrator: {
    id: 'd1000000-0000-4000-8000-000000000003',
    displayName: 'People Administrator',
    roleTemplateId: '024906de-61e5-49c8-8572-40335f1e0e10',
    writesPhotos: true,
  },
} as const satisfies Record<string, DirectoryRole>

/** A tenant that is not ours, for tokens and activities that must be refused. */
export const foreignTenantId = '0f0e0d0c-0b0a-4908-8706-050403020100'

/** The template id of "User", the default role that everybody has in `wids`. */
export const ordinaryUserTemplateId = 'b79fbf4d-3ef9-4689-8143-76b194e85509'
