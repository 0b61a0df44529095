import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import type { MissingPlace } from '../../../../src/core/model.ts'
import { reportMissing } from '../../../../src/core/people/missing.ts'
import { people } from '../../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../../fixtures/database/database.ts'
import { personId, somePerson, storePeople } from '../../../fixtures/people/people.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(async () => {
  await database.reset()
  const sales = Array.from({ length: 7 }, (_, n) =>
    somePerson(n, { photo: 'none', department: 'Sales' }),
  )
  await storePeople(database.db, [
    ...sales,
    somePerson(7, { photo: 'none', department: 'Legal' }),
    somePerson(8, { photo: 'has', department: 'Sales' }),
  ])
})
afterAll(() => database.close())

const PAGE = 3
async function pageAt(place: MissingPlace | null) {
  const report = await reportMissing(database.db, PAGE, { department: 'Sales' }, place ?? undefined)
  return { ...report, names: report.people.map(({ displayName }) => displayName) }
}
const setPhoto = (n: number) =>
  database.db
    .update(people)
    .set({ photo: 'has' })
    .where(eq(people.id, personId(n)))

test('who is missing is read in pages, on and back, and nobody of another department', async () => {
  const first = await pageAt(null)
  expect([first.names, first.previous]).toEqual([['Person 0', 'Person 1', 'Person 2'], null])
  const second = await pageAt(first.next)
  expect(second.names).toEqual(['Person 3', 'Person 4', 'Person 5'])
  const third = await pageAt(second.next)
  expect([third.names, third.next]).toEqual([['Person 6'], null])
  const back = await pageAt(third.previous)
  expect(back.names).toEqual(second.names)
  expect((await pageAt(back.next)).names).toEqual(third.names)
  const again = await pageAt(back.previous)
  expect([again.names, again.previous]).toEqual([first.names, null])
})

test('who has set a photo meanwhile is simply not there', async () => {
  const first = await pageAt(null)
  await Promise.all([setPhoto(1), setPhoto(3)])
  const second = await pageAt(first.next)
  expect(second.names).toEqual(['Person 4', 'Person 5', 'Person 6'])
  expect(second.counts.none).toBe(5)
  const back = await pageAt(second.previous)
  expect([back.names, back.previous]).toEqual([['Person 0', 'Person 2', 'Person 4'], null])
})

test('where nobody is left, the first page is shown', async () => {
  const first = await pageAt(null)
  await Promise.all([3, 4, 5, 6].map(setPhoto))
  expect((await pageAt(first.next)).names).toEqual(first.names)
})

test('a place that is none of ours is refused', async () => {
  await expect(pageAt({ cursor: 'nonsense', goes: 'on' })).rejects.toMatchObject({
    code: 'invalid_request',
  })
})
