import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as immediate } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  createReady,
  databaseAnswers,
  folderHasSpace,
  known,
  type Check,
} from '../../../src/core/background/ready.ts'
import { countQueries } from '../../fixtures/database/countQueries.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'

let database: TestDatabase
let folder: string
let time: number
beforeAll(async () => {
  database = await openTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'likeness-ready-'))
})
beforeEach(() => void (time = 0))
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})
const readyBy = (checks: Check[], limitMs = 5000) =>
  createReady(checks, { now: () => time, limitMs })

test('a process whose database answers and whose folder has space is ready', async () => {
  expect(await readyBy([databaseAnswers(database.db), folderHasSpace(folder, 1)])()).toEqual([])
})

test('however many ask, the database is asked once a second', async () => {
  const notReady = readyBy([databaseAnswers(database.db)])
  const queries = countQueries(database.db)
  const askTogether = () => Promise.all(Array.from({ length: 500 }, () => notReady()))
  await askTogether()
  time = 999
  await askTogether()
  expect(queries.count()).toBe(1)
  time = 1000
  await askTogether()
  expect(queries.count()).toBe(2)
  queries.stop()
})

test('a process whose database fails is not ready until it answers again', async () => {
  const notReady = readyBy([databaseAnswers(database.db)])
  const queries = countQueries(database.db)
  queries.fail(new Error('the database went away'))
  expect(await notReady()).toEqual(['database_unavailable'])
  queries.stop()
  time = 1000
  expect(await notReady()).toEqual([])
})

test('nobody waits for long, and what does not answer is not asked again before it has', async () => {
  let asked = 0
  let owed = Promise.withResolvers<null>()
  const look = () => {
    asked += 1
    owed = Promise.withResolvers()
    return owed.promise
  }
  const notReady = readyBy([{ silent: 'database_unavailable', look }], 20)
  for (time = 0; time < 5000; time += 1000)
    expect(await notReady()).toEqual(['database_unavailable'])
  expect(asked).toBe(1)
  owed.resolve(null)
  await immediate()
  time = 6000
  const later = notReady()
  expect(asked).toBe(2)
  owed.resolve(null)
  expect(await later).toEqual([])
})

test.each([
  ['has too little space', () => folderHasSpace(folder, Number.MAX_SAFE_INTEGER), 'disk_full'],
  ['is gone', () => folderHasSpace(join(folder, 'gone')), 'data_dir_not_writable'],
])('a process whose folder %s is not ready', async (_, check, code) => {
  expect(await readyBy([databaseAnswers(database.db), check()])()).toEqual([code])
})

test('what is known without asking is told, and once, whoever knows it', async () => {
  const full = known(() => 'disk_full')
  expect(await readyBy([full, known(() => null), full])()).toEqual(['disk_full'])
})
