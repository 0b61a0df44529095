import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { looksAlike } from '../../../src/core/imaging/duplicates/looksAlike.ts'
import { preparePhoto } from '../../../src/core/imaging/prepare.ts'
import { LeaseLost, persist } from '../../../src/core/runs/rows/items.ts'
import { claim, nextDue } from '../../../src/core/runs/execute/lease.ts'
import { getBlob, hashOf } from '../../../src/core/store/blobs.ts'
import { entries, items, runs } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { holder, portrait, receivedRun, testProcess } from '../../fixtures/runs.ts'
import { personId } from '../../fixtures/people/people.ts'
import { somePhotos, type Mishap } from '../../fixtures/photos.ts'

const soon = { timeout: 10_000, interval: 2 }
let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const item = async () => {
  const [row] = await database.db.select().from(items)
  if (!row) throw new Error('there is an item')
  return row
}
const history = () => database.db.select().from(entries)

/** A run with one picture, for a person who has another photo. */
async function replacement() {
  const photos = somePhotos()
  const old = await portrait(100)
  await photos.set(personId(0), old)
  const before = photos.of(personId(0))
  const picture = await portrait(0)
  const { runId } = await receivedRun(database, [picture])
  /** What can be seen afterwards; `oneWrite` when everything is right. */
  const outcome = async () => {
    const [entry, ...more] = await history()
    const now = photos.of(personId(0))
    const { state, leaseOwner, originalId } = await item()
    const kept = await getBlob(database.db, entry?.beforeSha ?? '')
    return {
      puts: photos.count('put'),
      lines: more.length + (entry ? 1 : 0),
      action: entry?.action,
      oldPhotoKept: before?.etag === entry?.beforeEtag && kept?.equals(before?.jpeg ?? kept),
      showsTheNewOne: await looksAlike(picture, now?.jpeg ?? Buffer.alloc(0)),
      hasItsEtag: entry?.afterEtag === now?.etag,
      item: { state, leaseOwner, originalId },
      waiting: await database.waiting(),
    }
  }
  return { photos, runId, outcome }
}

const oneWrite = {
  puts: 1,
  lines: 1,
  action: 'replace',
  oldPhotoKept: true,
  showsTheNewOne: true,
  hasItsEtag: true,
  item: { state: 'done', leaseOwner: null, originalId: null },
  waiting: [],
}

describe('a process that dies', () => {
  test.each<['metadata' | 'bytes' | 'put']>([['metadata'], ['bytes'], ['put']])(
    'after its first %s leads to one write and one history entry by the next process',
    async (verb) => {
      const { photos, runId, outcome } = await replacement()
      photos.next(verb, 'crash')
      void testProcess(database, photos).runner.run(runId)
      while (photos.count(verb) < 1) await new Promise((resolve) => setTimeout(resolve, 5))
      await testProcess(database, photos).start()
      expect(await outcome()).toEqual(oneWrite)
    },
  )

  test('between the write and recording it leaves the recording to the next process', async () => {
    const { photos, runId, outcome } = await replacement()
    photos.after('put', () => photos.next('metadata', 'crash'))
    void testProcess(database, photos).runner.run(runId)
    await vi.waitFor(() => expect(photos.count('metadata')).toBeGreaterThanOrEqual(2), soon)
    await testProcess(database, photos).start()
    expect(await outcome()).toEqual(oneWrite)
  })

  test('before the write was sent leaves the write to the next process', async () => {
    const { photos, runId } = await replacement()
    await testProcess(database, photos).runner.run(runId)
    // Back to the moment before the PUT: Graph has the old photo, and the row says `uploading`.
    await database.db.delete(entries)
    const done = await item()
    const old = await getBlob(database.db, done.beforeSha ?? '')
    if (!old) throw new Error('the old photo was kept')
    await photos.set(personId(0), old)
    const beforeEtag = photos.of(personId(0))?.etag ?? ''
    await database.db.update(items).set({ state: 'uploading', beforeEtag, afterEtag: null })
    await database.db.update(runs).set({ finishedAt: null })
    await testProcess(database, photos).start()
    expect(photos.count('put')).toBe(2)
    expect(await history()).toHaveLength(1)
  })

  test('and comes back with the rows from before the write, as after a restore, sets the photo once more', async () => {
    const { photos, runId } = await replacement()
    await testProcess(database, photos).runner.run(runId)
    const before = { state: 'prepared', action: null, beforeEtag: null, afterEtag: null } as const
    await database.db.delete(entries)
    await database.db.update(items).set({ ...before, seen: null })
    await database.db.update(runs).set({ finishedAt: null })
    await testProcess(database, photos).start()
    expect([photos.count('put'), await history()]).toMatchObject([2, [{ action: 'replace' }]])
    expect(await item()).toMatchObject({ state: 'done' })
  })

  test('after the write leaves open whether it happened while the next one is throttled', async () => {
    const { photos, runId, outcome } = await replacement()
    photos.next('put', 'crash')
    void testProcess(database, photos).runner.run(runId)
    while (photos.count('put') < 1) await new Promise((resolve) => setTimeout(resolve, 5))
    photos.next('metadata', { kind: 'throttled', until: new Date(Date.now() + 1000) })
    const asked = photos.count('metadata')
    const next = testProcess(database, photos).start()
    await vi.waitFor(async () => expect(await item()).toMatchObject({ throttles: 1 }), soon)
    expect(photos.count('metadata')).toBe(asked + 1)
    expect(await item()).toMatchObject({ state: 'uploading' })
    await next
    expect(await outcome()).toEqual(oneWrite)
  })

  test('while preparing leaves the preparation to the next process', async () => {
    const { photos, outcome } = await replacement()
    await claim(database.db, (await item()).runId, holder('dead process'), 'prepare', 1)
    await testProcess(database, photos).start()
    expect(await outcome()).toEqual(oneWrite)
  })
})

