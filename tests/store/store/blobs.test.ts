import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { getBlob, getBlobs, hashOf, putBlob } from '../../../src/core/store/blobs.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

test.each([1, 75_000, 4_000_000])('%i bytes are read as they were stored', async (size) => {
  const bytes = randomBytes(size)
  const sha = await putBlob(database.db, bytes)
  expect(sha).toBe(hashOf(bytes))
  expect((await getBlob(database.db, sha))?.equals(bytes)).toBe(true)
})

test('the same bytes are stored once', async () => {
  const bytes = Buffer.from('twice')
  expect(await putBlob(database.db, bytes)).toBe(await putBlob(database.db, bytes))
})

test('several blobs are read at once, without those that do not exist', async () => {
  const [one, two] = [Buffer.from('one'), Buffer.from('two')]
  const shas = [await putBlob(database.db, one), await putBlob(database.db, two)]
  const found = await getBlobs(database.db, [...shas, hashOf(Buffer.from('none'))])
  expect([...found.values()].map(String).toSorted()).toEqual(['one', 'two'])
  expect(await getBlobs(database.db, [])).toEqual(new Map())
  expect(await getBlob(database.db, 'nothing')).toBeNull()
})
