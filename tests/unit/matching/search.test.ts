import { expect, test } from 'vitest'
import { searchText, searchWords } from '../../../src/core/matching/search.ts'
import type { Person } from '../../../src/core/model.ts'
import { person } from '../../fixtures/people/person.ts'

/** With an address that does not contain the name. */
const named = (givenName: string, surname: string, more: Partial<Person> = {}) =>
  person(givenName, surname, { mailNickname: 'x1', ...more })

const finds = (query: string, someone: Person): boolean => {
  const text = searchText(someone)
  return searchWords(query).every((ways) => ways.some((way) => text.includes(way)))
}

test.each([
  ['Müller', 'Jörg', ['Mueller', 'muller', 'MÜLLER', 'Mu\u0308ller', 'muel', 'jorg mueller']],
  ['Nørgård', 'Søren', ['Soren', 'Soeren', 'norgard', 'noergaard', 'norgard soren']],
  ['Иванов', 'Сергей', ['Ivanov', 'иванов', 'Iwanow', 'Sergey', 'sergei ivanov', 'Ива']],
  ['Щербаков', 'Юрий', ['Shcherbakov', 'Schtscherbakow', 'Yury', 'Iurii', 'jurij scerbakov']],
  ['Шевченко', 'Григорій', ['Hryhoriy Shevchenko', 'Grigory']],
  ['Παπαδόπουλος', 'Γιώργος', ['Papadopoulos', 'yorgos', 'γιωργοσ παπα', 'Giorgos']],
  ['Wałęsa', 'Łukasz', ['Lukasz', 'walesa', 'Łuk wał']],
  ['Großmann', 'Æmilía', ['Grossmann', 'aemilia', 'GROSS']],
  ['O’Neil', 'Jean-Luc', ["o'neil", 'ONeil', 'jeanluc', 'luc neil', 'Jean Luc O’Neil']],
  ['de la Cruz', 'María José', ['delacruz', 'maria de la cruz', 'mariajose']],
  ['Đặng', 'Thị Hương', ['dang', 'huong dang']],
  ['山田', '太郎', ['山田', '太郎 山']],
])('%s, %s is found however people type it', (surname, givenName, queries) => {
  const someone = named(givenName, surname)
  for (const query of queries) expect([query, finds(query, someone)]).toEqual([query, true])
})

test.each([
  ['Mueller', 'Müller'],
  ['Soeren', 'Søren'],
  ['Ivanov', 'Иванов'],
  ['Papadopoulos', 'Παπαδόπουλος'],
])('%s in the directory is found as %s', (surname, query) => {
  expect(finds(query, named('Ana', surname))).toBe(true)
})

test('every word of the query must occur, and a different name is not found', () => {
  const ana = named('Ana', 'Müller', { department: 'Büro Nord' })
  expect(finds('ana nord', ana)).toBe(true)
  expect(finds('buero', ana)).toBe(true)
  for (const query of ['Miller', 'Ana Moller', 'Анна', 'anamuller']) {
    expect([query, finds(query, ana)]).toEqual([query, false])
  }
})

test('a query without letters has no words, and the spellings of a word are limited', () => {
  expect(searchWords(' %_\\ - \u0301 ')).toEqual([])
  expect(searchWords('Ana B')).toEqual([['ana'], [' b']])
  for (const ways of searchWords('Щербаковский Александрович Χατζηγεωργίου')) {
    expect(ways.length).toBeLessThanOrEqual(12)
  }
})

test('one or two letters are found where words begin, in every spelling', () => {
  const someone = named('Jörg', 'Ümit', { department: 'Юрист' })
  for (const query of ['j', 'jo', 'jö', 'JOE', 'ü', 'ue', 'ю', 'yu', 'iu'])
    expect([query, finds(query, someone)]).toEqual([query, true])
  for (const query of ['g', 'rg', 'mi', 'ст', 'jorg mi'])
    expect([query, finds(query, someone)]).toEqual([query, false])
})
