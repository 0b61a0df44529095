import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listDeletions } from '../../../src/core/privacy/listDeletions.ts'
import { recordDeletion } from '../../../src/core/privacy/deletePerson.ts'
import { forgetActors } from '../../../src/core/privacy/eraseTraces.ts'
import type { Deletion } from '../../../src/core/model.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { principal } from '../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
afterAll(() => database.close())

/** The embedded database tells times to the millisecond. */
const anotherMoment = () => sleep(2)

async function all(): Promise<Deletion[]> {
  const found: Deletion[] = []
  let cursor: string | null = null
  do {
    const page = await listDeletions(database.db, { cursor, limit: 2 })
    found.push(...page.items)
    cursor = page.next
  } while (cursor !== null)
  return found
}

test('deletions are listed newest first, page by page, with who asked until they are deleted themselves', async () => {
  const { db } = database
  const [ana, ben] = [principal(1, 'Ana'), principal(2, 'Ben')]
  await recordDeletion(db, 'leavers', null, 40)
  await anotherMoment()
  await recordDeletion(db, 'manager', ana, 1)
  await anotherMoment()
  await recordDeletion(db, 'self', null, 1)
  await anotherMoment()
  // of one transaction, at the same moment
  await db.transaction(async (tx) => {
    for (let n = 0; n < 3; n += 1) await recordDeletion(tx, 'manager', ben, 1)
  })
  const byBen = { askedFor: 'manager', by: { id: ben.id, name: 'Ben' }, people: 1 }
  const before = await all()
  expect(before).toMatchObject([
    byBen,
    byBen,
    byBen,
    { askedFor: 'self', by: null },
    { askedFor: 'manager', by: { id: ana.id, name: 'Ana' } },
    { askedFor: 'leavers', by: null, people: 40 },
  ])
  expect(new Set(before.map(({ id }) => id)).size).toBe(6)
  await forgetActors(db, [ben.id])
  expect((await all()).map(({ by }) => by?.name ?? null)).toEqual([
    null,
    null,
    null,
    null,
    'Ana',
    null,
  ])
})

test('a cursor of something else is refused', async () => {
  const page = listDeletions(database.db, { cursor: '7', limit: 2 })
  await expect(page).rejects.toMatchObject({ code: 'invalid_request', detail: 'cursor' })
})
