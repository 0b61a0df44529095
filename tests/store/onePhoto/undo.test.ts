import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { looksAlike } from '../../../src/core/imaging/duplicates/looksAlike.ts'
import { createOwnPhoto } from '../../../src/core/onePhoto/ownPhoto.ts'
import { blobs, entries, items, runs } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId } from '../../fixtures/people/people.ts'
import { somePhotos } from '../../fixtures/photos.ts'
import {
  portrait,
  principal,
  receivedRun,
  testProcess,
  testRunService,
} from '../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const ana = { ...principal(2, 'Ana'), id: personId(0) }
const bo = { ...principal(3, 'Bo'), id: personId(1) }

function setUp() {
  const photos = somePhotos()
  const own = createOwnPhoto(database.store, () => photos.access)
  const set = async (n: number, owner = ana) => {
    const made = await own.draft(owner, await portrait(n))
    if (!('id' in made)) throw new Error('a portrait can be prepared')
    return own.confirm(owner, made.id, 'person')
  }
  const shows = async (n: number) =>
    looksAlike(await portrait(n), photos.of(ana.id)?.jpeg ?? Buffer.alloc(0))
  const undo = () => own.undo(ana, 'person')
  const imported = async (n: number) => {
    const { runId } = await receivedRun(database, [await portrait(n)])
    await testProcess(database, photos).runner.run(runId)
    return runId
  }
  return { photos, own, set, shows, undo, imported }
}

describe('the undo of one’s own last change', () => {
  test('sets the photo before, and undone again sets the one after', async () => {
    const { own, set, shows, undo } = setUp()
    await set(1)
    await set(2)
    expect(await own.undoable(ana)).toBe('undo')
    expect(await undo()).toMatchObject({ kind: 'done' })
    expect(await shows(1)).toBe(true)
    expect(await own.undoable(ana)).toBe('redo')
    await undo()
    expect(await shows(2)).toBe(true)
    expect(await own.undoable(ana)).toBe('undo')
    const history = await database.db.select().from(entries)
    expect(history).toMatchObject(
      Array.from({ length: 4 }, () => ({ actorId: ana.id, actingAs: 'person' })),
    )
  })

  test('removes the photo where there was none, and brings back one that was removed', async () => {
    const { photos, own, set, shows, undo } = setUp()
    expect(await set(1)).toMatchObject({ kind: 'done' })
    expect(await undo()).toMatchObject({ kind: 'done' })
    expect(photos.of(ana.id)).toBeNull()
    expect(await set(2)).toMatchObject({ kind: 'done' })
    expect(await own.remove(ana, 'person')).toMatchObject({ kind: 'done' })
    expect(await undo()).toMatchObject({ kind: 'done' })
    expect(await shows(2)).toBe(true)
  })

  test('is not taken for a change amid another by a clock of the database that goes wrong', async () => {
    const { own, set, shows, undo } = setUp()
    await set(1)
    await own.remove(ana, 'person')
    await database.db.update(entries).set({ at: sql`now() + interval '1 minute'` })
    expect(await undo()).toMatchObject({ kind: 'done' })
    expect(await shows(1)).toBe(true)
  })

  test('is one’s own change in the history: an import finds it like any other', async () => {
    const { set, undo, imported, shows } = setUp()
    await imported(1)
    await set(2)
    await undo()
    expect(await shows(1)).toBe(true)
    const made = await database.db.select().from(runs)
    const [, own, undone] = made.toSorted((a, b) => Number(a.createdAt) - Number(b.createdAt))
    expect(undone).toMatchObject({ kind: 'own', undoes: own?.id })
    expect(await testRunService(database).service.list(ana, page)).toEqual({
      items: [],
      next: null,
    })
  })

  test('is refused where there is nothing of one’s own to undo', async () => {
    const { own, set, undo, imported } = setUp()
    await expect(undo()).rejects.toMatchObject({ code: 'nothing_to_undo' })
    await set(1)
    await set(3, bo)
    // somebody else set it since: that is not for the person to undo
    await imported(2)
    expect(await own.undoable(ana)).toBeNull()
    await expect(undo()).rejects.toMatchObject({ code: 'nothing_to_undo' })
    expect(await own.undoable(bo)).toBe('undo')
  })

  test('is refused when the photo was changed elsewhere, or the one before is no longer kept', async () => {
    const { photos, own, set, shows, undo } = setUp()
    await set(1)
    await set(2)
    const before = photos.of(ana.id)?.jpeg
    if (!before) throw new Error('the photo was set')
    await photos.access.put(ana.id, await portrait(5))
    await expect(undo()).rejects.toMatchObject({ code: 'changed_elsewhere' })
    expect(await shows(5)).toBe(true)
    await database.db.delete(blobs)
    expect(await own.undoable(ana)).toBeNull()
    await expect(undo()).rejects.toMatchObject({ code: 'before_gone' })
  })

  test('pressed twice undoes once', async () => {
    const { set, shows, undo } = setUp()
    await set(1)
    await set(2)
    const presses = await Promise.allSettled([undo(), undo()])
    expect(presses.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await shows(1)).toBe(true)
    expect(await database.db.$count(items)).toBe(3)
  })
})

const page = { open: false, cursor: null, limit: 10 }
