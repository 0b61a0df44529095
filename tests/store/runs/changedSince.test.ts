import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { looksAlike } from '../../../src/core/imaging/duplicates/looksAlike.ts'
import type { ItemsQuery } from '../../../src/core/index.ts'
import { getBlob } from '../../../src/core/store/blobs.ts'
import { entries, items, people } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { portrait, receivedRun, testRunService, testProcess } from '../../fixtures/runs.ts'
import { personId } from '../../fixtures/people/people.ts'
import { somePhotos } from '../../fixtures/photos.ts'
import { prepared } from '../../fixtures/pictures/painted.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const ends = async (runId: string) => {
  const rows = await database.db.select().from(items).orderBy(items.position)
  return rows.filter((row) => row.runId === runId).map(({ state, code }) => [state, code])
}
const history = () => database.db.select().from(entries).orderBy(entries.id)

/** Imports these files for the people 0, 1, 2 …, who are added to the directory anew each time. */
async function importing(photos: ReturnType<typeof somePhotos>, files: Buffer[]) {
  await database.db.delete(people)
  const made = await receivedRun(database, files)
  await testProcess(database, photos).runner.run(made.runId)
  return { ...made, service: testRunService(database).service }
}

const shows = async (photos: ReturnType<typeof somePhotos>, n: number, file: Buffer) => {
  const { jpeg } = await prepared(file)
  return looksAlike(jpeg, photos.of(personId(n))?.jpeg ?? Buffer.alloc(0))
}

describe('a second import', () => {
  test('skips people who changed or removed their photo after the first', async () => {
    const photos = somePhotos()
    await importing(photos, await Promise.all([0, 1, 2].map(portrait)))
    await photos.set(personId(0), await portrait(100))
    await photos.access.remove(personId(1))
    const next = await Promise.all([10, 11, 12].map(portrait))
    const { owner, runId, service } = await importing(photos, next)
    expect(await ends(runId)).toEqual([
      ['skipped', 'changed_since'],
      ['skipped', 'changed_since'],
      ['done', null],
    ])
    expect(await shows(photos, 0, await portrait(100))).toBe(true)
    expect(photos.of(personId(1))).toBeNull()

    const nothing = service.retry(owner, runId, { itemIds: null, overwrite: false })
    await expect(nothing).rejects.toMatchObject({ code: 'nothing_to_retry' })
    expect((await ends(runId))[0]).toEqual(['skipped', 'changed_since'])
    await service.retry(owner, runId, { itemIds: null, overwrite: true })
    await testProcess(database, photos).runner.run(runId)
    expect(await ends(runId)).toEqual(Array.from({ length: 3 }, () => ['done', null]))
    for (const [n, file] of next.entries()) expect(await shows(photos, n, file)).toBe(true)
    expect((await history()).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['create', 'create', 'create', 'replace', 'replace', 'create']),
    )
  })

  test('overwrites where that was asked for', async () => {
    const photos = somePhotos()
    await importing(photos, [await portrait(0)])
    await photos.set(personId(0), await portrait(100))
    await database.db.delete(people)
    const { runId } = await receivedRun(database, [await portrait(10)])
    await database.db.update(items).set({ overwrite: true })
    await testProcess(database, photos).runner.run(runId)
    expect(await ends(runId)).toEqual([['done', null]])
  })

  test('does not fetch the photo it replaces when that is still stored', async () => {
    const photos = somePhotos()
    const first = await portrait(0)
    await importing(photos, [first])
    await importing(photos, [await portrait(10)])
    expect(photos.count('bytes')).toBe(0)
    const [, replaced] = await history()
    const kept = await getBlob(database.db, replaced?.beforeSha ?? '')
    expect(kept?.equals((await prepared(first)).jpeg)).toBe(true)
  })

  test('skips people who got their own photo back through an undo', async () => {
    const photos = somePhotos()
    await importing(photos, [await portrait(0)])
    await photos.set(personId(0), await portrait(100))
    const over = await importing(photos, [await portrait(10)])
    await over.service.retry(over.owner, over.runId, { itemIds: null, overwrite: true })
    await testProcess(database, photos).runner.run(over.runId)
    const undo = await over.service.undo(over.owner, over.runId, null)
    await testProcess(database, photos).runner.run(undo.id)
    expect(await shows(photos, 0, await portrait(100))).toBe(true)
    const { runId } = await importing(photos, [await portrait(10)])
    expect(await ends(runId)).toEqual([['skipped', 'changed_since']])
  })

  test('shows before it starts who already has that photo', async () => {
    const photos = somePhotos()
    const files = await Promise.all([0, 1, 2].map(portrait))
    await importing(photos, files)
    const next = [...files.slice(0, 2), await portrait(12)]
    const seen = await database.db.select().from(people)
    await database.db.delete(people)
    const held = await receivedRun(database, next, 'replace', { held: true })
    await database.db.delete(people)
    await database.db.insert(people).values(seen)
    await testProcess(database, photos).runner.run(held.runId)
    const { service } = testRunService(database)
    const same = async () => (await service.get(held.owner, held.runId)).sameAlready
    expect(await same()).toBe(2)
    const all = { state: null, remarked: null, cursor: null, limit: 10 }
    const marks = async (query: Partial<ItemsQuery> = {}) =>
      (await service.items(held.owner, held.runId, { ...all, ...query })).items.map(
        ({ person, sameAlready }) => [person.id, sameAlready],
      )
    const marked = [0, 1].map((n) => [personId(n), true])
    expect(await marks()).toEqual([...marked, [personId(2), false]])
    expect(await marks({ sameAlready: true })).toEqual(marked)
    const [first] = held.items
    await service.leaveOut(held.owner, held.runId, first?.id ?? '', true)
    expect(await same()).toBe(1)
    await service.start(held.owner, held.runId, 'wait')
    await testProcess(database, photos).runner.run(held.runId)
    expect(await ends(held.runId)).toEqual([
      ['skipped', 'left_out'],
      ['unchanged', 'same_photo'],
      ['done', null],
    ])
  })

  test('of the same files reuses the prepared photos and the chosen crop', async () => {
    const photos = somePhotos()
    const picture = await portrait(0)
    await database.db.delete(people)
    const held = await receivedRun(database, [picture], 'replace', { held: true })
    const { service } = testRunService(database)
    const { runner } = testProcess(database, photos)
    await runner.run(held.runId)
    const crop = { left: 3, top: 5, width: 300, height: 300 }
    const [first] = held.items
    await service.recrop(held.owner, held.runId, first?.id ?? '', { box: crop, rotation: 0 })
    await service.start(held.owner, held.runId, 'wait')
    await runner.run(held.runId)
    const { runId } = await importing(photos, [picture])
    expect(await ends(runId)).toEqual([['unchanged', 'same_photo']])
    const rows = await database.db.select().from(items)
    const again = rows.find((row) => row.runId === runId)
    expect(again?.picture?.crop).toEqual(crop)
    expect(photos.count('put')).toBe(1)
  })

  test('takes one call to Graph for an unchanged photo and three to create one', async () => {
    const photos = somePhotos()
    const files = [await portrait(0)]
    await importing(photos, files)
    const calls = () =>
      (['metadata', 'bytes', 'put'] as const).reduce((sum, verb) => sum + photos.count(verb), 0)
    expect(calls()).toBe(3)
    const { runId } = await importing(photos, files)
    expect(await ends(runId)).toEqual([['unchanged', 'same_photo']])
    expect(calls()).toBe(4)
  })
})

