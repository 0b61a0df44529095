import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { looksAlike } from '../../../src/core/imaging/duplicates/looksAlike.ts'
import { createOwnPhoto } from '../../../src/core/onePhoto/ownPhoto.ts'
import { awaitedPhoto } from '../../../src/core/people/awaited.ts'
import { lookAgain, secondsToNextLook } from '../../../src/core/runs/background/lookAgain.ts'
import { getBlob } from '../../../src/core/store/blobs.ts'
import { entries, items, people } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import {
  portrait,
  receivedRun,
  silentLog,
  testProcess,
  testRunService,
} from '../../fixtures/runs.ts'
import { personId } from '../../fixtures/people/people.ts'
import { somePhotos, type Mishap } from '../../fixtures/photos.ts'
import { prepared } from '../../fixtures/pictures/painted.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const ana = personId(0)
type Photos = ReturnType<typeof somePhotos>

/** Imports a file for Ana. */
async function importing(photos: Photos, file: Buffer) {
  await database.db.delete(people)
  const made = await receivedRun(database, [file])
  await testProcess(database, photos).runner.run(made.runId)
  return { ...made, service: testRunService(database).service }
}

type Imported = Awaited<ReturnType<typeof importing>>

async function undoing(photos: Photos, { service, owner, runId }: Imported) {
  const undo = await service.undo(owner, runId, null)
  await testProcess(database, photos).runner.run(undo.id)
  return undo.id
}

const itemOf = async (runId: string) => {
  const row = (await database.db.select().from(items)).find((each) => each.runId === runId)
  if (!row) throw new Error('a run has an item')
  return row
}
const history = () => database.db.select().from(entries).orderBy(entries.id)

/** Looks at all writes that wait for it, as if their time had come. */
async function look(photos: Photos) {
  await database.db
    .update(items)
    .set({ lookAgainAt: sql`now() - interval '1 second'` })
    .where(sql`${items.lookAgainAt} is not null`)
  const { db } = database
  await lookAgain({ db, log: silentLog, states: photos.states, photos: photos.access })
}

const shows = async (photos: Photos, file: Buffer) =>
  looksAlike((await prepared(file)).jpeg, photos.of(ana)?.jpeg ?? Buffer.alloc(0))

