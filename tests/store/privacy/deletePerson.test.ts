import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { personId } from '../../fixtures/people/people.ts'
import { everythingIn, manager, never, somebodyWithPhotos } from '../../fixtures/privacy/people.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import {
  portrait,
  principal,
  receivedRun,
  testProcess,
  testRunService,
} from '../../fixtures/runs.ts'
import { somePhotos } from '../../fixtures/photos.ts'
import {
  blobs,
  conversations,
  deletions,
  drafts,
  entries,
  items,
  people,
  runs,
} from '../../../src/core/store/schema.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

/** An import brings its own people. */
const unlisted = { isListed: false }
const ana = { ...principal(0, 'Ana Lima'), id: personId(0) }

const recorded = () =>
  database.db
    .select({ for: deletions.askedFor, by: deletions.askedByName, people: deletions.people })
    .from(deletions)
const files = () => Promise.all([1, 2, 3].map(portrait))

test('a person who is deleted leaves nothing behind, and others keep what is theirs', async () => {
  const { db } = database
  const { setFor, draftFor, own, privacy } = await somebodyWithPhotos(database)
  await setFor(0, 1)
  await setFor(0, 2)
  await setFor(1, 3)
  await draftFor(0, 4)
  await own.draft(ana, await portrait(5))
  await db.insert(conversations).values({ personId: ana.id, reference: { user: ana.id } })
  const asked = { pictureFor: ana.id }
  await db.insert(conversations).values({ personId: personId(1), reference: {}, asked })
  expect(await database.waiting()).toHaveLength(2)

  const deleted = await privacy.deletePerson(ana.id, manager, never)

  expect(deleted).toEqual({
    changes: 2,
    items: 0,
    drafts: 4,
    photos: expect.any(Number) as number,
    returns: true,
  })
  const left = await everythingIn(database)
  expect(left).not.toMatch(new RegExp(`${ana.id}|ana-lima|Ana Lima`, 'i'))
  expect(left).toContain('Ben Okafor')
  expect(await database.waiting()).toEqual([])
  expect(await db.$count(entries)).toBe(1)
  expect(await db.$count(blobs)).toBe(1)
})

test('a picture that somebody else has, too, stays for them', async () => {
  const { setFor, privacy } = await somebodyWithPhotos(database)
  await setFor(0, 1)
  await setFor(1, 1)
  const { photos } = await privacy.deletePerson(ana.id, manager, never)
  expect(photos).toBe(0)
  const [entry] = await database.db.select().from(entries)
  expect(await database.db.$count(blobs, eq(blobs.sha256, entry?.afterSha ?? ''))).toBe(1)
})

test('a warning that a picture resembles theirs says somebody instead', async () => {
  const { setFor, privacy } = await somebodyWithPhotos(database)
  await setFor(0, 1)
  await setFor(1, 1)
  expect(await everythingIn(database)).toContain('"name": "Ana Lima"')
  await privacy.deletePerson(ana.id, manager, never)
  const left = await everythingIn(database)
  expect(left).not.toContain('Ana Lima')
  expect(left).toContain('looks_like_another')
})

test('whoever changed photos of others is not named any more, and the changes stay', async () => {
  const { setFor, privacy } = await somebodyWithPhotos(database)
  await setFor(1, 1)
  await privacy.deletePerson(manager.id, null, never)
  expect(await everythingIn(database)).not.toMatch(new RegExp(`${manager.id}|Mara`))
  expect(await database.db.select({ name: entries.actorName }).from(entries)).toEqual([
    { name: '' },
  ])
})

describe('what is recorded of a deletion', () => {
  test('is who asked for it and when, and never who was deleted', async () => {
    const { setFor, privacy } = await somebodyWithPhotos(database)
    await setFor(0, 1)
    await privacy.deletePerson(ana.id, manager, never)
    expect(await recorded()).toEqual([{ for: 'manager', by: 'Mara', people: 1 }])
  })

  test('is nobody where people delete themselves, or an operator does', async () => {
    const { privacy } = await somebodyWithPhotos(database)
    await privacy.deletePerson(ana.id, ana, never)
    await privacy.deletePerson(personId(1), null, never)
    expect(await recorded()).toEqual([
      { for: 'self', by: null, people: 1 },
      { for: 'operator', by: null, people: 1 },
    ])
  })
})

