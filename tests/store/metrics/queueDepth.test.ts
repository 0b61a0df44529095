import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openJobs } from '../../../src/core/jobs/index.ts'
import { queueDepth } from '../../../src/core/metrics/queueDepth.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { silentLog } from '../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

test('one process of several tells what waits, and another one once it no longer does', async () => {
  const jobs = await openJobs(database.store, silentLog)
  await jobs.requestTidy()
  const first = queueDepth(database.db, 'first')
  const second = queueDepth(database.db, 'second')
  const waiting = expect.arrayContaining([{ of: 'tidy', value: 1 }])
  expect(await first.jobs()).toEqual(waiting)
  expect(await second.jobs()).toEqual([])
  expect(await first.jobs()).toEqual(waiting)
  await database.db.execute(sql`
    update facts set value = value || '{"until": "2026-01-01T00:00:00Z"}' where name = 'metrics_teller'`)
  expect(await second.jobs()).toEqual(waiting)
  expect(await first.jobs()).toEqual([])
  await jobs.stop()
})
