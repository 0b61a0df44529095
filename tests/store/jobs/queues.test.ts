import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openJobs, type Handlers } from '../../../src/core/jobs/index.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { silentLog } from '../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const nothing = async () => {}

function handlers(more: Partial<Handlers>): Handlers {
  return {
    'directory-sync': nothing,
    'photo-scan': nothing,
    'run-sweep': nothing,
    'run-cards': nothing,
    'run-notify': nothing,
    'chat-answer': nothing,
    'look-again': nothing,
    remind: nothing,
    'approval-chat': nothing,
    'coverage-night': nothing,
    digest: nothing,
    tidy: nothing,
    ...more,
  }
}

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
