import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  missingWorker,
  readProblems,
  recordFailure,
  recordSuccess,
} from '../../../src/core/background/status.ts'
import { createWatch, PartlyFailed } from '../../../src/core/background/watch.ts'
import { AppError } from '../../../src/core/errors.ts'
import { openJobs } from '../../../src/core/jobs/index.ts'
import { queues, type QueueName } from '../../../src/core/jobs/queues.ts'
import { readStatus } from '../../../src/core/people/status.ts'
import { facts } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { silentLog } from '../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const at = (hour: number) => new Date(Date.UTC(2026, 10, 26, hour))
const problems = () => readProblems(database.db, Object.keys(queues))
const works = async () => (await problems()).map(({ work, code }) => `${work} ${code}`)
const fail = () => Promise.reject(new AppError('graph_unreachable'))

describe('background work', () => {
  test('that has only succeeded, or never ran, is no problem', async () => {
    await recordSuccess(database.db, 'directory-sync', at(1))
    expect(await problems()).toEqual([])
  })

  test('that fails again and again keeps the dates of the last success and the first failure', async () => {
    await recordSuccess(database.db, 'directory-sync', at(1))
    await recordFailure(database.db, 'directory-sync', 'graph_unreachable', at(2))
    await recordFailure(database.db, 'directory-sync', 'app_misconfigured', at(3))
    expect(await problems()).toEqual([
      { work: 'directory-sync', code: 'app_misconfigured', since: at(2), lastSuccessAt: at(1) },
    ])
  })

  test('that succeeds again has no problem, and a new one begins anew', async () => {
    await recordFailure(database.db, 'photo-scan', 'graph_failed', at(1))
    expect(await problems()).toMatchObject([{ since: at(1), lastSuccessAt: null }])
    await recordSuccess(database.db, 'photo-scan', at(2))
    expect(await problems()).toEqual([])
    await recordFailure(database.db, 'photo-scan', 'graph_failed', at(3))
    expect(await problems()).toMatchObject([{ since: at(3), lastSuccessAt: at(2) }])
  })

  test('of different kinds is told apart', async () => {
    await recordFailure(database.db, 'run-notify', 'internal', at(1))
    await recordFailure(database.db, 'photo-scan', 'graph_failed', at(2))
    await recordSuccess(database.db, 'tidy', at(2))
    expect((await problems()).map(({ work }) => work)).toEqual(['photo-scan', 'run-notify'])
  })
})

const store = (name: string, value: unknown) =>
  database.db.insert(facts).values({ name: `background:${name}`, value })

describe('what another version has stored', () => {
  const since = at(1).toISOString()

  test('about work that this one does not have is no problem of this one', async () => {
    await store('import-sweep', { failingSince: since, code: 'graph_failed' })
    await store('constructor', { failingSince: since, code: 'graph_failed' })
    expect(await problems()).toEqual([])
  })

  test.each([['one_of_tomorrow'], ['constructor'], [7], [null]])(
    'with the unknown code %j is an internal error',
    async (code) => {
      await store('tidy', { failingSince: since, code })
      expect(await works()).toEqual(['tidy internal'])
    },
  )

  test.each([['text'], [[1]], [{ failingSince: 'yesterday' }], [{ failingSince: { at: since } }]])(
    'in a form that cannot be read (%j) says nothing, and the others are read',
    async (value) => {
      await store('photo-scan', value)
      await recordFailure(database.db, 'tidy', 'internal', at(1))
      await database.db.insert(facts).values({ name: 'directory_synced_at', value })
      expect(await works()).toEqual(['tidy internal'])
      expect(await readStatus(database.db)).toEqual({
        syncedAt: null,
        running: false,
        photos: null,
      })
    },
  )
})

describe('watched work', () => {
  let lines: { fields: Record<string, unknown>; message: string }[] = []
  beforeEach(() => void (lines = []))
  const log = {
    ...silentLog,
    error: (fields: Record<string, unknown>, message: string) =>
      void lines.push({ fields, message }),
  }
  const watching = (isStopping = false) => createWatch(database.db, log, () => isStopping)

  test.each([
    ['an error of ours', new AppError('app_misconfigured'), { code: 'app_misconfigured' }],
    ['a surprise', new TypeError('x is undefined'), { code: 'internal' }],
    [
      'a part of it',
      new PartlyFailed(new AppError('graph_failed'), { count: 7 }),
      { code: 'graph_failed', count: 7 },
    ],
  ])('that fails with %s is one line in the log, with its code', async (_, error, fields) => {
    await watching()('photo-scan', () => Promise.reject(error))
    expect(lines).toMatchObject([{ fields, message: 'A job failed' }])
    expect(await works()).toEqual([`photo-scan ${fields.code}`])
  })

  test('that is cut off by the stop has not failed', async () => {
    await watching(true)('photo-scan', () => Promise.reject(new Error('closed')))
    expect([lines, await problems()]).toEqual([[], []])
  })

  test('that found nothing to do does not end a problem', async () => {
    await recordFailure(database.db, 'photo-scan', 'not_allowed', at(1))
    await watching()('photo-scan', async () => 'idle')
    expect(await problems()).toHaveLength(1)
    await watching()('photo-scan', async () => 'done')
    expect(await problems()).toEqual([])
  })
})

test('each job of a queue is watched', async () => {
  let recorded = 0
  const jobs = await openJobs(database.store, silentLog, () => (recorded += 1))
  const handlers = Object.fromEntries(Object.keys(queues).map((name) => [name, fail]))
  await jobs.work(handlers as Record<QueueName, typeof fail>)
  await jobs.requestSync()
  await jobs.requestScan()
  await vi.waitFor(async () => {
    expect(await works()).toEqual(
      expect.arrayContaining(['directory-sync graph_unreachable', 'photo-scan graph_unreachable']),
    )
  }, 15_000)
  await jobs.stop()
  expect(recorded).toBe(2)
})

test('a process without work of its own says when no other has worked for five minutes', async () => {
  const now = at(3).getTime()
  const missing = () => missingWorker(database.db, now)
  expect(await missing()).toMatchObject([{ code: 'no_worker', lastSuccessAt: null }])
  await recordSuccess(database.db, 'run-sweep', new Date(now - 4 * 60_000))
  expect(await missing()).toEqual([])
  const lastSuccessAt = new Date(now - 6 * 60_000)
  await recordSuccess(database.db, 'run-sweep', lastSuccessAt)
  expect(await missing()).toEqual([
    { work: 'worker', code: 'no_worker', since: lastSuccessAt, lastSuccessAt },
  ])
})
