import { describe, expect, test } from 'vitest'
import type { Person } from '../../../src/core/model.ts'
import { match } from '../../fixtures/people/match.ts'
import { person } from '../../fixtures/people/person.ts'

const ana = person('Ana', 'Müller', {
  mailNickname: 'amueller',
  employeeId: '40217',
  department: 'Human Resources',
})
const isFound = (name: string, one: Person) => {
  const { confidence, personIds } = match(`${name}.jpg`, [one, person('Bo', 'Chen')])
  return [confidence === 'certain' || confidence === 'likely', personIds[0] === one.id]
}

describe('what a careful person reads', () => {
  test.each([
    ['percent codes', 'Ana%20M%C3%BCller'],
    ['a form', 'Ana+M%C3%BCller'],
    ['an unpacking program', 'Ana M#U00fcller'],
    ['another version', 'Ana Müller~2'],
    ['a file type in the name', 'Ana Müller_jpg'],
    ['what an iPhone’s picture was', 'Ana Müller.HEIC'],
    ['what a scan was', 'Ana Müller.tif'],
    ['what a raw file was', 'Ana Müller.CR2'],
    ['what another was', 'Ana Müller.dng'],
    ['Arabic digits', '٤٠٢١٧'],
    ['full-width digits', '４０２１７'],
    ['zeros before a number', '00040217'],
    ['a title behind', 'Müller, Ana, Dr.'],
    ['titles in front', 'Frau Prof. Dr. med. Ana Müller'],
    ['a degree', 'Ana Müller PhD'],
    ['a degree behind a comma', 'Ana Müller, MSc'],
    ['a degree with dots', 'Ana Müller, B.A.'],
    ['a nickname', 'Ana “Anni” Müller'],
    ['a maiden name', 'Ana Müller geb. Schmidt'],
    ['a maiden name in brackets', 'Ana Müller (née Schmidt)'],
    ['emoji', 'Ana Müller 🎓'],
    ['a name and its alias', 'Ana Müller amueller'],
    ['an alias and its name', 'amueller_Ana Müller'],
    ['a name and its number', 'Ana Müller 40217'],
    ['a flattened sign-in name', 'amueller_contoso_com'],
    ['SharePoint’s thumbnail', 'amueller_contoso_com_LThumb'],
    ['a label', 'Personalnr 40217'],
    ['another label', 'Roll No 40217'],
    ['a label without a space', 'IDCard_40217'],
    ['WhatsApp', 'WhatsApp Image 2024-05-01 at 10.11.12_Ana Müller'],
    ['a screenshot', 'Screenshot_20240501-101112_Ana Müller'],
    ['a scanner', 'CamScanner 01-05-2024 10.11_Ana Müller'],
    ['a class list', 'Müller_Ana_w_20080412'],
    ['a class', 'Müller Ana 10 B'],
    ['Polish', 'zdjęcie Ana Müller'],
    ['Finnish', 'Ana Müller valokuva'],
    ['Italian', 'fototessera Ana Müller'],
    ['a department in front', 'Human Resources_Ana Müller'],
    ['a department behind', 'Ana Müller Human Resources'],
  ])('%s', (_what, name) => {
    expect([name, ...isFound(name, ana)]).toEqual([name, true, true])
  })

  test.each([
    ['Dijk, Bart van', 'Bart', 'van Dijk'],
    ['R. K. Narayanan', 'Rasipuram Krishna', 'Narayanan'],
    ['J.-P. Lefebvre', 'Jean-Pierre', 'Lefebvre'],
    ['jp lefebvre', 'Jean-Pierre', 'Lefebvre'],
    ['Djordje Petrovic', 'Đorđe', 'Petrović'],
    ['Đorđe Petrović', 'Djordje', 'Petrovic'],
    ['Satou Yuuki', 'Yuki', 'Sato'],
    ['Satou Yuki', 'Yūki', 'Satō'],
    ['山田太郎', '太郎', '山田'],
  ])('%s as %s %s', (name, given, surname) => {
    expect(isFound(name, person(given, surname, { mailNickname: 'x17' }))).toEqual([true, true])
  })

  test.each([
    ['Sukarno', 'Sukarno'],
    ['山田 太郎', '山田太郎'],
    ['マリア・ガルシア', 'マリア・ガルシア'],
    ['김철수', '김철수'],
    ['สมชาย ใจดี', 'สมชาย ใจดี'],
    ['محمد علي', 'محمد علي'],
    ['דוד כהן', 'דוד כהן'],
    ['Winter, Oskar', 'Oskar Winter'],
  ])('%s as the only name %s', (name, displayName) => {
    const only = { displayName, givenName: null, surname: null, mailNickname: 'x17' }
    expect(isFound(name, person('', '', only))).toEqual([true, true])
  })
})

test('an only name that is somebody else’s given name as well is not enough', () => {
  const maria = person('', '', {
    displayName: 'Maria',
    givenName: null,
    surname: null,
    mailNickname: 'x17',
  })
  expect(match('Maria.jpg', [maria, person('Maria', 'Berg')]).confidence).toBe('suggested')
})
