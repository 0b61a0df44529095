import { expect, test } from 'vitest'
import { directoryOf, matchIn } from '../fixtures/match.ts'
import { person } from '../fixtures/person.ts'

const ana = person('Ana', 'Müller', { employeeId: '7' })
const bo = person('Bo', 'Chen', { mailNickname: 'bo' })
const twins = [
  person('Jan', 'Novák', { mailNickname: 'jan1', employeeId: '21' }),
  person('Jan', 'Novák', { mailNickname: 'jan2', employeeId: '22' }),
]
const directory = directoryOf([ana, bo, ...twins])
const match = (name: string, ...listed: string[]) => matchIn(directory, { name, size: 1, listed })
const ticks = (confidence: string, personId: string) => ({
  confidence,
  rule: 'list',
  personIds: [personId],
})

test('an address or id in a list is certain, also a short number', () => {
  expect(match('DSC_1.jpg', 'ANA.muller@contoso.com')).toEqual(ticks('certain', ana.id))
  expect(match('DSC_1.jpg', ' 7 ')).toEqual(ticks('certain', ana.id))
  expect(match('DSC_1.jpg', ana.id)).toEqual(ticks('certain', ana.id))
  expect(match('DSC_1.jpg', 'bo')).toEqual(ticks('certain', bo.id))
})

test('a name in a list is likely, in one cell or in two', () => {
  expect(match('DSC_1.jpg', 'Mueller, Ana')).toEqual(ticks('likely', ana.id))
  expect(match('DSC_1.jpg', 'Dr. Ana Müller (HR)')).toEqual(ticks('likely', ana.id))
  expect(match('DSC_1.jpg', 'Müller', 'Ana')).toEqual(ticks('likely', ana.id))
  // the given name alone would be somebody’s alias
  expect(match('DSC_1.jpg', 'Chen', 'Bo')).toEqual(ticks('likely', bo.id))
})

test('cells that agree tell namesakes apart', () => {
  expect(match('DSC_1.jpg', 'Jan Novak').confidence).toBe('ambiguous')
  expect(match('DSC_1.jpg', 'Jan Novak', '22').personIds).toEqual([twins[1]?.id])
  expect(match('Jan Novak.jpg', 'jan1@contoso.com').personIds).toEqual([twins[0]?.id])
  expect(match('jan2.jpg', 'Jan Novak')).toEqual(ticks('certain', twins[1]?.id ?? ''))
})

test('a list and a file that speak of two people are ambiguous, whatever their rules', () => {
  expect(match('bo.jpg', 'ana.muller@contoso.com').confidence).toBe('ambiguous')
  expect(match('Bo Chen.jpg', '7').confidence).toBe('ambiguous')
  expect(match('DSC_1.jpg', '7', 'Bo Chen').confidence).toBe('ambiguous')
})

test('whoever is found in spite of what the list says is only suggested', () => {
  expect(match('Ana Müller.jpg', 'berta.klein@contoso.com').confidence).toBe('suggested')
  expect(match('Ana Müller.jpg', 'Berta Klein').confidence).toBe('suggested')
  expect(match('DSC_1.jpg', 'Ana Müller', 'ana.m@fabrikam.com').confidence).toBe('suggested')
  expect(match('DSC_1.jpg', 'Anna Miller')).toMatchObject({ rule: 'similar' })
})

test('empty cells say nothing', () => {
  expect(match('Ana Müller.jpg', '', ' ')).toMatchObject({ confidence: 'likely', rule: 'name' })
})
