import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { keepPicture } from '../../../../src/core/runs/prepared/keepPicture.ts'
import { markPrepared } from '../../../../src/core/runs/prepared/markPrepared.ts'
import { LeaseLost, type ItemRow } from '../../../../src/core/runs/rows/items.ts'
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

async function leasedItems(count: number) {
  const { db } = database
  const { service } = testRunService(database)
  const numbers = Array.from({ length: count }, (_, n) => n)
  await storePeople(
    db,
    numbers.map((n) => somePerson(n)),
  )
  const { id } = await service.create(principal(1), 'replace')
  const file = { fileSize: 1, rule: null, confidence: null }
  const files = numbers.map((n) => ({ ...file, fileName: `${n}.jpg`, personId: personId(n) }))
  await service.addItems(principal(1), id, files)
  return db.update(items).set({ leaseOwner: 'this process' }).returning()
}

async function leasedItem() {
  const [item] = await leasedItems(1)
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

test('of pictures that are kept at the same moment, only that of a lost item is refused', async () => {
  const [first, lost, last] = await leasedItems(3)
  if (!first || !lost || !last) throw new Error('an item is missing')
  await putBlob(database.db, jpeg)
  const other = { leaseOwner: 'another process' }
  await database.db.update(items).set(other).where(eq(items.id, lost.id))
  const keep = (item: ItemRow) => keepPicture(database.db, item, picture, true)
  const kept = await Promise.allSettled([keep(first), keep(lost), keep(last)])
  expect(kept.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  const mark = (item: ItemRow) => markPrepared(database.db, item)
  const marked = await Promise.allSettled([mark(first), mark(lost), mark(last)])
  expect(marked.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  const { id, state, leaseOwner } = items
  const rows = await database.db
    .select({ id, state, leaseOwner })
    .from(items)
    .orderBy(items.position)
  const released = { state: 'prepared', leaseOwner: null }
  expect(rows).toEqual([
    { id: first.id, ...released },
    { id: lost.id, state: 'awaiting', ...other },
    { id: last.id, ...released },
  ])
})