describe('a write whose answer is lost', () => {
  test('is recognised by its picture and not repeated', async () => {
    const { photos, runId, outcome } = await replacement()
    photos.next('put', 'lost')
    await testProcess(database, photos).runner.run(runId)
    expect(await outcome()).toEqual(oneWrite)
  })

  test('is found later if Graph is unavailable at first', async () => {
    const { photos, runId, outcome } = await replacement()
    const unreachable: Mishap = {
      kind: 'failed',
      code: 'graph_unreachable',
      detail: 'reset',
      requestId: null,
    }
    photos.next('put', 'lost')
    photos.after('put', () => photos.next('metadata', unreachable))
    await testProcess(database, photos).runner.run(runId)
    expect(await outcome()).toEqual(oneWrite)
  })

  test('is not confused with a photo that someone else has set since', async () => {
    const { photos, runId } = await replacement()
    photos.next('put', 'crash')
    void testProcess(database, photos).runner.run(runId)
    await vi.waitFor(() => expect(photos.count('put')).toBeGreaterThanOrEqual(1), soon)
    await photos.set(personId(0), await portrait(200))
    const theirs = photos.of(personId(0))
    await testProcess(database, photos).start()
    const [entry, ...more] = await history()
    expect(more).toEqual([])
    expect(await getBlob(database.db, entry?.beforeSha ?? '')).toEqual(theirs?.jpeg)
  })
})

describe('an item', () => {
  test('is leased to one process at a time, and free again when the lease expires', async () => {
    const { runId } = await receivedRun(database, [await portrait(0)])
    const [first] = await claim(database.db, runId, holder('first'), 'prepare', 1)
    expect(await claim(database.db, runId, holder('second'), 'prepare', 1)).toEqual([])
    await database.db.update(items).set({ leaseUntil: new Date(Date.now() - 1000) })
    expect(await claim(database.db, runId, holder('second'), 'prepare', 1)).toMatchObject([
      { id: first?.id },
    ])
    if (!first) throw new Error('it was claimed')
    await expect(persist(database.db, first, { state: 'done' })).rejects.toThrow(LeaseLost)
    expect(await item()).toMatchObject({ state: 'received', leaseOwner: 'second' })
  })

  test('is not claimed again by the process that works on it, however long the database was away', async () => {
    const { runId } = await receivedRun(database, [await portrait(0)])
    const [first] = await claim(database.db, runId, holder('first'), 'prepare', 1)
    await database.db.update(items).set({ leaseUntil: new Date(Date.now() - 1000) })
    const busy = holder('first', first?.id ?? '')
    expect(await claim(database.db, runId, busy, 'prepare', 1)).toEqual([])
  })

  test('is claimed again at once by a process that never got the answer to its claim', async () => {
    const { runId } = await receivedRun(database, [await portrait(0)])
    const [first] = await claim(database.db, runId, holder('first'), 'prepare', 1)
    const again = await claim(database.db, runId, holder('first'), 'prepare', 1)
    expect(again).toMatchObject([{ id: first?.id }])
  })

  test('that became due a moment ago is still found', async () => {
    const { runId } = await receivedRun(database, [await portrait(0)])
    const due = new Date(Date.now() - 1)
    await database.db.update(items).set({ notBefore: due })
    expect(await nextDue(database.db, runId)).toEqual(due)
  })

  test('that another process took over is not touched by the first', async () => {
    const { photos, runId } = await replacement()
    photos.after('put', () => database.db.update(items).set({ leaseOwner: 'another' }).execute())
    await testProcess(database, photos).runner.run(runId)
    expect(await item()).toMatchObject({ leaseOwner: 'another', state: 'uploading' })
    expect(await history()).toEqual([])
  })

  test('stores the picture it will set under its hash', async () => {
    const picture = await portrait(0)
    const { runId } = await receivedRun(database, [picture])
    await testProcess(database, somePhotos()).runner.run(runId)
    const prepared = await preparePhoto(picture)
    if (prepared.kind !== 'ready') throw new Error('a portrait can be prepared')
    expect((await item()).preparedSha).toBe(hashOf(prepared.jpeg))
  })
})
