import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { setTimeout as sleep } from 'node:timers/promises'
import { beginWrite } from '../../../../src/core/runs/write/beginWrite.ts'
import type { ItemRow } from '../../../../src/core/runs/rows/items.ts'
import { items, people } from '../../../../src/core/store/schema.ts'
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
      expect(await beginWrite(first, one, { lookedAt: performance.now() })).toMatchObject({
        state: 'uploading',
      })
      const begun = database.db
        .transaction((tx) => beginWrite(tx, other, { lookedAt: performance.now() }))
        .finally(() => (ended = true))
      await sleep(300)
      expect(ended).toBe(false)
      return { begun }
    })
    expect(await second.begun).toBeNull()
  },
)