describe('a write that Graph shows late', () => {
  test('is sent once, done, undoable, and found later', async () => {
    const photos = somePhotos()
    photos.readLate()
    const { runId, owner, service } = await importing(photos, await portrait(0))
    expect(photos.count('put')).toBe(1)
    expect(await itemOf(runId)).toMatchObject({ state: 'done', seen: 'not_yet', afterEtag: null })
    expect(await service.get(owner, runId)).toMatchObject({ notYetSeen: 1, undoable: 1 })
    expect(await secondsToNextLook(database.db)).toBeLessThanOrEqual(5)
    await look(photos)
    expect(await itemOf(runId)).toMatchObject({ seen: 'not_yet', looks: 1 })
    photos.catchUp()
    await look(photos)
    const etag = photos.of(ana)?.etag
    expect(await itemOf(runId)).toMatchObject({ seen: 'seen', afterEtag: etag, lookAgainAt: null })
    expect(await history()).toMatchObject([{ afterEtag: etag }])
    expect(await database.db.select().from(people)).toMatchObject([
      { photo: 'has', photoEtag: etag },
    ])
    expect(await service.get(owner, runId)).toMatchObject({ notYetSeen: 0, seenOtherwise: 0 })
    expect(photos.count('put')).toBe(1)
    expect(await secondsToNextLook(database.db)).toBeNull()
  })

  test('is undone although a read says that there is no photo', async () => {
    const photos = somePhotos()
    photos.readLate()
    const first = await importing(photos, await portrait(0))
    const undo = await undoing(photos, first)
    expect(photos.count('remove')).toBe(1)
    expect(photos.of(ana)).toBeNull()
    expect(await itemOf(undo)).toMatchObject({ state: 'done', action: 'remove', seen: 'seen' })
    await look(photos)
    expect(await itemOf(first.runId)).toMatchObject({ seen: null, lookAgainAt: null })
  })

  test('is undone to the photo from before, which a read still shows', async () => {
    const photos = somePhotos()
    const old = await portrait(100)
    await photos.set(ana, old)
    photos.readLate()
    const first = await importing(photos, await portrait(0))
    const undo = await undoing(photos, first)
    expect(photos.count('put')).toBe(2)
    expect(await shows(photos, old)).toBe(true)
    photos.catchUp()
    await look(photos)
    expect(await itemOf(undo)).toMatchObject({ seen: 'seen', afterEtag: photos.of(ana)?.etag })
    const [redone] = [await undoing(photos, { ...first, runId: undo })]
    expect(await itemOf(redone)).toMatchObject({ state: 'done' })
    expect(await shows(photos, await portrait(0))).toBe(true)
  })

  test('is not sent again by an import of the same picture', async () => {
    const photos = somePhotos()
    photos.readLate()
    await importing(photos, await portrait(0))
    const { runId } = await importing(photos, await portrait(0))
    expect(await itemOf(runId)).toMatchObject({ state: 'unchanged', code: 'same_photo' })
    photos.catchUp()
    const third = await importing(photos, await portrait(0))
    expect(await itemOf(third.runId)).toMatchObject({ state: 'unchanged', code: 'same_photo' })
    expect(photos.count('put')).toBe(1)
  })

  test('is what the next import replaces and keeps, not what a read shows', async () => {
    const photos = somePhotos()
    await photos.set(ana, await portrait(100))
    photos.readLate()
    const file = await portrait(0)
    await importing(photos, file)
    const second = await importing(photos, await portrait(1))
    expect(await itemOf(second.runId)).toMatchObject({ state: 'done', action: 'replace' })
    const [, replaced] = await history()
    const kept = await getBlob(database.db, replaced?.beforeSha ?? '')
    expect(kept?.equals((await prepared(file)).jpeg)).toBe(true)
    await undoing(photos, second)
    expect(await shows(photos, file)).toBe(true)
  })

  test('and after which the person chose another photo counts as changed since', async () => {
    const photos = somePhotos()
    photos.readLate()
    const first = await importing(photos, await portrait(0))
    photos.catchUp()
    await photos.set(ana, await portrait(100))
    const second = await importing(photos, await portrait(1))
    expect(await itemOf(second.runId)).toMatchObject({ state: 'skipped', code: 'changed_since' })
    await look(photos)
    expect(await itemOf(first.runId)).toMatchObject({ state: 'done', seen: 'changed' })
    const undo = await undoing(photos, first)
    expect(await itemOf(undo)).toMatchObject({ state: 'skipped', code: 'changed_since' })
    const third = await importing(photos, await portrait(1))
    expect(await itemOf(third.runId)).toMatchObject({ state: 'skipped', code: 'changed_since' })
    expect(await shows(photos, await portrait(100))).toBe(true)
  })

  test('by the person is not overwritten by an import', async () => {
    const photos = somePhotos()
    await importing(photos, await portrait(0))
    photos.readLate()
    const owner = { tenantId: '', id: ana, name: 'Ana', roles: [], assertion: null }
    const own = createOwnPhoto(database.store, () => photos.access)
    const draft = await own.draft(owner, await portrait(100))
    if (!('id' in draft)) throw new Error('a portrait can be prepared')
    expect(await own.confirm(owner, draft.id, 'app')).toMatchObject({ seen: 'not_yet' })
    const current = await own.photo(owner, 'app')
    expect(current?.equals(draft.prepared.jpeg)).toBe(true)
    const { runId } = await importing(photos, await portrait(1))
    expect(await itemOf(runId)).toMatchObject({ state: 'skipped', code: 'changed_since' })
  })

  test('is never shown, after a day', async () => {
    const photos = somePhotos()
    photos.readLate()
    const { runId, owner, service } = await importing(photos, await portrait(0))
    for (let looks = 0; looks < 9; looks++) await look(photos)
    expect(await itemOf(runId)).toMatchObject({ state: 'done', seen: 'never', lookAgainAt: null })
    expect(await service.get(owner, runId)).toMatchObject({ seenOtherwise: 1, undoable: 1 })
    await importing(photos, await portrait(0))
    expect(photos.count('put')).toBe(2)
  })

  test('is a removal as well', async () => {
    const photos = somePhotos()
    await photos.set(ana, await portrait(100))
    const owner = { tenantId: '', id: ana, name: 'Ana', roles: [], assertion: null }
    const own = createOwnPhoto(database.store, () => photos.access)
    photos.readLate()
    expect(await own.remove(owner, 'app')).toMatchObject({ kind: 'done', seen: 'not_yet' })
    expect(await awaitedPhoto(database.db, ana)).toBeNull()
    expect(await own.photo(owner, 'app')).toBeNull()
    expect(await own.remove(owner, 'app')).toEqual({ kind: 'unchanged' })
    photos.catchUp()
    await look(photos)
    expect(await awaitedPhoto(database.db, ana)).toBeUndefined()
    expect(photos.count('remove')).toBe(1)
  })

  test('does not say what the person has when they change it during the look', async () => {
    const photos = somePhotos()
    photos.readLate()
    await importing(photos, await portrait(0))
    photos.catchUp()
    const owner = { tenantId: '', id: ana, name: 'Ana', roles: [], assertion: null }
    const own = createOwnPhoto(database.store, () => photos.access)
    const fetched = photos.count('bytes')
    photos.after('bytes', async () => {
      if (photos.count('bytes') === fetched + 1) await own.remove(owner, 'app')
    })
    await look(photos)
    expect(photos.of(ana)).toBeNull()
    expect(await database.db.select().from(people)).toMatchObject([
      { photo: 'none', photoEtag: null },
    ])
  })

  test('is looked at once when two processes look at the same time', async () => {
    const photos = somePhotos()
    photos.readLate()
    const { runId } = await importing(photos, await portrait(0))
    const { db } = database
    await db.update(items).set({ lookAgainAt: sql`now() - interval '1 second'` })
    const context = { db, log: silentLog, states: photos.states, photos: photos.access }
    await Promise.all([lookAgain(context), lookAgain(context)])
    expect(await itemOf(runId)).toMatchObject({ looks: 1, seen: 'not_yet' })
  })
})

