import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../../src/core/errors.ts'
import type { FinishedRun } from '../../../src/core/index.ts'
import type { Outcome, RunSummary } from '../../../src/core/model.ts'
import { notifyRuns } from '../../../src/core/runs/background/notify.ts'
import { runsWithWork } from '../../../src/core/runs/watch/runsWithWork.ts'
import { tryAfterRestart } from '../../../src/core/runs/pause/pause.ts'
import { putBlob } from '../../../src/core/store/blobs.ts'
import { items, people, runs } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId } from '../../fixtures/people/people.ts'
import { somePhotos } from '../../fixtures/photos.ts'
import { portrait, receivedRun, testProcess, testRunService } from '../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const refusal: Outcome = {
  kind: 'refused',
  code: 'not_allowed',
  detail: '403 ErrorAccessDenied',
  requestId: 'request-9',
}
const expired = () => new AppError('secret_expired', { detail: 'invalid_client AADSTS7000222' })

/** A started run of prepared photos for the people 0 to `count`, not worked on yet. */
async function preparedRun(count: number) {
  const picture = await portrait(0)
  const made = await receivedRun(
    database,
    Array.from({ length: count }, () => picture),
  )
  const preparedSha = await putBlob(database.db, picture)
  await database.db.update(items).set({ state: 'prepared', preparedSha, originalId: null })
  return { ...made, service: testRunService(database).service }
}

const teamsIsDown = () => Promise.reject(new Error('Teams is down'))
const rows = () => database.db.select().from(items).orderBy(items.position)
const states = async () => (await rows()).map(({ state }) => state)
const makeProbeDue = (runId: string) =>
  database.db
    .update(runs)
    .set({ probeAt: sql`now() - interval '1 second'` })
    .where(eq(runs.id, runId))

