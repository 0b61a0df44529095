import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createRunner } from '../../../src/core/runs/execute/runner.ts'
import { putBlob } from '../../../src/core/store/blobs.ts'
import { entries, items } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import {
  portrait,
  principal,
  silentLog,
  receivedRun,
  testRunService,
  testProcess,
  withoutGraph,
} from '../../fixtures/runs.ts'
import { personId, somePerson, storePeople } from '../../fixtures/people/people.ts'
import { somePhotos, type Mishap } from '../../fixtures/photos.ts'

const soon = { timeout: 10_000, interval: 2 }
let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const rows = () => database.db.select().from(items).orderBy(items.position)
const ends = async () => (await rows()).map(({ state, code }) => [state, code])
const history = () => database.db.select().from(entries)
const retryAll = { itemIds: null, overwrite: false }

/** A started run of prepared photos for the people 0 to `count`, not worked on yet. */
async function preparedRun(count: number) {
  const picture = await portrait(0)
  const made = await receivedRun(
    database,
    Array.from({ length: count }, () => picture),
  )
  const preparedSha = await putBlob(database.db, picture)
  for (const { originalId } of await rows())
    if (originalId) await database.store.originals.remove(originalId)
  await database.db.update(items).set({ state: 'prepared', preparedSha, originalId: null })
  return { ...made, service: testRunService(database).service }
}

const underWay = async () => (await ends()).filter(([state]) => state === 'uploading')

/** Makes every write wait. @returns releases them */
function blockWrites(photos: ReturnType<typeof somePhotos>) {
  const gate = Promise.withResolvers<void>()
  photos.after('put', () => gate.promise)
  return () => gate.resolve()
}

describe('pausing', () => {
  test('starts no new items, lets those in progress finish, and lasts until the run is resumed', async () => {
    const { owner, runId, service } = await preparedRun(40)
    const photos = somePhotos()
    const unblock = blockWrites(photos)
    const { runner } = testProcess(database, photos)
    const running = runner.run(runId)
    await vi.waitFor(async () => expect((await underWay()).length).toBeGreaterThan(20), soon)
    await vi.waitFor(() => expect(photos.count('put')).toBe(4), soon)
    expect(await service.pause(owner, runId)).toMatchObject({ pausedAt: expect.any(Date) })
    unblock()
    await running
    const states = (await rows()).map(({ state, leaseOwner }) => `${state} ${leaseOwner}`)
    expect(states.toSorted()).toEqual([
      ...Array.from({ length: 4 }, () => 'done null'),
      ...Array.from({ length: 36 }, () => 'prepared null'),
    ])
    expect(photos.count('put')).toBe(4)
    expect(await history()).toHaveLength(4)

    await runner.run(runId)
    expect(photos.count('put')).toBe(4)
    expect(await service.resume(owner, runId)).toMatchObject({ pausedAt: null, finishedAt: null })
    await runner.run(runId)
    expect(photos.count('put')).toBe(40)
    expect(await history()).toHaveLength(40)
    expect((await service.get(owner, runId)).finishedAt).toBeInstanceOf(Date)
  })
})

