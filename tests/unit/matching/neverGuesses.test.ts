import { describe, expect, test } from 'vitest'
import { match } from '../../fixtures/people/match.ts'
import { person } from '../../fixtures/people/person.ts'

const none = { confidence: 'none', rule: null, personIds: [], unexplained: null }

describe('a near miss is not a match', () => {
  const anna = person('Anna', 'Lee', { mailNickname: 'anna', employeeId: '0012345' })

  test.each([
    'ann.jpg',
    'E0012345.jpg',
    'Lee.jpg',
    'photo.jpg',
    'IMG_2044.jpg',
    'DSC00017.JPG',
    '.jpg',
    '',
  ])('%s finds nobody', (name) => {
    expect(match(name, [anna])).toEqual(none)
  })

  test.each([
    'annalee.jpg',
    'anna@fabrikam.com.jpg',
    'Anne Lee.jpg',
    'Anna.jpg Lee.jpg',
    'Lee, Ann.jpg',
    'anna.lea',
    'Anna Maria Lee.jpg',
    'Anna L.jpg',
    'alee.jpg',
    'Anna Lee/IMG_0001.jpg',
  ])('%s is only suggested', (name) => {
    expect(match(name, [anna])).toMatchObject({ confidence: 'suggested', personIds: [anna.id] })
  })

  test.each([
    ['Ana Moura.jpg', 'Ana', 'Mora'],
    ['Maria Sosa.jpg', 'Maria', 'Sousa'],
    ['Peñaa, José.jpg', 'José', 'Peña'],
    ['Ueda Kenji.jpg', 'Kenji', 'Uda'],
    ['Uda Kenji.jpg', 'Kenji', 'Ueda'],
  ])('%s is only suggested for %s %s, whose name is another', (name, given, surname) => {
    const other = person(given, surname)
    expect(match(name, [other])).toMatchObject({ confidence: 'suggested', personIds: [other.id] })
  })

  test('leading zeros are lost and added, but two people whose ids differ by zeros only are asked for', () => {
    for (const name of ['0012345.jpg', '12345.jpg', '00012345.jpg'])
      expect(match(name, [anna])).toMatchObject({ personIds: [anna.id] })
    const other = person('Bo', 'Chen', { employeeId: '12345' })
    for (const name of ['0012345.jpg', '12345.jpg', '00012345.jpg'])
      expect(match(name, [anna, other]).confidence).toBe('ambiguous')
    expect(match('418.jpg', [person('Bo', 'Chen', { employeeId: '000418' })])).toMatchObject({
      confidence: 'suggested',
    })
  })
})

describe('two possible people are ambiguous, whatever the rules', () => {
  test('people of the same name, even if one has the name as alias', () => {
    const one = person('Ana', 'Müller', { mailNickname: 'ana.mueller' })
    const two = person('Ana', 'Müller', { mailNickname: 'ana.mueller2' })
    for (const name of [
      'Ana Müller.jpg',
      'Mueller_Ana.jpg',
      'ana.mueller.jpg',
      'Ana Müller (2).jpg',
    ]) {
      const { confidence, personIds } = match(name, [one, two])
      expect([name, confidence]).toEqual([name, 'ambiguous'])
      expect(new Set(personIds)).toEqual(new Set([one.id, two.id]))
    }
    expect(match('ana.mueller2.jpg', [one, two]).personIds).toEqual([two.id])
    expect(match('ana.mueller@contoso.com.jpg', [one, two])).toMatchObject({
      confidence: 'certain',
      personIds: [one.id],
    })
  })

  test('the initials are those of the first given names of both', () => {
    const people = [person('Jean-Marie', 'Béranger'), person('Jean-Marie Céline', 'Béranger')]
    expect(match('J. M. Béranger.jpg', people).confidence).toBe('ambiguous')
    expect(match('J. M. C. Béranger.jpg', people)).toMatchObject({
      confidence: 'likely',
      personIds: [people[1]?.id],
    })
  })

  test('one person’s name is the other’s with given name and surname swapped', () => {
    const people = [person('James', 'Alexander'), person('Alexander', 'James')]
    expect(match('James Alexander.jpg', people).confidence).toBe('ambiguous')
  })

  test('one person’s alias is the other’s full name', () => {
    const people = [
      person('Maria', 'Schmidt', { mailNickname: 'ana.lee' }),
      person('Ana', 'Lee', { mailNickname: 'alee' }),
    ]
    expect(match('ana.lee.jpg', people).confidence).toBe('ambiguous')
    expect(match('Ana Lee.jpg', people).confidence).toBe('ambiguous')
  })

  test('one person’s employee id is the other’s alias', () => {
    const people = [
      person('Ana', 'Lee', { employeeId: '1234' }),
      person('Bo', 'Chen', { mailNickname: '1234' }),
    ]
    expect(match('1234.jpg', people).confidence).toBe('ambiguous')
  })

  test('both have the same alias, in two domains', () => {
    const people = [
      person('Ann', 'Lee', { mailNickname: 'ann' }),
      person('Ann', 'Kim', { userPrincipalName: 'ann@fabrikam.com', mailNickname: 'akim' }),
    ]
    expect(match('ann.jpg', people).confidence).toBe('ambiguous')
  })

  test('the file is a second picture of ann or the picture of ann2', () => {
    const people = [
      person('Ann', 'Lee', { mailNickname: 'ann' }),
      person('Ann', 'Kim', { mailNickname: 'ann2' }),
    ]
    expect(match('ann (2).jpg', people).confidence).toBe('ambiguous')
    expect(match('ann2.jpg', people).confidence).toBe('certain')
  })

  test('the name is one person’s and the number the other’s', () => {
    const people = [person('Ana', 'Lee'), person('Bo', 'Chen', { employeeId: '40217' })]
    expect(match('40217_Ana_Lee.jpg', people).confidence).toBe('ambiguous')
    expect(match('40217 Ana Lee.jpg', people.slice(0, 1)).confidence).toBe('likely')
  })
})

