import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId } from '../../fixtures/people/people.ts'
import { somebodyWithPhotos } from '../../fixtures/privacy/people.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

test('what is kept about a person is counted, and of others nothing', async () => {
  const { setFor, draftFor, privacy } = await somebodyWithPhotos(database)
  await setFor(0, 1)
  await setFor(0, 2)
  await setFor(1, 3)
  await draftFor(0, 4)
  const kept = await privacy.count(personId(0))
  expect(kept).toMatchObject({ isListed: true, changes: 2, waiting: 1 })
  expect(kept.photos).toBeGreaterThanOrEqual(2)
})

test('of somebody who is not known nothing is', async () => {
  const { privacy } = await somebodyWithPhotos(database)
  expect(await privacy.count('99999999-9999-4999-8999-999999999999')).toEqual({
    isListed: false,
    photos: 0,
    changes: 0,
    changesMade: 0,
    items: 0,
    waiting: 0,
  })
})
