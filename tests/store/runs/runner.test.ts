import { setTimeout as sleep } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { AppError } from '../../../src/core/errors.ts'
import { looksAlike } from '../../../src/core/imaging/duplicates/looksAlike.ts'
import { getBlob } from '../../../src/core/store/blobs.ts'
import { entries, runs, items, people } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { portrait, receivedRun, testRunService, testProcess } from '../../fixtures/runs.ts'
import { personId } from '../../fixtures/people/people.ts'
import { somePhotos } from '../../fixtures/photos.ts'
import { prepared } from '../../fixtures/pictures/painted.ts'

const soon = { timeout: 10_000, interval: 2 }
let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const rows = () => database.db.select().from(items).orderBy(items.position)
const history = () => database.db.select().from(entries).orderBy(entries.id)

const firstRow = async () => (await rows())[0]

async function withoutMemory(): Promise<never> {
  throw new AppError('memory_short')
}

/** Preparing a small picture takes less. */
const SLOW_MS = 1500

/** The database, in which a transaction begins late, such as that which looks for a paused run's item. */
function withSlowTransactions(): TestDatabase['db'] {
  const { db } = database
  const transaction: typeof db.transaction = async (...given) => {
    await sleep(SLOW_MS)
    return db.transaction(...given)
  }
  return new Proxy(db, {
    get: (target, name) =>
      name === 'transaction' ? transaction : (Reflect.get(target, name, target) as unknown),
  })
}