describe('cancelling', () => {
  test('skips all items that were not started and removes their originals', async () => {
    const files = await Promise.all([0, 1, 2].map(portrait))
    const { owner, runId } = await receivedRun(database, files)
    await storePeople(database.db, [somePerson(50)])
    const { service, wokenRunIds } = testRunService(database)
    const late = { fileName: 'late.jpg', fileSize: 9, personId: personId(50) }
    await service.addItems(owner, runId, [{ ...late, rule: null, confidence: null }])
    expect(await service.cancel(owner, runId)).toMatchObject({
      cancelledAt: expect.any(Date),
      finishedAt: expect.any(Date),
    })
    expect(await ends()).toEqual(Array.from({ length: 4 }, () => ['skipped', 'cancelled']))
    expect(await database.waiting()).toEqual([])
    expect(wokenRunIds).toEqual([runId])
    const more = service.addItems(owner, runId, [{ ...late, rule: null, confidence: null }])
    await expect(more).rejects.toMatchObject({ code: 'wrong_state' })
  })

  test('records the items in progress', async () => {
    const { owner, runId, service } = await preparedRun(10)
    const photos = somePhotos()
    const unblock = blockWrites(photos)
    const running = testProcess(database, photos).runner.run(runId)
    await vi.waitFor(() => expect(photos.count('put')).toBe(4), soon)
    expect((await service.cancel(owner, runId)).finishedAt).toBeNull()
    unblock()
    await running
    const summary = await service.get(owner, runId)
    expect(summary.counts).toMatchObject({ done: 4, skipped: 6 })
    expect(summary.finishedAt).toBeInstanceOf(Date)
    expect(await history()).toHaveLength(4)
  })

  test('takes effect until the write is sent', async () => {
    const { owner, runId, service } = await preparedRun(4)
    const photos = somePhotos()
    const asked = Promise.withResolvers<void>()
    const gate = Promise.withResolvers<void>()
    photos.after('metadata', () => {
      if (photos.count('metadata') === 4) asked.resolve()
      return gate.promise
    })
    const running = testProcess(database, photos).runner.run(runId)
    await asked.promise
    await service.cancel(owner, runId)
    gate.resolve()
    await running
    expect(photos.count('put')).toBe(0)
    expect(await ends()).toEqual(Array.from({ length: 4 }, () => ['skipped', 'cancelled']))
    expect((await service.get(owner, runId)).finishedAt).toBeInstanceOf(Date)
  })

  test('looks for a write whose answer was lost, and says so if it cannot be known', async () => {
    const { owner, runId, service } = await preparedRun(2)
    const photos = somePhotos()
    const lost: Mishap = { kind: 'failed', code: 'graph_unreachable', detail: '', requestId: null }
    photos.next('put', 'lost', personId(0))
    photos.next('put', lost, personId(1))
    photos.after('put', (id) => photos.next('metadata', lost, id))
    const { runner } = testProcess(database, photos, { retryDelaysMs: [60_000] })
    void runner.run(runId)
    await vi.waitFor(
      async () => expect((await rows()).every((row) => row.notBefore)).toBe(true),
      soon,
    )
    await service.cancel(owner, runId)
    await database.db.update(items).set({ notBefore: null })
    await runner.stop()
    await testProcess(database, photos).start()
    expect((await ends()).toSorted(([a], [b]) => String(a).localeCompare(String(b)))).toEqual([
      ['done', null],
      // It can't be known that the other one did not happen.
      ['failed', 'write_unconfirmed'],
    ])
    expect(await history()).toHaveLength(1)
    expect((await service.get(owner, runId)).finishedAt).toBeInstanceOf(Date)
  })
})

describe('retrying', () => {
  const refused: Mishap = { kind: 'refused', code: 'not_allowed', detail: 'x', requestId: 'r' }

  test('repeats failed items, even in a finished run', async () => {
    const { owner, runId, service } = await preparedRun(3)
    const photos = somePhotos()
    photos.next('put', refused, personId(0))
    photos.next('put', { kind: 'gone', code: 'person_gone', requestId: null }, personId(1))
    const { runner } = testProcess(database, photos)
    await runner.run(runId)
    expect((await service.get(owner, runId)).finishedAt).toBeInstanceOf(Date)
    expect(await service.retry(owner, runId, retryAll)).toMatchObject({
      finishedAt: null,
      counts: { prepared: 2, done: 1 },
    })
    await runner.run(runId)
    expect(await ends()).toEqual(Array.from({ length: 3 }, () => ['done', null]))
    expect(await history()).toHaveLength(3)
  })

  test('repeats only the given items, cancelled ones included', async () => {
    const { owner, runId, service } = await preparedRun(3)
    await service.cancel(owner, runId)
    const [first] = await rows()
    const some = { itemIds: [first?.id ?? ''], overwrite: false }
    expect(await service.retry(owner, runId, some)).toMatchObject({
      cancelledAt: null,
      finishedAt: null,
      counts: { prepared: 1, skipped: 2 },
    })
    await testProcess(database, somePhotos()).runner.run(runId)
    expect((await ends()).map(([state]) => state)).toEqual(['done', 'skipped', 'skipped'])
  })

  test('does not repeat files that are not pictures, and is refused when nothing else is left', async () => {
    const { owner, runId } = await receivedRun(database, [Buffer.from('hello')])
    const { service } = testRunService(database)
    await testProcess(database, somePhotos()).runner.run(runId)
    const before = await service.get(owner, runId)
    const [item] = await rows()
    for (const itemIds of [null, [item?.id ?? ''], [personId(404)]]) {
      const again = service.retry(owner, runId, { itemIds, overwrite: false })
      await expect(again).rejects.toMatchObject({ code: 'nothing_to_retry' })
    }
    expect(await service.get(owner, runId)).toEqual(before)
    expect(await ends()).toEqual([['refused', 'not_an_image']])
  })

  test('items that are being retried already changes nothing', async () => {
    const { owner, runId, service } = await preparedRun(2)
    await service.cancel(owner, runId)
    const [first] = await rows()
    const some = { itemIds: [first?.id ?? ''], overwrite: false }
    await service.retry(owner, runId, some)
    expect(await service.retry(owner, runId, some)).toMatchObject({ counts: { prepared: 1 } })
    expect(await service.retry(owner, runId, retryAll)).toMatchObject({ counts: { prepared: 2 } })
    expect(await service.retry(owner, runId, retryAll)).toMatchObject({ counts: { prepared: 2 } })
  })

  test('does not repeat a write that arrived although its answer was lost for good', async () => {
    const { owner, runId, service } = await preparedRun(1)
    const photos = somePhotos()
    photos.next('put', 'lost')
    const lost: Mishap = { kind: 'failed', code: 'graph_unreachable', detail: '', requestId: null }
    photos.after('put', () => {
      for (let n = 0; n < 3; n++) photos.next('metadata', lost)
    })
    const { runner } = testProcess(database, photos)
    await runner.run(runId)
    expect(await ends()).toEqual([['failed', 'write_unconfirmed']])
    await service.retry(owner, runId, retryAll)
    await runner.run(runId)
    expect(await ends()).toEqual([['done', null]])
    expect(photos.count('put')).toBe(1)
    expect(await history()).toMatchObject([{ action: 'create' }])
  })
})