describe('a run that meets a failure of the whole', () => {
  test('pauses, and leaves its items as they were', async () => {
    const { runId, service, owner } = await preparedRun(3)
    const before = await rows()
    const photos = somePhotos()
    for (let n = 0; n < 3; n += 1) photos.next('metadata', expired())
    await testProcess(database, photos).runner.run(runId)
    const untimed = (all: typeof before) => all.map((row) => ({ ...row, updatedAt: null }))
    expect(untimed(await rows())).toEqual(untimed(before))
    const { pausedAt, pausedBecause, finishedAt } = await service.get(owner, runId)
    expect(finishedAt).toBeNull()
    expect(pausedBecause).toMatchObject({
      code: 'secret_expired',
      detail: 'invalid_client AADSTS7000222',
    })
    const minutes = ((pausedBecause?.probeAt.getTime() ?? 0) - (pausedAt?.getTime() ?? 0)) / 60_000
    expect(minutes).toBeCloseTo(1, 1)
  })

  test('does not write again what was sent before it paused', async () => {
    const { runId } = await preparedRun(1)
    const photos = somePhotos()
    photos.after('put', () => photos.next('metadata', expired()))
    photos.next('put', 'lost')
    const { runner } = testProcess(database, photos)
    await runner.run(runId)
    expect(await states()).toEqual(['uploading'])
    await makeProbeDue(runId)
    await runner.run(runId)
    expect(await states()).toEqual(['done'])
    expect(photos.count('put')).toBe(1)
  })

  test('ends once it was cancelled and what paused it is over, although a write stays unconfirmed', async () => {
    const { runId, service, owner } = await preparedRun(1)
    const photos = somePhotos()
    photos.after('put', () => photos.next('metadata', expired()))
    photos.next('put', { kind: 'failed', code: 'graph_unreachable', detail: '', requestId: null })
    const { runner } = testProcess(database, photos)
    await runner.run(runId)
    expect(await states()).toEqual(['uploading'])
    await service.cancel(owner, runId)
    photos.next('metadata', expired())
    await runner.run(runId)
    expect((await service.get(owner, runId)).pausedBecause).toMatchObject({
      code: 'secret_expired',
    })
    await makeProbeDue(runId)
    await runner.run(runId)
    expect(await rows()).toMatchObject([{ state: 'failed', code: 'write_unconfirmed' }])
    expect((await service.get(owner, runId)).finishedAt).not.toBeNull()
    expect(photos.count('put')).toBe(1)
  })

  test('ends although the last write never gets an answer, once the app can sign in again', async () => {
    const { runId, service, owner } = await preparedRun(1)
    const photos = somePhotos()
    photos.next('metadata', expired())
    const { runner } = testProcess(database, photos)
    await runner.run(runId)
    const silence = {
      kind: 'failed',
      code: 'graph_unreachable',
      detail: '',
      requestId: null,
    } as const
    for (let n = 0; n < 9; n += 1) photos.next('put', silence)
    await makeProbeDue(runId)
    await runner.run(runId)
    expect(await rows()).toMatchObject([{ state: 'failed', code: 'write_unconfirmed' }])
    const { pausedBecause, finishedAt } = await service.get(owner, runId)
    expect(pausedBecause).toBeNull()
    expect(finishedAt).not.toBeNull()
  })

  test('ends after three probes in vain if it has only people who are refused', async () => {
    const { runId, service, owner } = await preparedRun(2)
    const photos = somePhotos()
    for (let n = 0; n < 9; n += 1) photos.next('put', refusal)
    const { runner } = testProcess(database, photos)
    await runner.run(runId)
    for (let probe = 0; probe < 3; probe += 1) {
      expect((await service.get(owner, runId)).pausedBecause).toMatchObject({
        code: 'everyone_refused',
      })
      await makeProbeDue(runId)
      await runner.run(runId)
    }
    await makeProbeDue(runId)
    await runner.run(runId)
    expect(await rows()).toMatchObject([
      { state: 'refused', code: 'not_allowed' },
      { state: 'refused', code: 'not_allowed' },
    ])
    expect((await service.get(owner, runId)).finishedAt).not.toBeNull()
  })

  test('goes on when nothing is prepared yet, or it could never be tried', async () => {
    const { runId } = await preparedRun(2)
    await database.db.update(runs).set({
      pausedAt: sql`now()`,
      pausedCode: 'secret_expired',
      probeAt: sql`now() - interval '1 second'`,
    })
    const photos = somePhotos()
    await testProcess(database, photos).runner.run(runId)
    expect(await states()).toEqual(['done', 'done'])
  })

  test('tries another item each time, one at a time, and waits longer after each', async () => {
    const { runId } = await preparedRun(3)
    const photos = somePhotos()
    const tried: string[] = []
    photos.after('metadata', (id) => tried.push(id))
    for (let n = 0; n < 9; n += 1) photos.next('metadata', expired())
    const { runner } = testProcess(database, photos)
    await runner.run(runId)
    tried.length = 0
    const waits: number[] = []
    for (let probe = 0; probe < 3; probe += 1) {
      await makeProbeDue(runId)
      expect(await runsWithWork(database.db)).toEqual([runId])
      await runner.run(runId)
      const [row] = await database.db.select().from(runs)
      waits.push(Math.round(((row?.probeAt?.getTime() ?? 0) - Date.now()) / 60_000))
    }
    expect(tried.toSorted()).toEqual([0, 1, 2].map(personId))
    expect(waits).toEqual([2, 5, 10])
    expect(await runsWithWork(database.db)).toEqual([])
  })

  test('is tried by one process only', async () => {
    const { runId } = await preparedRun(4)
    const photos = somePhotos()
    for (let n = 0; n < 8; n += 1) photos.next('metadata', expired())
    await testProcess(database, photos).runner.run(runId)
    const before = photos.count('metadata')
    await makeProbeDue(runId)
    const processes = [1, 2, 3].map(() => testProcess(database, photos).runner)
    await Promise.all(processes.map((runner) => runner.run(runId)))
    expect(photos.count('metadata')).toBe(before + 1)
  })

  test('is tried a minute after a restart at the latest, but no earlier for it', async () => {
    const { runId } = await preparedRun(1)
    const photos = somePhotos()
    photos.next('metadata', expired())
    await testProcess(database, photos).runner.run(runId)
    const minutesLeft = async () => {
      const [row] = await database.db.select().from(runs)
      return ((row?.probeAt?.getTime() ?? 0) - Date.now()) / 60_000
    }
    await database.db.update(runs).set({ probeAt: sql`now() + interval '30 minutes'` })
    await tryAfterRestart(database.db)
    expect(await minutesLeft()).toBeCloseTo(1, 1)
    await database.db.update(runs).set({ probeAt: sql`now() + interval '15 seconds'` })
    await tryAfterRestart(database.db)
    expect(await minutesLeft()).toBeLessThan(0.3)
  })

  test('does not count an attempt when Graph cannot be reached', async () => {
    const { runId } = await preparedRun(1)
    const photos = somePhotos()
    photos.next('metadata', expired())
    const { runner } = testProcess(database, photos)
    await runner.run(runId)
    photos.next('metadata', 'lost')
    await makeProbeDue(runId)
    await runner.run(runId)
    expect(await rows()).toMatchObject([{ state: 'prepared', attempts: 0 }])
    expect(await database.db.select().from(runs)).toMatchObject([
      { pausedCode: 'secret_expired', probes: 1 },
    ])
  })
})

