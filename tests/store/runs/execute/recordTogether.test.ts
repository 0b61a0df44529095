import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { record } from '../../../../src/core/runs/execute/record.ts'
import { LeaseLost, type ItemRow } from '../../../../src/core/runs/rows/items.ts'
import { entries, items, people, runs } from '../../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../../fixtures/database/database.ts'
import { personId, somePerson, storePeople } from '../../../fixtures/people/people.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

/** An item that is being written by process `p`, of a run of its own. */
async function uploading(person: number, action: 'create' | 'remove' = 'create') {
  const { db } = database
  const runId = randomUUID()
  const creator = {
    createdById: personId(99),
    createdByName: 'Admin',
    actingAs: 'app',
    existing: 'replace',
  } as const
  const [run] = await db
    .insert(runs)
    .values({ id: runId, kind: 'import', startedAt: new Date(), ...creator })
    .returning()
  const values = {
    id: randomUUID(),
    runId,
    position: 0,
    fileName: 'a.jpg',
    fileSize: 1,
    personId: personId(person),
    personName: 'A',
    action,
    state: 'uploading' as const,
    leaseOwner: 'p',
  }
  const [item] = await db.insert(items).values(values).returning()
  if (!run || !item) throw new Error('nothing was inserted')
  return { run, item }
}

type Writing = Awaited<ReturnType<typeof uploading>>
const end = ({ run, item }: Writing, etag: string | null): Promise<ItemRow> =>
  record(database.db, run, item, { kind: 'done', etag, requestId: null, seen: 'seen' }, [])
const photoOf = async (person: number) => {
  const { photo, photoEtag } = people
  const row = eq(people.id, personId(person))
  return (await database.db.select({ photo, photoEtag }).from(people).where(row))[0]
}

test('of writes that end together, one whose lease was lost is not recorded, and the others are', async () => {
  await storePeople(
    database.db,
    [0, 1, 2].map((n) => somePerson(n)),
  )
  const writes = [await uploading(0), await uploading(1), await uploading(2)]
  const lost = writes[1]?.item.id ?? ''
  await database.db.update(items).set({ leaseOwner: 'other' }).where(eq(items.id, lost))
  const results = await Promise.allSettled(writes.map((write, n) => end(write, `etag ${n}`)))
  expect(results.map((each) => each.status === 'rejected' && each.reason)).toEqual([
    false,
    expect.any(LeaseLost),
    false,
  ])
  const history = await database.db.select({ itemId: entries.itemId }).from(entries)
  expect(new Set(history.map(({ itemId }) => itemId))).toEqual(
    new Set([writes[0]?.item.id, writes[2]?.item.id]),
  )
  expect(await photoOf(1)).toEqual({ photo: 'unknown', photoEtag: null })
  expect(await photoOf(2)).toEqual({ photo: 'has', photoEtag: 'etag 2' })
})

test('of two writes for one person that end together, the later one tells which photo they have', async () => {
  await storePeople(database.db, [somePerson(0)])
  const writes = [await uploading(0), await uploading(0, 'remove'), await uploading(0)]
  await Promise.all(writes.map((write, n) => end(write, n === 1 ? null : `etag ${n}`)))
  const history = await database.db.select({ etag: entries.afterEtag }).from(entries)
  expect(history).toHaveLength(3)
  expect(await photoOf(0)).toEqual({ photo: 'has', photoEtag: 'etag 2' })
})
