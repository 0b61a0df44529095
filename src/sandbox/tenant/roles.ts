import { directoryRoles, type DirectoryRole } from './identity.ts'
import type { Tenant, TenantPerson } from './person.ts'

/** A person's directory roles. Only the persona `admin` has one. */
export function rolesOf(person: TenantPerson, tenant: Tenant): DirectoryRole[] {
  return personaOf(person, tenant) === 'admin' ? [directoryRoles.userAdministrator] : []
}

/** A person's app roles, as the `roles` claim names them. Only the persona `hr` has one. */
export function appRolesOf(person: TenantPerson, tenant: Tenant): string[] {
  return personaOf(person, tenant) === 'hr' ? ['Photos.Manage'] : []
}

function personaOf(person: TenantPerson, tenant: Tenant): string | undefined {
  return tenant.personas.find(({ id }) => id === person.user.id)?.persona
}
