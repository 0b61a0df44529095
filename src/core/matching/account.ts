import type { AccountType, Person } from '../model.ts'

/**
 * What kind of account it is. Graph does not tell rooms and shared mailboxes from people in `/users`; unlike people
 * they have neither a given name nor a surname.
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
