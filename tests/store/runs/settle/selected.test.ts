import { buffer } from 'node:stream/consumers'
import { eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { looksAlike } from '../../../../src/core/imaging/duplicates/looksAlike.ts'
import type { Selection } from '../../../../src/core/model.ts'
import { settleAll } from '../../../../src/core/runs/settle/settle.ts'
import { blobs, entries, items, people } from '../../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../../fixtures/database/database.ts'
import { personId, queryForAll, somePerson, storePeople } from '../../../fixtures/people/people.ts'
import { somePhotos } from '../../../fixtures/photos.ts'
import {
  portrait,
  principal,
  testProcess,
  testRunService,
  unsettledRuns,
} from '../../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const owner = principal(1)
const everything = { state: null, remarked: null, cursor: null, limit: 200 }
const { cursor: _, limit: __, ...everybody } = queryForAll
const all: Selection = { filters: everybody, except: [] }
const chosen = (...ns: number[]): Selection => ({ ids: ns.map(personId) })

/** Three people, of whom the first two have a photo, as the directory knows. */
async function threePeople() {
  const photos = somePhotos()
  for (const n of [0, 1]) await photos.set(personId(n), await portrait(n))
  await storePeople(
    database.db,
    [0, 1, 2].map((n) => {
      const photoEtag = photos.of(personId(n))?.etag ?? null
      return somePerson(n, { photo: n < 2 ? 'has' : 'none', photoEtag })
    }),
  )
  const { runner } = testProcess(database, photos)
  const { service, wokenRunIds } = testRunService(database)
  const ended = async (id: string) => {
    await runner.run(id)
    const { items } = await service.items(owner, id, everything)
    return items.map(({ state, action, code }) => [state, action, code])
  }
  const remove = (selection: Selection, expected: number) =>
    service.removePhotos(owner, selection, expected)
  const restore = (selection: Selection, expected: number) =>
    service.restorePhotos(owner, selection, expected)
  const shows = async (n: number, jpeg: Buffer) =>
    looksAlike(jpeg, photos.of(personId(n))?.jpeg ?? Buffer.alloc(0))
  return { photos, runner, service, wokenRunIds, ended, remove, restore, shows }
}

describe('removing the photos of selected people', () => {
  test('keeps each before it is removed, and leaves people without one unchanged', async () => {
    const { photos, service, wokenRunIds, remove, ended } = await threePeople()
    const { id, total, startedAt } = await remove(all, 3)
    expect([total, startedAt]).toEqual([3, expect.any(Date)])
    expect(wokenRunIds).toEqual([id])
    expect(await ended(id)).toEqual([
      ['done', 'remove', null],
      ['done', 'remove', null],
      ['unchanged', 'unchanged', null],
    ])
    expect([0, 1, 2].map((n) => photos.of(personId(n)))).toEqual([null, null, null])
    expect(await service.get(owner, id)).toMatchObject({
      kind: 'remove',
      counts: { done: 2, unchanged: 1 },
      undoable: 2,
      finishedAt: expect.any(Date),
    })
    const kept = await database.db.select().from(entries)
    expect(
      await database.db.$count(
        blobs,
        inArray(
          blobs.sha256,
          kept.map((row) => row.beforeSha ?? ''),
        ),
      ),
    ).toBe(2)
  })

  test('is undone, and done again', async () => {
    const { photos, service, runner, remove, ended, shows } = await threePeople()
    const { id } = await remove(chosen(0, 1), 2)
    await runner.run(id)
    const undo = await service.undo(owner, id, null)
    expect(await ended(undo.id)).toEqual(Array.from({ length: 2 }, () => ['done', 'create', null]))
    for (const n of [0, 1]) expect(await shows(n, await portrait(n))).toBe(true)
    const redo = await service.undo(owner, undo.id, null)
    expect([redo.kind, await ended(redo.id)]).toEqual([
      'redo',
      Array.from({ length: 2 }, () => ['done', 'remove', null]),
    ])
    expect(photos.of(personId(0))).toBeNull()
  })

  test('leaves and lists who is gone, by the name that they had', async () => {
    const { service, runner, remove, ended } = await threePeople()
    await runner.run((await remove(chosen(0), 1)).id)
    await database.db.delete(people).where(eq(people.id, personId(0)))
    const { id } = await remove({ ids: [0, 0, 1, 77].map(personId) }, 3)
    expect(await ended(id)).toEqual([
      ['done', 'remove', null],
      ['gone', 'remove', 'person_gone'],
      ['gone', 'remove', 'person_gone'],
    ])
    const { items: listed } = await service.items(owner, id, everything)
    expect(listed.map(({ person }) => person.displayName)).toEqual([
      'Person 1',
      'Person 0',
      personId(77),
    ])
    const { chunks } = await service.report(owner, id, 'csv')
    expect((await buffer(chunks)).toString()).toMatch(/Person 0.*This account no longer exists/)
  })

  test('leaves a photo that was changed after the selection, unless it is to be removed anyway', async () => {
    const { photos, service, remove, ended } = await threePeople()
    const { id } = await remove(all, 3)
    await photos.set(personId(0), await portrait(100))
    await photos.set(personId(2), await portrait(102))
    expect(await ended(id)).toEqual([
      ['skipped', 'skip', 'changed_since'],
      ['done', 'remove', null],
      ['skipped', 'skip', 'changed_since'],
    ])
    expect(await service.get(owner, id)).toMatchObject({ changedSince: 2, retryable: 0 })
    await service.retry(owner, id, { itemIds: null, overwrite: true })
    expect((await ended(id)).map(([state]) => state)).toEqual(['done', 'done', 'done'])
    expect([0, 2].map((n) => photos.of(personId(n)))).toEqual([null, null])
  })

  test('can be retried where it was refused, and where it was cancelled', async () => {
    const { photos, service, remove, ended } = await threePeople()
    const refused = { kind: 'refused', code: 'guest_refused', detail: '', requestId: null } as const
    photos.next('remove', refused, personId(0))
    const { id } = await remove(chosen(0, 1), 2)
    await ended(id)
    expect(await service.get(owner, id)).toMatchObject({ counts: { refused: 1 }, retryable: 1 })
    await service.retry(owner, id, { itemIds: null, overwrite: false })
    expect(await ended(id)).toEqual(Array.from({ length: 2 }, () => ['done', 'remove', null]))

    const again = await remove(chosen(2), 1)
    await service.cancel(owner, again.id)
    expect(await service.get(owner, again.id)).toMatchObject({ retryable: 1 })
    await service.retry(owner, again.id, { itemIds: null, overwrite: false })
    expect(await ended(again.id)).toEqual([['unchanged', 'unchanged', null]])
  })
})

describe('a selection', () => {
  test.each([
    ['by filters', { filters: { ...everybody, photo: 'has' as const }, except: [] }, 2],
    ['by filters, but somebody', { filters: everybody, except: [personId(1)] }, 2],
    ['one by one', chosen(0, 1), 2],
  ])('%s of another number than was shown begins nothing', async (_name, selection, count) => {
    const { service, remove } = await threePeople()
    for (const expected of [count - 1, count + 1])
      await expect(remove(selection, expected)).rejects.toMatchObject({
        code: 'selection_changed',
        detail: `${count} people fit now`,
      })
    expect((await service.list(owner, { open: false, cursor: null, limit: 9 })).items).toEqual([])
    expect(await remove(selection, count)).toMatchObject({ total: count })
  })

  test.each(['remove', 'restore'] as const)(
    'of hundreds is answered with the first 200, and %s gets the others behind the answer, each once',
    async (kind) => {
      const count = 450
      const many = Array.from({ length: count }, (_value, n) => somePerson(n))
      await storePeople(database.db, many)
      const { service } = testRunService(database)
      const begin: typeof service.removePhotos = (...asked) =>
        kind === 'remove' ? service.removePhotos(...asked) : service.restorePhotos(...asked)
      const byFilters = await begin(owner, { filters: everybody, except: [personId(7)] }, count - 1)
      // The exception is among the first, so that they are one fewer.
      expect([199, 200]).toContain(byFilters.total)
      const oneByOne = await begin(owner, { ids: many.map(({ id }) => id) }, count)
      expect(oneByOne.total).toBe(200)
      for (const { id } of [byFilters, oneByOne]) await settleAll(database.store, id)
      expect(await unsettledRuns(database.db)).toEqual([])
      const rows = await database.db.select().from(items).orderBy(items.position)
      const of = (runId: string) => rows.filter((row) => row.runId === runId)
      expect([of(byFilters.id).length, of(oneByOne.id).length]).toEqual([count - 1, count])
      expect(of(byFilters.id).some((row) => row.personId === personId(7))).toBe(false)
      expect(of(oneByOne.id).map(({ position }) => position)).toEqual(many.map((_person, n) => n))
    },
  )
})

describe('restoring the photos of selected people', () => {
  test('sets the photo from before the last change again, and lists who has none', async () => {
    const { service, remove, restore, ended, shows } = await threePeople()
    await ended((await remove(all, 3)).id)
    const { id } = await restore(all, 3)
    expect(await ended(id)).toEqual([
      ['done', 'create', null],
      ['done', 'create', null],
      ['skipped', 'skip', 'nothing_kept'],
    ])
    for (const n of [0, 1]) expect(await shows(n, await portrait(n))).toBe(true)
    expect(await service.get(owner, id)).toMatchObject({ kind: 'restore', undoable: 2 })
    const again = await restore(chosen(0), 1)
    expect(await ended(again.id)).toEqual([['unchanged', 'unchanged', 'same_photo']])
    const undo = await service.undo(owner, id, null)
    expect(await ended(undo.id)).toEqual(Array.from({ length: 2 }, () => ['done', 'remove', null]))
  })

  test('sets nothing that is no longer kept, and leaves a photo that came meanwhile', async () => {
    const { photos, remove, restore, ended } = await threePeople()
    await ended((await remove(chosen(0, 1), 2)).id)
    const [removed] = await database.db
      .select()
      .from(entries)
      .where(eq(entries.personId, personId(0)))
    await database.db.delete(blobs).where(eq(blobs.sha256, removed?.beforeSha ?? ''))
    const { id } = await restore(chosen(0, 1), 2)
    await photos.set(personId(1), await portrait(101))
    expect(await ended(id)).toEqual([
      ['skipped', 'skip', 'nothing_kept'],
      ['skipped', 'skip', 'changed_since'],
    ])
  })
})
