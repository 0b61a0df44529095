import { Readable } from 'node:stream'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { removeExpired } from '../../../src/core/runs/background/retention.ts'
import { createOwnPhoto } from '../../../src/core/onePhoto/ownPhoto.ts'
import { getBlob, putBlob } from '../../../src/core/store/blobs.ts'
import { blobs, drafts, entries, runs, items, people } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import {
  portrait,
  principal,
  silentLog,
  receivedRun,
  testRunService,
  testProcess,
} from '../../fixtures/runs.ts'
import { personId, somePerson, storePeople } from '../../fixtures/people/people.ts'
import { somePhotos } from '../../fixtures/photos.ts'

const DAY_MS = 86_400_000
let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const removeNow = (days = 30) =>
  removeExpired(database.store, days, silentLog, new AbortController().signal)
const kept = async () =>
  (await database.db.select({ sha: blobs.sha256 }).from(blobs)).map(({ sha }) => sha)

/** Moves all stored times back by `days`. */
async function pass(days: number): Promise<void> {
  const earlier = (column: string) => sql.raw(`${column} = ${column} - interval '${days} days'`)
  const moved = {
    entries: ['at'],
    items: ['updated_at'],
    runs: ['created_at', 'started_at', 'finished_at'],
    blobs: ['created_at'],
    drafts: ['created_at', 'used_at'],
  }
  for (const [table, columns] of Object.entries(moved)) {
    const set = sql.join(columns.map(earlier), sql`, `)
    await database.db.execute(sql`update ${sql.raw(table)} set ${set}`)
  }
}

/** A finished run that has replaced one photo. */
async function replaced() {
  const photos = somePhotos()
  await photos.set(personId(0), await portrait(100))
  const given = await receivedRun(database, [await portrait(0)])
  await testProcess(database, photos).runner.run(given.runId)
  const [entry] = await database.db.select().from(entries)
  const { service } = testRunService(database)
  return { ...given, photos, service, before: entry?.beforeSha ?? '', after: entry?.afterSha ?? '' }
}

describe('a photo that was replaced', () => {
  test('is removed after thirty days, while its history entry stays', async () => {
    const { owner, runId, service, before } = await replaced()
    await pass(29)
    await removeNow()
    expect(await kept()).toContain(before)
    expect((await service.get(owner, runId)).undoable).toBe(1)
    await pass(2)
    await removeNow()
    expect(await kept()).toEqual([])
    expect(await database.db.$count(entries)).toBe(1)
    expect((await service.get(owner, runId)).undoable).toBe(0)
  })

  test('is kept for the configured number of days', async () => {
    const { before } = await replaced()
    await pass(8)
    await removeNow(30)
    expect(await kept()).toContain(before)
    await removeNow(7)
    expect(await kept()).toEqual([])
  })

  test('is kept until an undo that restores it has finished', async () => {
    const { owner, runId, service, photos, before } = await replaced()
    await pass(31)
    const undone = await service.undo(owner, runId, null)
    await removeNow()
    expect(await kept()).toEqual([before])
    await testProcess(database, photos).runner.run(undone.id)
    expect((await service.get(owner, undone.id)).counts.done).toBe(1)
  })

  test('is kept while a recent entry refers to it too', async () => {
    const { before } = await replaced()
    await pass(31)
    const [entry] = await database.db.select().from(entries)
    if (!entry) throw new Error('there is an entry')
    const { id: _, ...copied } = entry
    const itemId = '00000000-0000-4000-8000-00000000abcd'
    await database.db.insert(entries).values({ ...copied, itemId, at: new Date() })
    await removeNow()
    expect(await kept()).toContain(before)
  })
})

describe('a stored photo', () => {
  test('of an unfinished run is kept', async () => {
    const { runId } = await receivedRun(database, [await portrait(0)], 'replace', {
      held: true,
    })
    await testProcess(database, somePhotos()).runner.run(runId)
    await database.db.update(blobs).set({ createdAt: new Date(Date.now() - 20 * DAY_MS) })
    await database.db.update(items).set({ updatedAt: new Date(Date.now() - 20 * DAY_MS) })
    await removeNow(7 * 3)
    expect(await kept()).toHaveLength(1)
  })

  test('that is a thumbnail is kept until another replaces it', async () => {
    const old = await putBlob(database.db, Buffer.from('old'))
    await storePeople(database.db, [somePerson(0, { thumbnailSha: old })])
    await pass(100)
    await removeNow()
    expect(await kept()).toEqual([old])
    const next = await putBlob(database.db, Buffer.from('next'))
    await database.db.update(people).set({ thumbnailSha: next })
    await removeNow()
    expect(await kept()).toEqual([next])
  })

  test('that nothing refers to is kept for a day after it was last stored', async () => {
    const bytes = Buffer.from('a picture on its way')
    const sha = await putBlob(database.db, bytes)
    await removeNow()
    expect(await kept()).toEqual([sha])
    await pass(2)
    await putBlob(database.db, bytes)
    await removeNow()
    expect(await getBlob(database.db, sha)).toEqual(bytes)
    await pass(2)
    await removeNow()
    expect(await kept()).toEqual([])
  })
})

describe('a draft', () => {
  test('is removed after thirty days with its photo and its original', async () => {
    const access = somePhotos().access
    const service = createOwnPhoto(database.store, () => access)
    const made = await service.draft(principal(1), Readable.from([await portrait(0)]))
    if ('kind' in made) throw new Error(made.code)
    await pass(29)
    await removeNow()
    expect(await kept()).toHaveLength(1)
    await pass(2)
    await removeNow()
    await removeNow()
    expect([await database.db.$count(drafts), await kept(), await database.waiting()]).toEqual([
      0,
      [],
      [],
    ])
  })
})

describe('a held run', () => {
  test('is discarded after thirty days without a change', async () => {
    const { owner, runId } = await receivedRun(database, [await portrait(0)], 'replace', {
      held: true,
    })
    const { service } = testRunService(database)
    await pass(29)
    await removeNow()
    expect((await service.get(owner, runId)).finishedAt).toBeNull()
    await pass(2)
    await removeNow()
    expect(await service.get(owner, runId)).toMatchObject({
      startedAt: null,
      finishedAt: expect.any(Date),
      counts: { skipped: 1 },
    })
    const [item] = await database.db.select().from(items)
    expect(item?.code).toBe('left_out')
    expect(await database.waiting()).toEqual([])
  })

  test('is not discarded if it has changed recently or was started', async () => {
    const first = await receivedRun(database, [await portrait(0)], 'replace', { held: true })
    await pass(31)
    await database.db.update(items).set({ updatedAt: new Date() })
    await removeNow()
    await database.db.update(runs).set({ startedAt: new Date() }).where(eq(runs.id, first.runId))
    await pass(31)
    await removeNow()
    const { service } = testRunService(database)
    expect((await service.get(first.owner, first.runId)).finishedAt).toBeNull()
  })
})

test('many photos are removed in batches, and an aborted signal stops before the next batch', async () => {
  await database.db.execute(sql`
    insert into blobs (sha256, bytes, created_at)
    select 'sha' || n, ''::bytea, now() - interval '40 days' from generate_series(1, 1000) n`)
  const stopped = new AbortController()
  stopped.abort()
  await removeExpired(database.store, 30, silentLog, stopped.signal)
  expect(await database.db.$count(blobs)).toBe(1000)
  await removeNow()
  expect(await database.db.$count(blobs)).toBe(0)
})
