import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { PeopleFilters, Selection } from '../../../src/core/model.ts'
import { countPhotos } from '../../../src/core/people/counts.ts'
import { countFiltered, selectedPeople } from '../../../src/core/people/selected.ts'
import { countQueries } from '../../fixtures/database/countQueries.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId, queryForAll, somePerson, storePeople } from '../../fixtures/people/people.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
beforeEach(async () => {
  await database.reset()
  await storePeople(
    database.db,
    // Named so that the order of names is not that of ids.
    Array.from({ length: 9 }, (_, n) =>
      somePerson(n, {
        displayName: `Person ${9 - n}`,
        department: n < 6 ? 'Sales' : 'Finance',
        photo: n % 2 === 0 ? 'has' : 'none',
      }),
    ),
  )
})
afterAll(() => database.close())

const { cursor: _, limit: __, ...everybody } = queryForAll
const filtered = (filters: Partial<PeopleFilters>, except: number[] = []) => ({
  filters: { ...everybody, ...filters },
  except: except.map(personId),
})

const countOf = (selection: ReturnType<typeof filtered>) =>
  countFiltered(database.db, selection, { counts: (query) => countPhotos(database.db, query) })

async function pagesOf(selection: Selection, pageSize = 2) {
  const pages: string[][] = []
  for await (const page of selectedPeople(database.db, selection, pageSize))
    pages.push(page.map(({ id }) => id))
  return pages
}

test('people who were chosen one by one come by name, without those who are gone', async () => {
  const selection = { ids: [1, 2, 5, 77].map(personId) }
  expect(await pagesOf(selection)).toEqual([[personId(5), personId(2)], [personId(1)]])
})

test('everybody who fits the filters comes once, by name, but the exceptions', async () => {
  const selection = filtered({ department: 'Sales' }, [4, 8])
  expect((await pagesOf(selection)).flat()).toEqual([5, 3, 2, 1, 0].map(personId))
  // The eighth is of another department, so that leaving it out changes nothing.
  expect(await countOf(selection)).toBe(5)
})

test.each([
  ['everybody', {}, 9],
  ['a photo state', { photo: 'none' }, 4],
  ['a search', { search: 'person 3' }, 1],
  ['a search and a photo state', { search: 'sales', photo: 'has' }, 3],
] as const)('as many are counted as come, by %s', async (_, filters, count) => {
  expect((await pagesOf(filtered(filters), 4)).flat()).toHaveLength(count)
  expect(await countOf(filtered(filters))).toBe(count)
})

test('nobody is read before somebody asks for the next page', async () => {
  const pages = selectedPeople(database.db, filtered({}), 3)
  const queries = countQueries(database.db)
  await pages.next()
  expect(queries.count()).toBe(1)
  await pages.return(undefined)
  queries.stop()
})
