import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { setTimeout as sleep } from 'node:timers/promises'
import { beginWrite } from '../../../../src/core/runs/write/beginWrite.ts'
import type { ItemRow } from '../../../../src/core/runs/rows/items.ts'
import { entries, items, people } from '../../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../../fixtures/database/database.ts'
import { portrait, receivedRun } from '../../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

/** The item of a started run for one person, which a machine is about to write. */
async function aboutToBeWritten(leaseOwner: string): Promise<ItemRow> {
  await database.db.delete(people)
  const { runId } = await receivedRun(database, [await portrait(0)])
  const leaseUntil = new Date(Date.now() + 60_000)
  const [item] = await database.db
    .update(items)
    .set({ state: 'prepared', action: 'replace', leaseOwner, leaseUntil })
    .where(eq(items.runId, runId))
    .returning()
  if (!item) throw new Error('the run has no item')
  return item
}

test.skipIf(!process.env['TEST_DATABASE_URL'])(
  'of two machines that begin to write one person’s photo at the same moment, the second waits and writes nothing (PostgreSQL only)',
  async () => {
    const one = await aboutToBeWritten('one machine')
    const other = await aboutToBeWritten('another machine')
    let ended = false
    const second = await database.db.transaction(async (first) => {
      expect(
        await beginWrite(first, one, { lookedAt: performance.now(), lastEntry: 0 }),
      ).toMatchObject({
        state: 'uploading',
      })
      const begun = database.db
        .transaction((tx) => beginWrite(tx, other, { lookedAt: performance.now(), lastEntry: 0 }))
        .finally(() => (ended = true))
      await sleep(300)
      expect(ended).toBe(false)
      return { begun }
    })
    expect(await second.begun).toBeNull()
  },
)

test('a change that has ended without being known stops one that was decided by an older history', async () => {
  const one = await aboutToBeWritten('one machine')
  const { personId, personName } = one
  const actor = { actorId: 'admin', actorName: 'Admin', actingAs: 'app' } as const
  const anHourAgo = new Date(Date.now() - 3_600_000)
  const [entry] = await database.db
    .insert(entries)
    .values({
      itemId: randomUUID(),
      runId: randomUUID(),
      at: anHourAgo,
      personId,
      personName,
      action: 'create',
      ...actor,
    })
    .returning()
  const looked = { lookedAt: performance.now(), lastEntry: 0 }
  expect(await beginWrite(database.db, one, looked)).toBeNull()
  const known = { ...looked, lastEntry: entry?.id ?? 0 }
  expect(await beginWrite(database.db, one, known)).toMatchObject({ state: 'uploading' })
})
