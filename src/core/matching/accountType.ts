import type { AccountType, Person } from '../model.ts'

/**
 * Graph's `/users` lists rooms and shared mailboxes like people: `userType` is `Member` for both. Only the missing
 * given name and surname tell them apart, so an account without either counts as `shared`.
 */
export function accountType({
  userType,
  givenName,
  surname,
  accountEnabled,
}: Pick<Person, 'userType' | 'givenName' | 'surname' | 'accountEnabled'>): AccountType {
  if (userType === 'Guest') return 'guest'
  if (!givenName?.trim() && !surname?.trim()) return 'shared'
  return accountEnabled ? 'person' : 'disabled'
}