describe('a run', () => {
  test('that stops because of a database error fails, so that its job does', async () => {
    const { runner } = testProcess(database, somePhotos())
    await expect(runner.run('no id')).rejects.toThrow('select')
    await runner.stop()
  })

  test('sets every photo, writes the history and removes the originals', async () => {
    const files = await Promise.all([0, 1, 2, 3, 4, 5].map(portrait))
    const { owner, runId } = await receivedRun(database, files)
    const photos = somePhotos()
    await photos.set(personId(1), await portrait(100))
    const before = photos.of(personId(1))

    await testProcess(database, photos).runner.run(runId)

    for (const [n, file] of files.entries()) {
      const now = photos.of(personId(n))
      const { jpeg } = await prepared(file)
      expect(await looksAlike(jpeg, now?.jpeg ?? Buffer.alloc(0))).toBe(true)
    }
    expect((await rows()).map(({ state, action }) => [state, action])).toEqual([
      ['done', 'create'],
      ['done', 'replace'],
      ...Array.from({ length: 4 }, () => ['done', 'create']),
    ])
    const replaced = (await history()).find((entry) => entry.personId === personId(1))
    expect(replaced).toMatchObject({
      actorId: owner.id,
      actingAs: 'app',
      action: 'replace',
      beforeEtag: before?.etag,
      afterEtag: photos.of(personId(1))?.etag,
      requestId: 'request-1',
    })
    expect(await getBlob(database.db, replaced?.beforeSha ?? '')).toEqual(before?.jpeg)
    const [person] = await database.db
      .select()
      .from(people)
      .where(eq(people.id, personId(1)))
    expect(person).toMatchObject({ photo: 'has', photoEtag: photos.of(personId(1))?.etag })
    const { service } = testRunService(database)
    const summary = await service.get(owner, runId)
    expect(summary).toMatchObject({ total: 6, finishedAt: expect.any(Date) })
    expect(summary.counts.done).toBe(6)
    expect(await database.waiting()).toEqual([])
  })

  test('refuses a file that is not a picture without stopping the other items', async () => {
    const { runId } = await receivedRun(database, [Buffer.from('hello'), await portrait(1)])
    const photos = somePhotos()
    await testProcess(database, photos).runner.run(runId)
    expect((await rows()).map(({ state, code }) => [state, code])).toEqual([
      ['refused', 'not_an_image'],
      ['done', null],
    ])
    expect(await database.waiting()).toEqual([])
  })

  test('skips people who have a photo when only missing photos are wanted', async () => {
    const files = await Promise.all([0, 1].map(portrait))
    const { runId } = await receivedRun(database, files, 'keep')
    const photos = somePhotos()
    await photos.set(personId(0), await portrait(100))
    const before = photos.of(personId(0))
    await testProcess(database, photos).runner.run(runId)
    expect((await rows()).map(({ state, code }) => [state, code])).toEqual([
      ['skipped', 'has_photo_already'],
      ['done', null],
    ])
    expect(photos.of(personId(0))).toEqual(before)
  })

  test('does not write the same photo twice', async () => {
    const files = [await portrait(0)]
    const photos = somePhotos()
    const first = await receivedRun(database, files)
    await testProcess(database, photos).runner.run(first.runId)
    await database.db.delete(people)
    const second = await receivedRun(database, files)
    await testProcess(database, photos).runner.run(second.runId)
    expect((await rows()).map(({ state, code }) => [state, code])).toContainEqual([
      'unchanged',
      'same_photo',
    ])
    expect(photos.count('put')).toBe(1)
    expect(await history()).toHaveLength(1)
  })

  test('ends only the item that Graph refuses, and records the reason', async () => {
    const files = await Promise.all([0, 1, 2, 3].map(portrait))
    const { runId } = await receivedRun(database, files)
    const photos = somePhotos()
    const requestId = 'request-7'
    photos.next(
      'put',
      { kind: 'refused', code: 'photo_refused', detail: 'x', requestId },
      personId(0),
    )
    photos.next('put', { kind: 'gone', code: 'person_gone', requestId }, personId(1))
    photos.next(
      'put',
      { kind: 'failed', code: 'graph_failed', status: 418, detail: '500 things wrong', requestId },
      personId(2),
    )
    await testProcess(database, photos).runner.run(runId)
    expect((await rows()).map(({ state, code, requestId }) => [state, code, requestId])).toEqual([
      ['refused', 'photo_refused', requestId],
      ['gone', 'person_gone', requestId],
      ['failed', 'graph_failed', requestId],
      ['done', null, 'request-1'],
    ])
    expect(await history()).toHaveLength(1)
    const [row] = await database.db.select().from(runs)
    expect(row?.finishedAt).toBeInstanceOf(Date)
  })

  test('retries an error within Graph, and explains a refusal for a guest', async () => {
    const files = await Promise.all([0, 1].map(portrait))
    const { runId } = await receivedRun(database, files)
    const photos = somePhotos()
    const graphError = { kind: 'failed', code: 'graph_failed', requestId: null } as const
    photos.next(
      'put',
      { ...graphError, status: 500, detail: 'ErrorInternalServerError' },
      personId(0),
    )
    const refused = { kind: 'refused', code: 'photo_refused', detail: '', requestId: null } as const
    photos.next('put', refused, personId(1))
    await database.db
      .update(people)
      .set({ userType: 'Guest' })
      .where(eq(people.id, personId(1)))
    await testProcess(database, photos).runner.run(runId)
    expect((await rows()).map(({ state, code }) => [state, code])).toEqual([
      ['done', null],
      ['refused', 'guest_refused'],
    ])
  })

  test('backs off as a whole when Graph throttles, then continues', async () => {
    const files = await Promise.all([0, 1, 2, 3, 4, 5].map(portrait))
    const { runId } = await receivedRun(database, files)
    const photos = somePhotos()
    const until = new Date(Date.now() + 1500)
    for (let n = 0; n < 4; n++) photos.next('put', { kind: 'throttled', until })
    const running = testProcess(database, photos).runner.run(runId)
    await vi.waitFor(() => expect(photos.count('put')).toBeGreaterThanOrEqual(4), soon)
    const asked = photos.count('metadata')
    while (Date.now() < until.getTime() - 100) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      expect(photos.count('metadata')).toBe(asked)
    }
    await running
    expect(new Set((await rows()).map(({ state }) => state))).toEqual(new Set(['done']))
    expect(await history()).toHaveLength(6)
  })

  test('retries after a lost connection or an exception, and gives up in the end', async () => {
    const files = await Promise.all([0, 1, 2].map(portrait))
    const { runId } = await receivedRun(database, files)
    const photos = somePhotos()
    const unreachable = {
      kind: 'failed',
      code: 'graph_unreachable',
      detail: 'reset',
      requestId: null,
    } as const
    photos.next('metadata', unreachable, personId(0))
    photos.next('metadata', new Error('a bug'), personId(1))
    for (let n = 0; n < 3; n++) photos.next('metadata', new Error('a bug'), personId(2))
    const errors: unknown[] = []
    const log = { info: () => {}, warn: () => {}, error: (fields: unknown) => errors.push(fields) }
    await testProcess(database, photos, { log }).runner.run(runId)
    expect((await rows()).map(({ state, code }) => [state, code])).toEqual([
      ['done', null],
      ['done', null],
      ['failed', 'internal'],
    ])
    expect(errors).toHaveLength(4)
  })

  test('waits a minute for memory that a picture needs, and keeps the file when there never is any', async () => {
    const { owner, runId } = await receivedRun(database, [await portrait(0)])
    const { originals } = database.store
    const inNeed = { originals: { ...originals, get: withoutMemory } }
    const first = testProcess(database, somePhotos(), inNeed).runner
    const running = first.run(runId)
    await vi.waitFor(async () => expect(await firstRow()).toMatchObject({ attempts: 1 }), soon)
    await first.stop()
    await running
    const waiting = await firstRow()
    expect(waiting).toMatchObject({ state: 'received', code: null, leaseOwner: null })
    expect(waiting?.notBefore?.getTime()).toBeGreaterThan(Date.now() + 50_000)

    await database.db.update(items).set({ attempts: 60, notBefore: null })
    await testProcess(database, somePhotos(), inNeed).runner.run(runId)
    const { originalId = null } = waiting ?? {}
    expect(await firstRow()).toMatchObject({ state: 'failed', code: 'memory_short', originalId })
    expect(await database.waiting()).toEqual([originalId])

    const { service } = testRunService(database)
    await service.retry(owner, runId, { itemIds: null, overwrite: false })
    await testProcess(database, somePhotos()).runner.run(runId)
    expect(await firstRow()).toMatchObject({ state: 'done', attempts: 0 })
  })

  test('picks up files that arrive while it is running', async () => {
    const files = await Promise.all([0, 1].map(portrait))
    const { runId } = await receivedRun(database, files)
    const photos = somePhotos()
    await database.db.update(items).set({ state: 'awaiting' }).where(eq(items.position, 1))
    const { runner } = testProcess(database, photos)
    const first = runner.run(runId)
    await database.db.update(items).set({ state: 'received' }).where(eq(items.position, 1))
    await runner.run(runId)
    await first
    expect((await rows()).map(({ state }) => state)).toEqual(['done', 'done'])
  })

  test('writes what became prepared while it was looking for something to write', async () => {
    const { runId } = await receivedRun(database, [await portrait(0)])
    const photos = somePhotos()
    await testProcess(database, photos, { db: withSlowTransactions() }).runner.run(runId)
    expect(await rows()).toMatchObject([{ state: 'done' }])
  })

  test('stops between items and leaves the rest to the next process', async () => {
    const files = await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(portrait))
    const { runId } = await receivedRun(database, files)
    const photos = somePhotos()
    const { runner } = testProcess(database, photos)
    const stopped = Promise.withResolvers<void>()
    photos.after('put', () => stopped.resolve(runner.stop()))
    await runner.run(runId)
    await stopped.promise
    const left = (await rows()).filter(({ state }) => state !== 'done')
    expect(left.length).toBeGreaterThanOrEqual(1)
    for (const { state, leaseOwner } of left) {
      expect(['received', 'prepared']).toContain(state)
      expect(leaseOwner).toBeNull()
    }
    await testProcess(database, photos).start()
    expect(await history()).toHaveLength(8)
    expect(photos.count('put')).toBe(8)
  })
})