test('the second of two who delete the same person is told that nothing is kept', async () => {
  const { setFor, privacy } = await somebodyWithPhotos(database)
  await setFor(0, 1)
  const both = await Promise.allSettled([
    privacy.deletePerson(ana.id, manager, never),
    privacy.deletePerson(ana.id, principal(2), never),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'nothing_about_person' },
  })
  await expect(privacy.deletePerson(ana.id, manager, never)).rejects.toMatchObject({
    code: 'nothing_about_person',
  })
  expect(await database.db.$count(deletions)).toBe(1)
})

describe('somebody whom a run has in hand', () => {
  test('is left out and listed without a name, and the others get their photo', async () => {
    const { privacy } = await somebodyWithPhotos(database, unlisted)
    const { owner, runId } = await receivedRun(database, await files())
    const { service } = testRunService(database)
    await service.pause(owner, runId)
    await privacy.deletePerson(ana.id, manager, never)
    await service.resume(owner, runId)
    await testProcess(database, somePhotos()).start()
    const { items: lines } = await service.items(owner, runId, allItems)
    const line = lines.find(({ code }) => code === 'person_deleted')
    expect(line).toMatchObject({ state: 'skipped', fileName: '', person: { displayName: '' } })
    expect(lines.filter(({ state }) => state === 'done')).toHaveLength(2)
    expect(await service.get(owner, runId)).toMatchObject({
      total: 3,
      finishedAt: expect.any(Date),
    })
    const left = await everythingIn(database)
    expect(left).not.toContain(ana.id)
    expect(left).not.toContain('0.jpg')
  })

  test('is waited for while their photo is being written', async () => {
    const { privacy } = await somebodyWithPhotos(database, unlisted)
    await receivedRun(database, await files())
    const photos = somePhotos()
    const begun: Promise<unknown>[] = []
    let wasWaiting = false
    photos.after('put', async (id) => {
      if (id !== ana.id) return
      const deletion = privacy.deletePerson(ana.id, manager, never)
      begun.push(deletion)
      const first = await Promise.race([deletion, new Promise((end) => setTimeout(end, 500, null))])
      wasWaiting = first === null
    })
    await testProcess(database, photos).start()
    await Promise.all(begun)
    expect(wasWaiting).toBe(true)
    expect(photos.of(ana.id)).toBeDefined()
    expect(await everythingIn(database)).not.toContain(ana.id)
  })

  test('who stays in hand is not deleted, and whoever asks is told to try again', async () => {
    const { privacy, setFor } = await somebodyWithPhotos(database, unlisted)
    await receivedRun(database, await files())
    await setFor(0, 1)
    await database.db
      .update(items)
      .set({
        state: 'uploading',
        leaseOwner: 'somebody',
        leaseUntil: sql`now() + interval '1 hour'`,
      })
      .where(and(eq(items.personId, ana.id), eq(items.state, 'received')))
    await expect(privacy.deletePerson(ana.id, manager, never)).rejects.toMatchObject({
      code: 'person_in_hand',
    })
    expect(await database.db.$count(entries)).toBe(1)
    expect(await database.db.$count(deletions)).toBe(0)
  }, 40_000)

  test('is not undone with the run, and whoever asks for it is told', async () => {
    const { privacy } = await somebodyWithPhotos(database, unlisted)
    const { owner, runId, items: lines } = await receivedRun(database, await files())
    await testProcess(database, somePhotos()).start()
    await privacy.deletePerson(ana.id, manager, never)
    const { service } = testRunService(database)
    await expect(service.undo(owner, runId, [lines[0]?.id ?? ''])).rejects.toMatchObject({
      code: 'person_deleted',
    })
    expect(await service.undo(owner, runId, null)).toMatchObject({ total: 2 })
  })
})

test('runs that they started are ended before: what is held is discarded, what runs is cancelled', async () => {
  const { privacy } = await somebodyWithPhotos(database, unlisted)
  const files = await Promise.all([1, 2].map(portrait))
  const { owner } = await receivedRun(database, files, 'replace', { held: true })
  await privacy.deletePerson(owner.id, null, never)
  const rows = await database.db.select().from(runs)
  expect(rows).toMatchObject([{ createdByName: '', finishedAt: expect.any(Date) }])
  expect(await database.db.$count(drafts)).toBe(0)
  expect(await database.db.$count(people)).toBe(2)
})

const allItems = {
  state: null,
  remarked: null,
  wantsOriginal: false,
  sameAlready: false,
  cursor: null,
  limit: 100,
}
