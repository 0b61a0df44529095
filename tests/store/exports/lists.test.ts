import { buffer, text } from 'node:stream/consumers'
import Papa from 'papaparse'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { checkNames } from '../../../src/core/exports/checkNames.ts'
import { peopleList } from '../../../src/core/exports/peopleList.ts'
import type { ListRequest, PeopleFilters } from '../../../src/core/model.ts'
import { storePeople as syncPeople } from '../../../src/core/people/directory/storePeople.ts'
import { people } from '../../../src/core/store/schema.ts'
import { wordsIn } from '../../../src/core/words/words.ts'
import { readList } from '../../../src/tab/sources/lists/readList.ts'
import { countQueries } from '../../fixtures/database/countQueries.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { queryForAll, somePerson, storePeople } from '../../fixtures/people/people.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
beforeEach(() => database.reset())
afterAll(() => database.close())

const { cursor: _, limit: __, ...everybody } = queryForAll
const never = new AbortController().signal
const fits = (filters: Partial<PeopleFilters> = {}) => ({
  filters: { ...everybody, ...filters },
  except: [],
})
const listOf = (
  format: 'csv' | 'xlsx',
  filters: Partial<PeopleFilters> = {},
  words = wordsIn('en'),
) => {
  const request: ListRequest = { content: 'list', selection: fits(filters), format }
  return peopleList(database.db, request, words, never)
}
const head = [
  'Name',
  'Sign-in name',
  'Email address',
  'Department',
  'Office',
  'Job title',
  'Employee ID',
  'Photo',
  'Photo changed (UTC)',
]

test('a list is in the language of its reader, but for the titles of its columns', async () => {
  await storePeople(database.db, [somePerson(1, { displayName: 'Ana', photo: 'has' })])
  const list = await text(listOf('csv', {}, wordsIn('es-MX')))
  expect(list).toContain(head.join(','))
  expect(list).toContain('Tiene foto')
})

test('a list says who is in a view, and when their photo changed', async () => {
  await storePeople(database.db, [
    somePerson(1, {
      displayName: 'Ana',
      mail: 'ana@contoso.example',
      department: '=1+1',
      officeLocation: 'Nord',
      jobTitle: 'Nurse',
      employeeId: '0017',
      photo: 'has',
      photoChangedAt: new Date('2026-02-01T10:00:00Z'),
    }),
    somePerson(2, { displayName: 'Bo', photo: 'none' }),
  ])
  const rows = Papa.parse<string[]>(await text(listOf('csv')), { skipEmptyLines: true })
  expect(rows.data).toEqual([
    head,
    [
      'Ana',
      'person1@contoso.example',
      'ana@contoso.example',
      "'=1+1",
      'Nord',
      'Nurse',
      '0017',
      'Has a photo',
      '2026-02-01T10:00:00.000Z',
    ],
    ['Bo', 'person2@contoso.example', '', '', '', '', '', 'No photo', ''],
  ])
  const [sheet] = await readList(await buffer(listOf('xlsx', { photo: 'none' })))
  expect(sheet?.header).toEqual(head)
  expect(sheet?.rows.map(([name]) => name)).toEqual(['Bo'])
})

test('a list of many is read in pages, with two queries each', async () => {
  const many = Array.from({ length: 250 }, (_each, n) => somePerson(n))
  await storePeople(database.db, many)
  const queries = countQueries(database.db)
  await text(listOf('csv'))
  expect(queries.count()).toBeLessThanOrEqual(3 * 2)
})

test('names that would be the same, or mean somebody else, are said before', async () => {
  await syncPeople(database.db, [
    somePerson(1, { displayName: 'Kim Lee', mailNickname: 'kim' }),
    somePerson(2, { displayName: 'kim lee', mailNickname: 'kim2' }),
    somePerson(3, { displayName: 'Gast', mailNickname: 'kim', userType: 'Guest' }),
    somePerson(4, { displayName: 'Nobody', mailNickname: 'none' }),
  ])
  await database.db.update(people).set({ photo: 'has' })
  const check = (pattern: string) => checkNames(database.db, fits(), pattern, never)
  expect(await check('{displayName}')).toMatchObject({
    all: { people: 4 },
    alike: { people: 1, examples: [{ displayName: 'kim lee', fileName: 'kim lee (2).jpg' }] },
    otherwise: { people: 0 },
  })
  // A guest's alias is nobody's to import, which would take the file for the member's.
  expect(await check('{user}')).toMatchObject({
    alike: { people: 0 },
    otherwise: {
      people: 1,
      examples: [{ displayName: 'Gast', fileName: 'person3@contoso.example.jpg' }],
    },
  })
  await expect(check('{user}*')).rejects.toMatchObject({ code: 'pattern_invalid' })
})
