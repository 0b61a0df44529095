import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openJobs, type Handlers } from '../../../src/core/jobs/index.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { silentLog } from '../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const runId = '00000000-0000-4000-8000-000000000001'

const nothing = async () => {}

function handlers(more: Partial<Handlers>): Handlers {
  return {
    'directory-sync': nothing,
    'photo-scan': nothing,
    run: nothing,
    'run-sweep': nothing,
    'run-notify': nothing,
    'look-again': nothing,
    tidy: nothing,
    ...more,
  }
}

test('a job requested in a transaction exists only if the transaction commits', async () => {
  const jobs = await openJobs(database.store, silentLog)
  const ran: string[] = []
  await jobs.work(handlers({ run: async ({ runId }) => void ran.push(runId) }))
  await database.db
    .transaction(async (tx) => {
      await jobs.requestRun('undone', tx)
      throw new Error('rolled back')
    })
    .catch(() => null)
  await database.db.transaction((tx) => jobs.requestRun(runId, tx))
  await vi.waitFor(() => expect(ran).not.toEqual([]), 10_000)
  await sleep(1200)
  await jobs.stop()
  expect(ran).toEqual([runId])
})

test('many requests for the same run are one job', async () => {
  const jobs = await openJobs(database.store, silentLog)
  for (let n = 0; n < 20; n++) await jobs.requestRun(runId)
  const ran: string[] = []
  await jobs.work(handlers({ run: async ({ runId }) => void ran.push(runId) }))
  await vi.waitFor(() => expect(ran).not.toEqual([]), 10_000)
  await sleep(700)
  await jobs.stop()
  expect(ran).toHaveLength(1)
})

test('a failed job is logged, and the next one runs', async () => {
  const logged: unknown[] = []
  const log = { ...silentLog, error: (fields: unknown) => logged.push(fields) }
  const jobs = await openJobs(database.store, log)
  let syncs = 0
  await jobs.work(
    handlers({
      'directory-sync': async () => {
        syncs += 1
        if (syncs === 1) throw new Error('Graph is away')
      },
    }),
  )
  await jobs.requestSync()
  await vi.waitFor(() => expect(syncs).toBe(1), 10_000)
  await vi.waitFor(async () => {
    await jobs.requestSync()
    expect(syncs).toBe(2)
  }, 10_000)
  await jobs.stop()
  expect(logged).toMatchObject([{ name: 'directory-sync', err: { message: 'Graph is away' } }])
})

test('stopping waits for the running job', async () => {
  const jobs = await openJobs(database.store, silentLog)
  let state = 'waiting'
  await jobs.work(
    handlers({
      'photo-scan': async () => {
        state = 'running'
        await sleep(500)
        state = 'finished'
      },
    }),
  )
  await jobs.requestScan()
  await vi.waitFor(() => expect(state).toBe('running'), 10_000)
  await jobs.stop()
  expect(state).toBe('finished')
})
