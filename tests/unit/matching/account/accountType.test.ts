import { describe, expect, test } from 'vitest'
import { accountType } from '../../../../src/core/matching/accountType.ts'

type Account = Parameters<typeof accountType>[0]

/** An account with only a display name, enabled, with a mailbox. */
const bare = (displayName: string, change: Partial<Account> = {}): Account => ({
  displayName,
  givenName: null,
  surname: null,
  userType: 'Member',
  accountEnabled: true,
  licences: ['exchange'],
  employeeId: null,
  jobTitle: null,
  ...change,
})

describe('an account with only a display name', () => {
  test.each(['Oskar Winter', 'Petra Sommer', '田中 健太', 'Cher', 'Sean O’Brien'])(
    'is a person where it may sign in and has a plan: %s',
    (name) => {
      expect(accountType(bare(name))).toBe('person')
    },
  )

  test.each([
    ['no plan', bare('Oskar Winter', { licences: [] })],
    ['the name of a thing', bare('Albert Hall')],
    ['a class in the name', bare('Oskar Winter (10b)')],
    ['no plan, but an employee id', bare('Info Winter', { licences: [], employeeId: '000418' })],
    ['no plan, but a job title', bare('Desk Lead', { licences: [], jobTitle: 'Lead' })],
  ])('is a person although one sign says otherwise: %s', (_sign, account) => {
    expect(accountType(account)).toBe('person')
  })

  test.each([
    ['a room that may not sign in', bare('Room 12', { accountEnabled: false })],
    ['one without a plan', bare('Besprechungsraum Süd', { accountEnabled: false, licences: [] })],
    ['a shared mailbox', bare('Info', { accountEnabled: false, licences: [] })],
    ['one that may sign in', bare('Accueil', { licences: [] })],
    ['one named as a person', bare('Winter', { accountEnabled: false, licences: [] })],
  ])('is a room or a shared mailbox where several signs say so: %s', (_which, account) => {
    expect(accountType(account)).toBe('shared')
  })

  test.each([
    ['with an employee id', bare('Oskar Winter', { accountEnabled: false, employeeId: '7' })],
    ['with a job title', bare('Oskar Winter', { accountEnabled: false, jobTitle: 'Teacher' })],
    ['with a plan', bare('Oskar Winter', { accountEnabled: false })],
  ])('is a disabled person where they may not sign in, but are somebody: %s', (_sign, account) => {
    expect(accountType(account)).toBe('disabled')
  })

  test('is what Exchange says that its mailbox is for', () => {
    expect(accountType(bare('Oskar Winter', { mailboxPurpose: 'room' }))).toBe('shared')
    expect(accountType(bare('Oskar Winter', { mailboxPurpose: null }))).toBe('person')
  })
})

test.each([
  ['a given name', { givenName: 'Oskar' }],
  ['a surname', { surname: 'Winter' }],
])('an account with %s is a person, whatever else is missing', (_part, name) => {
  const signs = { licences: [], accountEnabled: false, ...name }
  expect(accountType(bare('Room 12', { ...signs, accountEnabled: true }))).toBe('person')
  expect(accountType(bare('Room 12', signs))).toBe('disabled')
})

test('blanks are no name', () => {
  const room = { accountEnabled: false, givenName: ' ', surname: '' }
  expect(accountType(bare('Room 12', room))).toBe('shared')
})

test('a guest is a guest first', () => {
  expect(accountType(bare('Room 12', { userType: 'Guest', accountEnabled: false }))).toBe('guest')
})
