import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PeopleQuery } from '../../../src/core/model.ts'
import { pageOfPeople } from '../../../src/core/people/list.ts'
import { createPeople } from '../../../src/core/people/index.ts'
import type { Graph } from '../../../src/core/graph/request.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId, queryForAll, somePerson, storePeople } from '../../fixtures/people/people.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
beforeEach(() => database.reset())
afterAll(() => database.close())

const namesOf = async (query: Partial<PeopleQuery>) =>
  (await pageOfPeople(database.db, { ...queryForAll, ...query })).items.map(
    (person) => person.displayName,
  )

const inDepartment = (department: string | null, photo: 'has' | 'none') => ({ department, photo })

/** Lists read only the database. */
const nobody: Graph = {
  call: () => Promise.reject(new Error('Graph was asked')),
  batch: () => Promise.reject(new Error('Graph was asked')),
  concurrency: () => 4,
  isSlowed: () => false,
  appPermissions: async () => null,
  close() {},
}
const room = () =>
  createPeople({
    db: database.db,
    graph: nobody,
    log: { info() {}, warn() {}, error() {} },
    checksADay: 20_000,
    requestSync: async () => {},
  })

describe('a page of people', () => {
  test('is sorted by name, ignoring accents', async () => {
    const names = ['Zoë', 'Łukasz', 'Ärmel', 'Bo', 'anna']
    await storePeople(
      database.db,
      names.map((displayName, n) => somePerson(n, { displayName })),
    )
    expect(await namesOf({})).toEqual(['anna', 'Ärmel', 'Bo', 'Łukasz', 'Zoë'])
  })

  test('has a cursor to the next page, and pages have each person once, namesakes included', async () => {
    const people = Array.from({ length: 25 }, (_, n) =>
      somePerson(n, { displayName: `Ana ${n % 3}` }),
    )
    await storePeople(database.db, people)
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page = await pageOfPeople(database.db, { ...queryForAll, cursor, limit: 4 })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next
    } while (cursor !== null)
    expect(seen).toHaveLength(25)
    expect(new Set(seen).size).toBe(25)
  })

  test('refuses an invalid cursor', async () => {
    const encoded = ['["a"]', '["a\\u0000","b"]', '["a","\\ud800"]'].map((json) =>
      Buffer.from(json).toString('base64url'),
    )
    for (const cursor of ['nonsense', ...encoded]) {
      const asking = pageOfPeople(database.db, { ...queryForAll, cursor })
      await expect(asking).rejects.toMatchObject({ code: 'invalid_request', detail: 'cursor' })
    }
  })

  test('matches every word of a search anywhere in name, address and department', async () => {
    await storePeople(database.db, [
      somePerson(1, { displayName: 'Ana Müller', department: 'Sales' }),
      somePerson(2, { displayName: 'Ana Ortiz', department: 'Finance' }),
      somePerson(3, { displayName: '100% Cotton_Shop', userPrincipalName: 'shop@contoso.example' }),
    ])
    expect(await namesOf({ search: 'MUELLER' })).toEqual(['Ana Müller'])
    expect(await namesOf({ search: 'muller ana' })).toEqual(['Ana Müller'])
    expect(await namesOf({ search: 'ana fin' })).toEqual(['Ana Ortiz'])
    expect(await namesOf({ search: 'person2@' })).toEqual(['Ana Ortiz'])
    expect(await namesOf({ search: 'ana nobody' })).toEqual([])
    expect(await namesOf({ search: ' %_\\ ' })).toHaveLength(3)
  })

  test('matches usual spellings of a name, in any order of words', async () => {
    const names = ['Jörg Müller', 'Søren Nørgård', 'Сергей Иванов', 'Łukasz Wałęsa', 'Olga Iwanow']
    await storePeople(
      database.db,
      names.map((displayName, n) => somePerson(n, { displayName })),
    )
    for (const search of ['Mueller', 'Muller', 'müll jorg', 'Joerg', 'Mu\u0308ller']) {
      expect(await namesOf({ search })).toEqual(['Jörg Müller'])
    }
    for (const search of ['Soren', 'Soeren', 'noergaard SØREN']) {
      expect(await namesOf({ search })).toEqual(['Søren Nørgård'])
    }
    expect(await namesOf({ search: 'ivanov sergey' })).toEqual(['Сергей Иванов'])
    expect(await namesOf({ search: 'Lukasz' })).toEqual(['Łukasz Wałęsa'])
    expect(await namesOf({ search: 'Иванов' })).toEqual(['Olga Iwanow', 'Сергей Иванов'])
    expect(await namesOf({ search: 'Иванов Ольга' })).toEqual(['Olga Iwanow'])
  })

  test('can be filtered by scope, photo and department', async () => {
    await storePeople(database.db, [
      somePerson(1, { photo: 'has', department: 'Sales' }),
      somePerson(2, { photo: 'none', department: 'Sales' }),
      somePerson(3, { photo: 'none', accountEnabled: false }),
      somePerson(4, { photo: 'none', userType: 'Guest' }),
    ])
    expect(await namesOf({ scope: 'active' })).toEqual(['Person 1', 'Person 2'])
    expect(await namesOf({ photo: 'none' })).toEqual(['Person 2', 'Person 3', 'Person 4'])
    expect(await namesOf({ scope: 'active', photo: 'none' })).toEqual(['Person 2'])
    expect(await namesOf({ department: 'Sales', photo: 'has' })).toEqual(['Person 1'])
  })
})

describe('counts', () => {
  test('are of active people by photo state', async () => {
    await storePeople(database.db, [
      somePerson(1, { photo: 'has' }),
      somePerson(2, { photo: 'none' }),
      somePerson(3),
      somePerson(4, { photo: 'none', accountEnabled: false }),
    ])
    expect(await room().counts({ ...queryForAll, scope: 'active' })).toEqual({
      total: 3,
      has: 1,
      none: 1,
      unknown: 1,
    })
    expect(await room().counts(queryForAll)).toEqual({ total: 4, has: 1, none: 2, unknown: 1 })
  })

  test('are zero in an empty directory', async () => {
    const empty = { total: 0, has: 0, none: 0, unknown: 0 }
    expect(await room().missing(5)).toEqual({
      counts: empty,
      departments: [],
      people: [],
      previous: null,
      next: null,
    })
    expect(await room().departments()).toEqual([])
    expect(await room().get(personId(1))).toBeNull()
    expect(await room().thumbnails([personId(1)])).toEqual(new Map())
  })

  test('of missing photos are by department, with the most missing first', async () => {
    await storePeople(database.db, [
      somePerson(1, inDepartment('Sales', 'none')),
      somePerson(2, inDepartment('Sales', 'none')),
      somePerson(3, inDepartment('Sales', 'has')),
      somePerson(4, inDepartment(null, 'none')),
      somePerson(5, inDepartment('Legal', 'has')),
      somePerson(6, { ...inDepartment('Legal', 'none'), userType: 'Guest' }),
    ])
    const report = await room().missing(2)
    expect(report.departments).toEqual([
      { department: 'Sales', none: 2, total: 3 },
      { department: null, none: 1, total: 1 },
    ])
    expect(report.people.map(({ displayName }) => displayName)).toEqual(['Person 1', 'Person 2'])
    expect(report.counts).toMatchObject({ total: 5, none: 3 })
    expect(await room().departments()).toEqual(['Legal', 'Sales'])
    expect(await room().missing(5, { department: 'Legal', kind: 'guest' })).toMatchObject({
      counts: { total: 1, none: 1 },
      departments: [{ department: 'Legal', none: 1, total: 1 }],
      people: [{ displayName: 'Person 6' }],
    })
  })
})
