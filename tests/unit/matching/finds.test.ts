import { expect, test } from 'vitest'
import { match } from '../../fixtures/people/match.ts'
import { person } from '../../fixtures/people/person.ts'

const ana = person('Ana', 'Müller', {
  mailNickname: 'amueller',
  mail: 'ana.mueller@contoso.com',
  userPrincipalName: 'a.mueller@contoso.onmicrosoft.com',
  employeeId: 'E1047',
  onPremisesSamAccountName: 'MUE047',
  proxyAddresses: [
    'SMTP:ana.mueller@contoso.com',
    'smtp:ana.mueller@contoso.de',
    'smtp:amuelle17@contoso.com',
    'x500:/o=x/cn=ana',
  ],
})
const organisation = [
  ana,
  person('Jörg', 'Øster'),
  person('John', 'O’Neil'),
  person('Łukasz', 'Wałęsa'),
]
const [, joerg, john, lukasz] = organisation

test.each([
  [`${ana.id.toUpperCase()}.jpg`, 'objectId'],
  ['A.Mueller@Contoso.OnMicrosoft.com.JPG', 'upn'],
  ['ana.mueller@contoso.com.png', 'mail'],
  ['ana.mueller@contoso.de.jpg', 'mail'],
  ['amuelle17@contoso.com.jpg', 'mail'],
  ['e1047.jpg', 'employeeId'],
  ['mue047.webp', 'samAccountName'],
  ['AMUELLER.JPEG', 'mailNickname'],
  ['Sales\\2024/amueller.jpg', 'mailNickname'],
  ['a.mueller.tiff', 'upnPrefix'],
  ['ana.mueller - Copy.webp', 'mailPrefix'],
  ['IMG_0815 ana.mueller.jpg.jpg', 'mailPrefix'],
])('the id in %s is a certain match by %s', (name, rule) => {
  expect(match(name, organisation)).toEqual({
    confidence: 'certain',
    rule,
    personIds: [ana.id],
    unexplained: null,
  })
})

test.each([
  ['Ana Müller.jpg', ana],
  ['Müller, Ana (2).JPG', ana],
  ['MUELLER_ANA.jpg', ana],
  ['muller-ana.gif', ana],
  ['Ana Mu\u0308ller.jpg', ana],
  ['IMG_1234 Ana Müller.png', ana],
  ['Ana_Müller_final_v2.jpg', ana],
  ['2024-09-01 Ana Müller portrait.jpg', ana],
  ['Ana Müller 2.jpg', ana],
  ['012_Müller_Ana_648x648.jpg', ana],
  ['AnaMüller.jpg', ana],
  ['Joerg Oester.jpg', joerg],
  ['joerg_oster.jpg', joerg],
  ['jorg.oster.jpg', joerg],
  ["John O'Neil.jpg", john],
  ['oneil john.jpg', john],
  ['WALESA Lukasz.jpg', lukasz],
])('%s is matched by its full name', (name, expected) => {
  const { confidence, personIds } = match(name, organisation)
  expect(personIds).toEqual([expected?.id])
  expect(['likely', 'certain']).toContain(confidence)
})

test('a name alone is likely, never certain', () => {
  expect(match('Müller, Ana.jpg', organisation)).toEqual({
    confidence: 'likely',
    rule: 'name',
    personIds: [ana.id],
    unexplained: null,
  })
})

test('names in other scripts match, and their vowel signs make a difference', () => {
  const people = [
    person('किरण', 'शर्मा', { mailNickname: 'k1' }),
    person('कारण', 'शर्मा', { mailNickname: 'k2' }),
  ]
  expect(match('किरण शर्मा.jpg', people).personIds).toEqual([people[0]?.id])
  expect(
    match('ИВАНОВ Пётр.jpg', [person('Пётр', 'Иванов', { mailNickname: 'pi' })]).confidence,
  ).toBe('likely')
})

test('a display name with a comma and a department in brackets is read as a name', () => {
  const li = person('', '', {
    displayName: 'Li, Wei (Sales)',
    givenName: null,
    surname: null,
    mailNickname: 'x17',
  })
  expect(match('Wei Li.jpg', [li])).toMatchObject({ confidence: 'likely', personIds: [li.id] })
})