describe('a run whose app lacks the permission', () => {
  test('pauses at the first refusal, and gets a new token before it is tried again', async () => {
    const { runId, service, owner } = await preparedRun(4)
    const photos = somePhotos()
    for (let n = 0; n < 4; n += 1) photos.next('put', refusal)
    const granted = { state: false }
    let renewals = 0
    const { runner } = testProcess(database, photos, {
      explainRefusal: async () => (granted.state ? null : 'permission_missing'),
      renewToken: async () => void (renewals += 1),
    })
    await runner.run(runId)
    expect(await states()).toEqual(['prepared', 'prepared', 'prepared', 'prepared'])
    const { pausedBecause } = await service.get(owner, runId)
    expect(pausedBecause).toMatchObject({
      code: 'permission_missing',
      detail: '403 ErrorAccessDenied, request-id request-9',
    })
    granted.state = true
    // Some were not even sent.
    photos.mend()
    await service.resume(owner, runId)
    await runner.run(runId)
    expect(renewals).toBe(1)
    expect(await states()).toEqual(['done', 'done', 'done', 'done'])
  })

  test('does not pause when the reason cannot be found out', async () => {
    const { runId } = await preparedRun(1)
    const photos = somePhotos()
    photos.next('put', refusal)
    const { runner } = testProcess(database, photos, {
      explainRefusal: () => Promise.reject(new AppError('graph_unreachable')),
    })
    await runner.run(runId)
    expect(await rows()).toMatchObject([{ state: 'refused', code: 'not_allowed' }])
  })
})

describe('refusals of several people', () => {
  test('do not pause the run when all of them are guests', async () => {
    const { runId, service, owner } = await preparedRun(4)
    await database.db.update(people).set({ userType: 'Guest' })
    const photos = somePhotos()
    for (let n = 0; n < 4; n += 1) photos.next('put', refusal)
    await testProcess(database, photos).runner.run(runId)
    expect((await rows()).map(({ code }) => code)).toEqual(Array(4).fill('guest_refused'))
    expect((await service.get(owner, runId)).finishedAt).not.toBeNull()
  })

  test('are about them alone once a write elsewhere was accepted since', async () => {
    const { runId } = await preparedRun(2)
    const photos = somePhotos()
    for (let n = 0; n < 4; n += 1) photos.next('put', refusal)
    const { runner } = testProcess(database, photos)
    await runner.run(runId)
    expect(await states()).toEqual(['prepared', 'prepared'])
    const earlier = { pausedAt: sql`now() - interval '5 minutes'` }
    await database.db.update(runs).set(earlier)
    const other = await otherRunWrites(photos)
    await makeProbeDue(runId)
    await runner.run(runId)
    const own = (await rows()).filter((row) => row.runId !== other)
    expect(own.map(({ state, code }) => [state, code])).toEqual([
      ['refused', 'not_allowed'],
      ['refused', 'not_allowed'],
    ])
  })

  test('that were retried by a person do not pause the run again', async () => {
    const { runId, service, owner } = await preparedRun(1)
    const photos = somePhotos()
    photos.next('put', refusal)
    photos.next('put', refusal)
    const { runner } = testProcess(database, photos)
    await runner.run(runId)
    await service.retry(owner, runId, { itemIds: null, overwrite: false })
    await runner.run(runId)
    expect(await states()).toEqual(['refused'])
  })
})