describe('a write whose answer was lost', () => {
  const lost: Mishap = { kind: 'failed', code: 'graph_unreachable', detail: '', requestId: null }

  test('and that is shown late is done after all, with its entry', async () => {
    const photos = somePhotos()
    photos.readLate()
    for (let tries = 0; tries < 3; tries++) photos.next('put', 'lost')
    const { runId, owner, service } = await importing(photos, await portrait(0))
    expect(await itemOf(runId)).toMatchObject({ state: 'failed', code: 'write_unconfirmed' })
    expect(await history()).toEqual([])
    await look(photos)
    expect(await itemOf(runId)).toMatchObject({ state: 'failed', code: 'write_unconfirmed' })
    photos.catchUp()
    await look(photos)
    const etag = photos.of(ana)?.etag
    expect(await itemOf(runId)).toMatchObject({ state: 'done', code: null, seen: 'seen' })
    expect(await history()).toMatchObject([{ action: 'create', afterEtag: etag }])
    expect(await service.get(owner, runId)).toMatchObject({ undoable: 1, retryable: 0 })
  })

  test('and that never happened stays unconfirmed, and can be tried again', async () => {
    const photos = somePhotos()
    for (let tries = 0; tries < 3; tries++) photos.next('put', lost)
    const { runId, owner, service } = await importing(photos, await portrait(0))
    for (let looks = 0; looks < 9; looks++) await look(photos)
    expect(await itemOf(runId)).toMatchObject({ state: 'failed', lookAgainAt: null })
    await service.retry(owner, runId, { itemIds: null, overwrite: false })
    await testProcess(database, photos).runner.run(runId)
    expect(await itemOf(runId)).toMatchObject({ state: 'done', seen: 'seen' })
  })

  test('is left alone when the photo was written again since', async () => {
    const photos = somePhotos()
    for (let tries = 0; tries < 3; tries++) photos.next('put', lost)
    const first = await importing(photos, await portrait(0))
    await importing(photos, await portrait(0))
    await look(photos)
    expect(await itemOf(first.runId)).toMatchObject({ state: 'failed', lookAgainAt: null })
    expect(await history()).toHaveLength(1)
  })
})

test('a photo that is busy is tried again, and never said to be unconfirmed', async () => {
  const busy: Mishap = {
    kind: 'failed',
    code: 'photo_busy',
    detail: '',
    requestId: null,
    status: 409,
  }
  const photos = somePhotos()
  photos.next('put', busy)
  const { runId } = await importing(photos, await portrait(0))
  expect(await itemOf(runId)).toMatchObject({ state: 'done', attempts: 1 })
  for (let tries = 0; tries < 3; tries++) photos.next('put', busy)
  const second = await importing(photos, await portrait(1))
  expect(await itemOf(second.runId)).toMatchObject({ state: 'failed', code: 'photo_busy' })
})
