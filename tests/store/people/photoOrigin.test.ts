import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { storeChecks, type PhotoCheck } from '../../../src/core/people/scan/storeChecks.ts'
import { lookAgain } from '../../../src/core/runs/background/lookAgain.ts'
import { items, people } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId, somePerson, storePeople } from '../../fixtures/people/people.ts'
import { somePhotos } from '../../fixtures/photos.ts'
import {
  portrait,
  receivedRun,
  silentLog,
  testProcess,
  testRunService,
} from '../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const ana = personId(0)
async function photoOf(id = ana) {
  const [row] = await database.db
    .select({
      photo: people.photo,
      origin: people.photoOrigin,
      quality: people.photoQuality,
      changedAt: people.photoChangedAt,
    })
    .from(people)
    .where(eq(people.id, id))
  if (!row) throw new Error('nobody')
  return { ...row, changedAt: row.changedAt !== null }
}

/** What Graph answers at a scan: the ETag of a photo, or null for none. */
async function scanned(etag: string | null): Promise<void> {
  const [row] = await database.db.select().from(people).where(eq(people.id, ana))
  if (!row) throw new Error('nobody')
  const check: PhotoCheck = {
    id: ana,
    former_photo: row.photo,
    former_etag: row.photoEtag,
    photo: etag === null ? 'none' : 'has',
    etag,
    checked: true,
  }
  await storeChecks(database.db, [check])
}

/** Imports a photo for Ana. */
async function imported(photos = somePhotos()) {
  const made = await receivedRun(database, [await portrait(0)])
  await testProcess(database, photos).runner.run(made.runId)
  return { ...made, photos }
}

describe('a photo that Likeness never set', () => {
  beforeEach(() => storePeople(database.db, [somePerson(0)]))

  test('is from elsewhere, and its first sight is no change', async () => {
    expect(await photoOf()).toEqual({
      photo: 'unknown',
      origin: null,
      quality: null,
      changedAt: false,
    })
    await scanned('"1"')
    expect(await photoOf()).toEqual({
      photo: 'has',
      origin: 'elsewhere',
      quality: null,
      changedAt: false,
    })
    await scanned('"1"')
    expect(await photoOf()).toMatchObject({ changedAt: false })
    await scanned('"2"')
    expect(await photoOf()).toMatchObject({ origin: 'elsewhere', changedAt: true })
  })

  test('is from nowhere once it is removed elsewhere', async () => {
    await scanned('"1"')
    await scanned(null)
    expect(await photoOf()).toEqual({ photo: 'none', origin: null, quality: null, changedAt: true })
  })
})

describe('a photo that Likeness set', () => {
  test('is from here, with the quality of its picture, until it is changed elsewhere', async () => {
    await imported()
    expect(await photoOf()).toEqual({
      photo: 'has',
      origin: 'here',
      quality: 'fine',
      changedAt: true,
    })
    await scanned('"other"')
    expect(await photoOf()).toEqual({
      photo: 'has',
      origin: 'changedSince',
      quality: null,
      changedAt: true,
    })
    await scanned(null)
    expect(await photoOf()).toMatchObject({ photo: 'none', origin: 'changedSince' })
  })

  test('is of low quality with a note that says so', async () => {
    const made = await receivedRun(database, [await portrait(0)], 'replace', { held: true })
    const { owner, runId } = made
    const { runner } = testProcess(database, somePhotos())
    await runner.run(runId)
    const note = JSON.stringify([{ code: 'blurred', sentence: '', measure: 0.01 }])
    await database.db
      .update(items)
      .set({ picture: sql`jsonb_set(${items.picture}, '{notes}', ${note}::jsonb)` })
    const { service, wokenRunIds } = testRunService(database)
    await service.start(owner, runId, 'wait')
    expect(wokenRunIds).toContain(runId)
    await runner.run(runId)
    expect(await photoOf()).toMatchObject({ origin: 'here', quality: 'low' })
  })

  test('that was removed by an undo is nobody’s until somebody else sets one', async () => {
    const { owner, runId, photos } = await imported()
    const { service } = testRunService(database)
    const undo = await service.undo(owner, runId, null)
    await testProcess(database, photos).runner.run(undo.id)
    expect(await photoOf()).toMatchObject({ photo: 'none', origin: 'here', quality: null })
    await scanned('"other"')
    expect(await photoOf()).toMatchObject({ photo: 'has', origin: 'changedSince' })
  })

  test('stays from here when Graph shows it late', async () => {
    const photos = somePhotos()
    photos.readLate()
    await imported(photos)
    photos.catchUp()
    await database.db.update(items).set({ lookAgainAt: sql`now() - interval '1 second'` })
    const { db } = database
    await lookAgain({ db, log: silentLog, states: photos.states, photos: photos.access })
    expect(await photoOf()).toMatchObject({ photo: 'has', origin: 'here', quality: 'fine' })
  })
})