/** Another run sets a photo as the app. @returns its id */
async function otherRunWrites(photos: ReturnType<typeof somePhotos>): Promise<string> {
  const [one] = await rows()
  const [run] = await database.db.select().from(runs)
  if (!one || !run) throw new Error('there is no run')
  const id = '99999999-0000-4000-8000-000000000000'
  await database.db.insert(runs).values({ ...run, id, pausedAt: null, pausedCode: null })
  await database.db
    .insert(items)
    .values({ ...one, id: `${id.slice(0, -1)}1`, runId: id, personId: personId(77), attempts: 0 })
  const undisturbed = somePhotos()
  await testProcess(database, undisturbed).runner.run(id)
  expect(undisturbed.count('put')).toBe(1)
  expect(photos.count('put')).toBe(2)
  return id
}

describe('the creator of a run that paused by itself', () => {
  test('is told once, and of its end when it has finished', async () => {
    const { runId } = await preparedRun(1)
    const photos = somePhotos()
    photos.next('metadata', expired())
    photos.next('metadata', expired())
    const { runner } = testProcess(database, photos)
    await runner.run(runId)
    const told: (RunSummary | FinishedRun)[] = []
    const note = async (news: RunSummary | FinishedRun) => void told.push(news)
    const tell = async () => {
      await notifyRuns(database.db, { notify: note, notifyPaused: note })
    }
    await tell()
    await makeProbeDue(runId)
    await runner.run(runId)
    await tell()
    expect(told).toMatchObject([{ id: runId, pausedBecause: { code: 'secret_expired' } }])
    await makeProbeDue(runId)
    await runner.run(runId)
    await tell()
    await tell()
    expect(told.slice(1)).toMatchObject([{ summary: { id: runId, counts: { done: 1 } } }])
  })

  test('is in the same failure as those of finished runs who were not told either', async () => {
    const { runId } = await preparedRun(1)
    const photos = somePhotos()
    photos.next('metadata', expired())
    await testProcess(database, photos).runner.run(runId)
    await database.db.delete(people)
    const finished = await receivedRun(database, [await portrait(1)])
    await testProcess(database, photos).runner.run(finished.runId)
    const down = { notify: teamsIsDown, notifyPaused: teamsIsDown }
    await expect(notifyRuns(database.db, down)).rejects.toMatchObject({
      cause: { message: 'Teams is down' },
      fields: { runIds: [finished.runId, runId] },
    })
  })

  test('is told again after a failure', async () => {
    const { runId } = await preparedRun(1)
    const photos = somePhotos()
    photos.next('metadata', expired())
    await testProcess(database, photos).runner.run(runId)
    const told: string[] = []
    const down = { notify: null, notifyPaused: teamsIsDown }
    await expect(notifyRuns(database.db, down)).rejects.toMatchObject({
      fields: { runIds: [runId] },
    })
    const up = { ...down, notifyPaused: async ({ id }: RunSummary) => void told.push(id) }
    await notifyRuns(database.db, up)
    expect(told).toEqual([runId])
  })
})
