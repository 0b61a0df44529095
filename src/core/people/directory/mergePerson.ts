import type { PersonChange } from '../../graph/directory/user.ts'
import type { Person } from '../../model.ts'

/**
 * A person with what has changed of them. Somebody who is not known yet has to come with a sign-in name: new users are
 * reported in full, but for what was never set (Graph: delta-query-overview, user-delta). Null without one.
 */
export function mergePerson(known: Person | undefined, change: PersonChange): Person | null {
  const userPrincipalName = change.userPrincipalName ?? known?.userPrincipalName
  if (userPrincipalName === undefined) return null
  // Without a name of their own, people are shown by their sign-in name.
  const knownName = known?.displayName === known?.userPrincipalName ? null : known?.displayName
  const { displayName = knownName ?? null } = change
  return {
    ...(known ?? unset),
    ...change,
    userPrincipalName,
    displayName: displayName ?? userPrincipalName,
  }
}

/** What is taken of properties that were never set. */
const unset: Omit<Person, 'id' | 'displayName' | 'userPrincipalName'> = {
  givenName: null,
  surname: null,
  mail: null,
  mailNickname: null,
  proxyAddresses: [],
  employeeId: null,
  onPremisesSamAccountName: null,
  department: null,
  jobTitle: null,
  officeLocation: null,
  country: null,
  createdDateTime: null,
  accountEnabled: true,
  userType: 'Member',
  licences: [],
  hasMailbox: false,
}
