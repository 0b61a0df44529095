import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readProblems } from '../../../src/core/background/status.ts'
import { createWatch } from '../../../src/core/background/watch.ts'
import { AppError } from '../../../src/core/errors.ts'
import { lookAtAll } from '../../../src/core/runs/background/lookAtAll.ts'
import { items } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { somePhotos } from '../../fixtures/photos.ts'
import { portrait, receivedRun, silentLog, testProcess } from '../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

/** A write that Graph shows late, and what the job does about it each minute. */
async function lateWrite() {
  const { db } = database
  const photos = somePhotos()
  photos.readLate()
  const { runId } = await receivedRun(database, [await portrait(0)])
  await testProcess(database, photos).runner.run(runId)
  const state = { failure: null as Error | null }
  const states = async (ids: string[]) => {
    if (state.failure && ids.length > 0) throw state.failure
    return photos.states(ids)
  }
  const watch = createWatch(db, silentLog, () => false)
  const context = { db, log: silentLog, states, photos: photos.access }
  const { signal } = new AbortController()
  const isDue = sql`now() - interval '1 second'`
  return {
    state,
    makeDue: () => db.update(items).set({ lookAgainAt: isDue }).where(eq(items.runId, runId)),
    forget: () => db.update(items).set({ lookAgainAt: null }).where(eq(items.runId, runId)),
    job: () => watch('look-again', () => lookAtAll(context, signal)),
    problems: async () => (await readProblems(db, ['look-again'])).map(({ code }) => code),
  }
}

test('looks that fail stay a problem while the next one is not due', async () => {
  const { state, makeDue, job, problems } = await lateWrite()
  state.failure = new AppError('secret_expired')
  await makeDue()
  await job()
  expect(await problems()).toEqual(['secret_expired'])
  await job()
  expect(await problems()).toEqual(['secret_expired'])
  state.failure = null
  await makeDue()
  await job()
  expect(await problems()).toEqual([])
})

test('looks that failed are no problem any more when nothing is left to look at', async () => {
  const { state, makeDue, forget, job, problems } = await lateWrite()
  state.failure = new AppError('secret_expired')
  await makeDue()
  await job()
  await forget()
  await job()
  expect(await problems()).toEqual([])
})
