import { describe, expect, test } from 'vitest'
import { directoryOf, matchIn } from '../../../fixtures/people/match.ts'
import { person } from '../../../fixtures/people/person.ts'

const domain = 'example-school.org'
const account = (name: string) => ({
  userPrincipalName: `${name}@${domain}`,
  mail: `${name}@${domain}`,
  mailNickname: name,
})
const max = person('Max', 'Weber', {
  ...account('max.weber'),
  onPremisesSamAccountName: 'mweber',
  employeeId: '5003',
})
const lena = person('Lena', 'Vogel', { ...account('lena.vogel'), employeeId: '5004' })
const sean = person('Sean', "O'Brien", account("sean.o'brien"))
const mia = person('Mia', 'Weber', account('m.weber'))
const priya = person('Priya', 'Natarajan', { employeeId: '123000000001' })
const directory = directoryOf([max, lena, sean, mia, priya])
const match = (...listed: string[]) => matchIn(directory, { name: 'IMG_0001.jpg', size: 1, listed })

describe('an account in a list is read as it is written by', () => {
  test.each([
    ['SharePoint, as a claim', 'i:0#.f|membership|max.weber@example-school.org'],
    ['SharePoint on premises', 'i:0#.w|SCHOOL\\mweber'],
    ['SharePoint, of a trusted provider', 'i:05.t|adfs|max.weber@example-school.org'],
    ['SharePoint, as a value that is looked up', '12;#Max Weber'],
    ['Active Directory, as a distinguished name', 'CN=Max Weber,OU=Staff,DC=example-school,DC=org'],
    ['Active Directory, surname first', 'CN=Weber\\, Max,OU=Staff,DC=example-school,DC=org'],
    ['LDAP', 'uid=mweber,ou=people,dc=example-school,dc=org'],
    ['Active Directory, as a canonical name', 'example-school.org/Staff/Max Weber'],
    ['Windows', 'SCHOOL\\mweber'],
    ['Windows, with a computer for a domain', '.\\mweber'],
    ['Exchange', 'SMTP:max.weber@example-school.org'],
    ['Exchange, of a second address', 'smtp:max.weber@example-school.org'],
    ['Skype', 'sip:max.weber@example-school.org'],
    ['Exchange, long ago', '/o=School/ou=First/cn=Recipients/cn=mweber'],
    ['a page', 'mailto:max.weber@example-school.org'],
    ['a page, with a subject', 'mailto:max.weber%40example-school.org?subject=Photo'],
    ['Outlook', 'Max Weber <max.weber@example-school.org>'],
    ['Outlook, surname first', '"Weber, Max" <max.weber@example-school.org>'],
    ['Outlook, in brackets', 'Max Weber (max.weber@example-school.org)'],
    ['Outlook, at the end of a line of them', 'max.weber@example-school.org;'],
    ['a copy from a page', '\u202amax.weber@example-school.org\u200b'],
    ['a copy from a workbook', '\ufeffmax.weber@example-school.org\u00a0'],
    ['someone who quotes', "'max.weber@example-school.org'"],
    ['a script', '{"mail":"max.weber@example-school.org"}'],
  ])('%s', (_system, cell) => {
    expect(match(cell)).toMatchObject({ personIds: [max.id], rule: 'list', unexplained: null })
    expect(['certain', 'likely']).toContain(match(cell).confidence)
  })

  test('a word processor, with curly apostrophes and long dashes', () => {
    expect(match('sean.o\u2019brien@example-school.org')).toMatchObject({
      confidence: 'certain',
      personIds: [sean.id],
    })
    expect(match('Sean O\u2019Brien')).toMatchObject({ personIds: [sean.id] })
  })

  test('a directory in which an address has a curly apostrophe', () => {
    const renee = person('Renée', 'D\u2019Angelo', account('renée.d\u2019angelo'))
    const listed = ['renée.d\u2019angelo@example-school.org', renee.id]
    expect(
      matchIn(directoryOf([max, renee]), { name: 'IMG_1.jpg', size: 1, listed }),
    ).toMatchObject({ confidence: 'certain', personIds: [renee.id] })
  })
})

describe('of several addresses in a cell', () => {
  test.each([
    'max.weber@example-school.org; m.weber@home.example',
    'm.weber@home.example, max.weber@example-school.org',
    'SMTP:max.weber@example-school.org;smtp:m.weber@home.example;X500:/o=School/cn=max',
    'm.weber@home.example / max.weber@example-school.org',
    'm.weber@home.example\nmax.weber@example-school.org',
    'Max <m.weber@home.example>; Max Weber <max.weber@example-school.org>',
  ])('the one that is known counts: %j', (cell) => {
    expect(match(cell)).toMatchObject({ confidence: 'certain', personIds: [max.id] })
  })

  test('those of two people are asked about', () => {
    const both = match('max.weber@example-school.org; lena.vogel@example-school.org')
    expect(both.confidence).toBe('ambiguous')
    expect(both.personIds.toSorted()).toEqual([max.id, lena.id].toSorted())
  })

  test('none that is known is certain of anybody', () => {
    expect(match('max@home.example; m@home.example').confidence).toBe('none')
  })
})

describe('what comes off a cell proves nothing more', () => {
  test('a name beside an unknown address is only suggested', () => {
    expect(match('Max Weber <someone@home.example>').confidence).toBe('suggested')
  })

  test("a name beside somebody else's address is asked about", () => {
    expect(match('Max Weber <lena.vogel@example-school.org>').confidence).toBe('ambiguous')
  })

  test('names of a group or a unit are nobody', () => {
    expect(match('c:0t.c|tenant|5003').confidence).toBe('none')
    expect(match('OU=Max Weber,DC=example-school,DC=org').confidence).toBe('none')
  })
})