describe('a run that Graph slows down', () => {
  test('is marked as slowed while it runs', async () => {
    const { owner, runId, service } = await preparedRun(6)
    const photos = somePhotos()
    const { db, originals } = database.store
    const { access } = photos
    const context = { db, originals, photos: access, log: silentLog, retryDelaysMs: [] }
    const runner = createRunner(
      { ...context, ...withoutGraph },
      { concurrency: () => 1, isSlowed: () => true },
    )
    const slowed = async () => (await service.get(owner, runId)).slowed
    expect(await slowed()).toBe(false)
    const seen: boolean[] = []
    photos.after('put', async () => {
      seen.push(await slowed())
      await service.pause(owner, runId)
    })
    await runner.run(runId)
    expect([seen[0], await slowed()]).toEqual([true, false])
    await service.resume(owner, runId)
    expect(await slowed()).toBe(true)
    await runner.run(runId)
    expect(await slowed()).toBe(false)
    await runner.stop()
  })
})

describe('pausing, resuming and cancelling', () => {
  test('is for the person who created the run, from its start to its end', async () => {
    const { owner, runId } = await receivedRun(database, [await portrait(0)], 'replace', {
      held: true,
    })
    const { service } = testRunService(database)
    const verbs = ['pause', 'resume', 'cancel'] as const
    for (const verb of verbs) {
      await expect(service[verb](owner, runId)).rejects.toMatchObject({ code: 'wrong_state' })
      await expect(service[verb](principal(2), runId)).rejects.toMatchObject({ code: 'not_found' })
    }
    const early = service.retry(owner, runId, retryAll)
    await expect(early).rejects.toMatchObject({ code: 'wrong_state' })
    await service.start(owner, runId, 'wait')
    await testProcess(database, somePhotos()).runner.run(runId)
    for (const verb of verbs)
      await expect(service[verb](owner, runId)).rejects.toMatchObject({ code: 'wrong_state' })
  })
})

describe('a person for whom Graph throttles for long', () => {
  test('does not delay anyone else', async () => {
    const { runId } = await preparedRun(10)
    const photos = somePhotos()
    const until = new Date(Date.now() + 60_000)
    photos.next('put', { kind: 'throttled', until }, personId(0))
    const { runner } = testProcess(database, photos)
    void runner.run(runId)
    await vi.waitFor(async () => {
      const done = (await rows()).filter(({ state }) => state === 'done')
      expect(done).toHaveLength(9)
    }, soon)
    const [waiting] = await database.db
      .select()
      .from(items)
      .where(eq(items.personId, personId(0)))
    expect(waiting).toMatchObject({ state: 'prepared', notBefore: until, throttles: 1 })
    await runner.stop()
  })

  test('is given up after too many attempts', async () => {
    const { runId } = await preparedRun(1)
    const photos = somePhotos()
    await database.db.update(items).set({ throttles: 20 })
    photos.next('put', { kind: 'throttled', until: new Date(Date.now() + 60_000) })
    await testProcess(database, photos).runner.run(runId)
    expect(await ends()).toEqual([['failed', 'throttled_long']])
  })
})
