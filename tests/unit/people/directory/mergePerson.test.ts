import { expect, test } from 'vitest'
import { readChangedUser } from '../../../../src/core/graph/directory/user.ts'
import { mergePerson } from '../../../../src/core/people/directory/mergePerson.ts'
import { somePerson } from '../../../fixtures/people/people.ts'

const known = somePerson(1, { department: 'Sales', givenName: 'Ana', hasMailbox: true })
const merged = (user: object, before = known) => {
  const { change } = readChangedUser({ id: known.id, ...user })
  return change && mergePerson(before, change)
}

test('what a change does not name stays, and what it sets to null goes', () => {
  expect(merged({})).toEqual(known)
  expect(merged({ department: null })).toEqual({ ...known, department: null })
  expect(merged({ jobTitle: 'Chair', proxyAddresses: ['smtp:a@b'] })).toEqual({
    ...known,
    jobTitle: 'Chair',
    proxyAddresses: ['smtp:a@b'],
  })
})

test('a mailbox is lost only with the plans that say so', () => {
  const plan = { service: 'exchange', capabilityStatus: 'Deleted' }
  expect(merged({ assignedPlans: [plan] })?.hasMailbox).toBe(false)
  expect(merged({ accountEnabled: false })).toEqual({ ...known, accountEnabled: false })
})

test('without a name, people are shown by their sign-in name, the new one too', () => {
  const nameless = { ...known, displayName: known.userPrincipalName }
  const userPrincipalName = 'new@contoso.example'
  expect(merged({ userPrincipalName }, nameless)?.displayName).toBe(userPrincipalName)
  expect(merged({ userPrincipalName })?.displayName).toBe(known.displayName)
  expect(merged({ displayName: null })?.displayName).toBe(known.userPrincipalName)
})

test('somebody new has what was set, and needs a sign-in name', () => {
  const { change = { id: '' } } = readChangedUser({ id: known.id, department: 'Sales' })
  expect(mergePerson(undefined, change)).toBeNull()
  const userPrincipalName = known.userPrincipalName
  expect(mergePerson(undefined, { ...change, userPrincipalName })).toEqual({
    ...somePerson(1, { department: 'Sales', hasMailbox: false }),
    displayName: userPrincipalName,
  })
})

test.each([
  [{ displayName: 7 }, 'displayName'],
  [{ userPrincipalName: '' }, 'userPrincipalName'],
])('a change to %j cannot be read', (user, fault) => {
  expect(readChangedUser({ id: known.id, ...user })).toEqual({ fault })
})
