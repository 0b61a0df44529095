import { directoryRoles, type DirectoryRole } from './identity.ts'
import type { Tenant, TenantPerson } from './person.ts'

/** Roles that somebody holds; only the persona `admin` has one. */
export function rolesOf(person: TenantPerson, tenant: Tenant): DirectoryRole[] {
  return personaOf(person, tenant) === 'admin' ? [directoryRoles.userAdministrator] : []
}

/** The app roles assigned to somebody, as the `roles` claim names them; only the persona `hr` has one. */
export function appRolesOf(person: TenantPerson, tenant: Tenant): string[] {
  return personaOf(person, tenant) === 'hr' ? ['Photos.Manage'] : []
}

function personaOf(person: TenantPerson, tenant: Tenant): string | undefined {
  return tenant.personas.find(({ id }) => id === person.user.id)?.persona
}