describe('weak evidence is only suggested', () => {
  test('a short number, which may be a running number', () => {
    const people = [person('Ana', 'Lee', { employeeId: '12', mailNickname: '12345' })]
    expect(match('012.jpg', people).confidence).toBe('suggested')
    expect(match('12.jpg', people).confidence).toBe('suggested')
    expect(match('12345.jpg', people).confidence).toBe('suggested')
  })

  test('an address inherited from a person who left', () => {
    const successor = person('Jane', 'Doe', {
      proxyAddresses: [
        'SMTP:jane.doe@contoso.com',
        'smtp:john.doe@contoso.com',
        'smtp:sales@contoso.com',
      ],
    })
    expect(match('john.doe@contoso.com.jpg', [successor]).confidence).toBe('suggested')
    expect(match('sales@contoso.com.jpg', [successor]).confidence).toBe('suggested')
    expect(match('j.doe@contoso.com.jpg', [successor])).toEqual(none)
    expect(match('john.doe.jpg', [successor]).confidence).toBe('suggested')
    expect(match('John Doe.jpg', [successor])).toEqual(none)
  })

  test('a camera’s file number that happens to be an employee id', () => {
    const people = [
      person('Ana', 'Lee', { employeeId: 'P1010123' }),
      person('Bo', 'Chen', { employeeId: '123456' }),
    ]
    expect(match('P1010123.jpg', people).confidence).toBe('suggested')
    expect(match('20240901_123456.jpg', people)).toEqual(none)
    expect(match('123456.jpg', people).confidence).toBe('certain')
  })

  test('an id followed by a number', () => {
    expect(match('ann_2.jpg', [person('Ann', 'Lee', { mailNickname: 'ann' })]).confidence).toBe(
      'suggested',
    )
  })
})

test('a guest is not found by an alias from another organisation', () => {
  const guest = person('Ana', 'Silva', {
    userType: 'Guest',
    mail: 'ana@gmail.com',
    mailNickname: 'ana_gmail.com#EXT#',
    userPrincipalName: 'ana_gmail.com#EXT#@contoso.onmicrosoft.com',
  })
  expect(match('ana.jpg', [guest])).toEqual(none)
  expect(match('ana@gmail.com.jpg', [guest]).confidence).toBe('certain')
  expect(match('Ana Silva.jpg', [guest, person('Ana', 'Silva')]).confidence).toBe('ambiguous')
})

test('a hostile name takes no time', () => {
  const started = performance.now()
  for (const part of ['1', '_', 'img_', '(', ' ', 'a ', '1_', '9999-']) {
    match(`${part.repeat(250 / part.length)}x`, [person('Ana', 'Lee')])
    match(part.repeat(5000), [person('Ana', 'Lee')])
  }
  expect(performance.now() - started).toBeLessThan(1000)
})