describe('a write', () => {
  test('of which Graph shows another picture of another size is done, and told to be different', async () => {
    const photos = somePhotos()
    const other = { etag: '"other"', width: 240, height: 240 }
    photos.after('put', async () => {
      await photos.set(personId(0), await portrait(100))
      photos.next('metadata', { kind: 'found', value: other } as never)
    })
    const file = await portrait(0)
    const { runId, owner, service } = await importing(photos, [file])
    expect(await ends(runId)).toEqual([['done', null]])
    expect(await service.get(owner, runId)).toMatchObject({ seenOtherwise: 1, undoable: 1 })
    expect(await database.db.select().from(items)).toMatchObject([{ seen: 'different' }])
  })

  test('that Graph stores in another size is recognised by its picture', async () => {
    const photos = somePhotos()
    const odd = { etag: '"odd"', width: 256, height: 256 }
    photos.after('put', () => photos.next('metadata', { kind: 'found', value: odd } as never))
    const { runId } = await importing(photos, [await portrait(0)])
    expect(await ends(runId)).toEqual([['done', null]])
    expect(photos.count('bytes')).toBe(1)
  })
})

describe('an undo', () => {
  test('restores the photos from before, and skips and lists those changed since', async () => {
    const photos = somePhotos()
    await photos.set(personId(0), await portrait(100))
    const files = await Promise.all([0, 1, 2, 3].map(portrait))
    const { owner, runId, service } = await importing(photos, files)
    await photos.set(personId(2), await portrait(102))
    await photos.access.remove(personId(3))
    const undo = await service.undo(owner, runId, null)
    await testProcess(database, photos).runner.run(undo.id)
    expect(await ends(undo.id)).toEqual([
      ['done', null],
      ['done', null],
      ['skipped', 'changed_since'],
      ['unchanged', null],
    ])
    expect(await shows(photos, 0, await portrait(100))).toBe(true)
    expect(photos.of(personId(1))).toBeNull()
    expect(await shows(photos, 2, await portrait(102))).toBe(true)

    await service.retry(owner, undo.id, { itemIds: null, overwrite: true })
    await testProcess(database, photos).runner.run(undo.id)
    expect(photos.of(personId(2))).toBeNull()
  })

  test('recognises a write that could not be read back by its picture', async () => {
    const photos = somePhotos()
    await photos.set(personId(0), await portrait(100))
    const { owner, runId, service } = await importing(photos, [await portrait(0)])
    await database.db.update(entries).set({ afterEtag: null })
    const undo = await service.undo(owner, runId, null)
    await testProcess(database, photos).runner.run(undo.id)
    expect(await ends(undo.id)).toEqual([['done', null]])
    expect(await shows(photos, 0, await portrait(100))).toBe(true)
  })

  test.each(['put', 'remove'] as const)(
    'whose process dies after its %s is recorded once',
    async (verb) => {
      const photos = somePhotos()
      if (verb === 'put') await photos.set(personId(0), await portrait(100))
      const { owner, runId, service } = await importing(photos, [await portrait(0)])
      const undo = await service.undo(owner, runId, null)
      photos.next(verb, 'crash')
      const before = photos.count(verb)
      void testProcess(database, photos).runner.run(undo.id)
      while (photos.count(verb) === before) await new Promise((resolve) => setTimeout(resolve, 5))
      await testProcess(database, photos).start()
      expect(await ends(undo.id)).toEqual([['done', null]])
      expect(photos.count(verb)).toBe(before + 1)
      expect(await history()).toHaveLength(2)
    },
  )
})
