import { expect, test } from 'vitest'
import { directoryOf, matchIn } from '../../fixtures/people/match.ts'
import { person } from '../../fixtures/people/person.ts'

const ana = person('Ana', 'Müller', { employeeId: '7' })
const bo = person('Bo', 'Chen', { mailNickname: 'bo' })
const twins = [
  person('Jan', 'Novák', { mailNickname: 'jan1', employeeId: '21' }),
  person('Jan', 'Novák', { mailNickname: 'jan2', employeeId: '22' }),
]
const directory = directoryOf([ana, bo, ...twins])
const match = (name: string, ...listed: string[]) => matchIn(directory, { name, size: 1, listed })
const selected = (confidence: string, personId: string) => ({
  confidence,
  rule: 'list',
  personIds: [personId],
  unexplained: null,
})

test('an address or id in a list is certain, even a short number', () => {
  expect(match('DSC_1.jpg', 'ANA.muller@contoso.com')).toEqual(selected('certain', ana.id))
  expect(match('DSC_1.jpg', ' 7 ')).toEqual(selected('certain', ana.id))
  expect(match('DSC_1.jpg', ana.id)).toEqual(selected('certain', ana.id))
  expect(match('DSC_1.jpg', 'bo')).toEqual(selected('certain', bo.id))
})

test('a name in a list is likely, in one cell or two', () => {
  expect(match('DSC_1.jpg', 'Mueller, Ana')).toEqual(selected('likely', ana.id))
  expect(match('DSC_1.jpg', 'Dr. Ana Müller (HR)')).toEqual(selected('likely', ana.id))
  expect(match('DSC_1.jpg', 'Müller', 'Ana')).toEqual(selected('likely', ana.id))
  // the given name alone is an alias
  expect(match('DSC_1.jpg', 'Chen', 'Bo')).toEqual(selected('likely', bo.id))
})

test('cells that agree decide between people of the same name', () => {
  expect(match('DSC_1.jpg', 'Jan Novak').confidence).toBe('ambiguous')
  expect(match('DSC_1.jpg', 'Jan Novak', '22').personIds).toEqual([twins[1]?.id])
  expect(match('Jan Novak.jpg', 'jan1@contoso.com').personIds).toEqual([twins[0]?.id])
  expect(match('jan2.jpg', 'Jan Novak')).toEqual(selected('certain', twins[1]?.id ?? ''))
})

test('a list and a file name that mean different people are ambiguous, whatever the rules', () => {
  expect(match('bo.jpg', 'ana.muller@contoso.com').confidence).toBe('ambiguous')
  expect(match('Bo Chen.jpg', '7').confidence).toBe('ambiguous')
  expect(match('DSC_1.jpg', '7', 'Bo Chen').confidence).toBe('ambiguous')
})

test('a person whom the list contradicts is only suggested', () => {
  expect(match('Ana Müller.jpg', 'berta.klein@contoso.com').confidence).toBe('suggested')
  expect(match('Ana Müller.jpg', 'Berta Klein').confidence).toBe('suggested')
  expect(match('DSC_1.jpg', 'Ana Müller', 'ana.m@fabrikam.com').confidence).toBe('suggested')
  expect(match('DSC_1.jpg', 'Anna Miller')).toMatchObject({ rule: 'similar' })
})

test('empty cells are ignored', () => {
  expect(match('Ana Müller.jpg', '', ' ')).toMatchObject({ confidence: 'likely', rule: 'name' })
})
