import type { GraphUser } from '../../tenant/person.ts'
import { notStoodInFor, type QueryFault } from './fault.ts'

/** The properties that Graph returns without `$select` (Graph: user-list). */
const defaults = [
  'businessPhones',
  'displayName',
  'givenName',
  'id',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
]
/** What User.ReadBasic.All shows of others (Graph: permissions-reference). */
const basic = ['displayName', 'givenName', 'surname', 'mail', 'id', 'userPrincipalName']
/** Collections; without a value they are empty, not null. */
const collections = [
  'assignedLicenses',
  'assignedPlans',
  'businessPhones',
  'imAddresses',
  'otherMails',
  'proxyAddresses',
]
/** Properties that a person may lack, so that null is a true answer. */
const singles = [
  'accountEnabled',
  'ageGroup',
  'city',
  'companyName',
  'country',
  'createdDateTime',
  'department',
  'employeeHireDate',
  'employeeId',
  'employeeType',
  'faxNumber',
  'mailNickname',
  'onPremisesSamAccountName',
  'onPremisesSyncEnabled',
  'postalCode',
  'preferredDataLocation',
  'state',
  'streetAddress',
  'usageLocation',
  'userType',
]
const readable = new Set([...defaults, ...collections, ...singles])
/** Further properties of `microsoft.graph.user` (v1.0 metadata): asked for rightly, but unknown to the sandbox. */
const unread = new Set([
  'aboutMe',
  'authorizationInfo',
  'birthday',
  'consentProvidedForMinor',
  'creationType',
  'customSecurityAttributes',
  'deletedDateTime',
  'deviceEnrollmentLimit',
  'employeeLeaveDateTime',
  'employeeOrgData',
  'externalUserState',
  'externalUserStateChangeDateTime',
  'hireDate',
  'identities',
  'identityParentId',
  'interests',
  'isManagementRestricted',
  'isResourceAccount',
  'lastPasswordChangeDateTime',
  'legalAgeGroupClassification',
  'licenseAssignmentStates',
  'mailboxSettings',
  'mySite',
  'onPremisesDistinguishedName',
  'onPremisesDomainName',
  'onPremisesExtensionAttributes',
  'onPremisesImmutableId',
  'onPremisesLastSyncDateTime',
  'onPremisesProvisioningErrors',
  'onPremisesSecurityIdentifier',
  'onPremisesUserPrincipalName',
  'passwordPolicies',
  'passwordProfile',
  'pastProjects',
  'preferredName',
  'print',
  'provisionedPlans',
  'responsibilities',
  'schools',
  'securityIdentifier',
  'serviceProvisioningErrors',
  'showInAddressList',
  'signInActivity',
  'signInSessionsValidFromDateTime',
  'skills',
])

/** The properties that `$select` names, and always `id`. `isBasic`: the permissions show only basic profiles. */
export function readSelect(
  select: string | null,
  isBasic = false,
): { properties: string[] } | QueryFault {
  if (!select) return { properties: defaults }
  const properties = [...new Set(['id', ...select.split(',').map((name) => name.trim())])]
  const named = properties.map(canonical)
  const unknown = properties.find((_, index) => named[index] === null)
  if (unknown !== undefined) return noProperty(unknown)
  const known = named.flatMap((name) => name ?? [])
  const elsewhere = known.find((name) => !readable.has(name))
  if (elsewhere !== undefined) return notStoodInFor(`the property ${elsewhere} of a user`)
  const hidden = known.find((name) => isBasic && !defaults.includes(name))
  if (hidden !== undefined) {
    return notStoodInFor(`what a token with User.ReadBasic.All alone gets for ${hidden}`)
  }
  return { properties: known }
}

/** The selected properties of a user; one without a value is null or, if it is a collection, empty. */
export function show(
  user: GraphUser,
  select: readonly string[],
  isBasic = false,
): Record<string, unknown> {
  return Object.fromEntries(
    select.map((name) => {
      const value = isBasic && !basic.includes(name) ? null : user[name]
      return [name, value ?? (collections.includes(name) ? [] : null)]
    }),
  )
}

/** Why people cannot be filtered, sorted or searched by a property; null if they can. */
export function propertyFault(name: string): QueryFault | null {
  const known = canonical(name)
  if (known === null) return noProperty(name, 'Invalid filter clause')
  return readable.has(known) ? null : notStoodInFor(`the property ${known} of a user`)
}

/** A property's name as the metadata writes it, since Graph ignores case; null if there is none. */
function canonical(name: string): string | null {
  const lower = name.toLowerCase()
  return [...readable, ...unread].find((each) => each.toLowerCase() === lower) ?? null
}

function noProperty(name: string, clause = 'Parsing OData Select and Expand failed'): QueryFault {
  if (/^extension_/i.test(name)) return notStoodInFor(`the extension property ${name}`)
  const message = `${clause}: Could not find a property named '${name}' on type 'microsoft.graph.user'.`
  return { status: 400, code: 'BadRequest', message }
}
