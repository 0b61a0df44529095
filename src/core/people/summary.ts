import { sql, type SQL } from 'drizzle-orm'
import type { PeopleScope } from '../model.ts'
import { people } from '../store/schema.ts'

/** The columns of a `PersonSummary`. */
export const summaryColumns = {
  id: people.id,
  displayName: people.displayName,
  userPrincipalName: people.userPrincipalName,
  department: people.department,
  jobTitle: people.jobTitle,
  officeLocation: people.officeLocation,
  accountEnabled: people.accountEnabled,
  userType: people.userType,
  hasMailbox: people.hasMailbox,
  photo: people.photo,
  photoEtag: people.photoEtag,
}

/** The columns of a `ListedPerson`. */
export const listColumns = {
  ...summaryColumns,
  country: people.country,
  createdDateTime: people.createdDateTime,
  kind: people.kind,
  photoChangedAt: people.photoChangedAt,
}

/** The condition for people of a scope; undefined for `all`. Written out, so that every plan can use the index of them alone. */
export function inScope(scope: PeopleScope): SQL | undefined {
  return scope === 'active' ? sql`${people.active}` : undefined
}
