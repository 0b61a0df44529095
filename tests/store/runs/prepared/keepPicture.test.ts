import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { keepPicture } from '../../../../src/core/runs/prepared/keepPicture.ts'
import { LeaseLost } from '../../../../src/core/runs/rows/items.ts'
import { getBlob, hashOf, putBlob } from '../../../../src/core/store/blobs.ts'
import { blobs, items } from '../../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../../fixtures/database/database.ts'
import { personId, somePerson, storePeople } from '../../../fixtures/people/people.ts'
import { principal, testRunService } from '../../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const jpeg = Buffer.from('a picture')
const picture = { jpeg, perceptualHash: '00ff00ff00ff00ff' }

async function leasedItem() {
  const { db } = database
  const { service } = testRunService(database)
  await storePeople(db, [somePerson(0)])
  const { id } = await service.create(principal(1), 'replace')
  const file = { fileName: '0.jpg', fileSize: 1, personId: personId(0) }
  await service.addItems(principal(1), id, [{ ...file, rule: null, confidence: null }])
  const [item] = await db.update(items).set({ leaseOwner: 'this process' }).returning()
  if (!item) throw new Error('no item')
  return item
}

test('a picture that is stored already is kept longer, and its item has it', async () => {
  const item = await leasedItem()
  await putBlob(database.db, jpeg)
  const longAgo = new Date('2020-01-01')
  await database.db.update(blobs).set({ createdAt: longAgo })
  const kept = await keepPicture(database.db, item, picture, true)
  expect(kept).toMatchObject({ preparedSha: hashOf(jpeg), perceptualHash: picture.perceptualHash })
  const [row] = await database.db.select().from(items).where(eq(items.id, item.id))
  expect(row).toMatchObject({ preparedSha: hashOf(jpeg) })
  const [blob] = await database.db.select().from(blobs)
  expect(blob?.createdAt.getTime()).toBeGreaterThan(longAgo.getTime())
})

test('a picture that was removed since it was read is stored again', async () => {
  const item = await leasedItem()
  await keepPicture(database.db, item, picture, true)
  expect(await getBlob(database.db, hashOf(jpeg))).toEqual(jpeg)
})

test.each([true, false])(
  'without the lease nothing is changed (stored already: %s)',
  async (isStored) => {
    const item = await leasedItem()
    await database.db.update(items).set({ leaseOwner: 'another process' })
    await expect(keepPicture(database.db, item, picture, isStored)).rejects.toThrow(LeaseLost)
    const [row] = await database.db.select().from(items).where(eq(items.id, item.id))
    expect(row).toMatchObject({ preparedSha: null })
  },
)
