import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { looksAlike } from '../../../src/core/imaging/duplicates/looksAlike.ts'
import type { Principal } from '../../../src/core/model.ts'
import { blobs, entries, items } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database.ts'
import { portrait, principal, receivedRun, someRuns, someProcess } from '../../fixtures/imports.ts'
import { personId } from '../../fixtures/people.ts'
import { somePhotos } from '../../fixtures/photos.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const everything = { state: null, remarked: null, cursor: null, limit: 200 }

/** Three people, of whom the first had a photo, have got new ones. */
async function finishedRun() {
  const photos = somePhotos()
  await photos.set(personId(0), await portrait(100))
  const before = photos.of(personId(0))?.jpeg ?? Buffer.alloc(0)
  const given = await receivedRun(database, await Promise.all([0, 1, 2].map(portrait)))
  const { runner } = someProcess(database, photos)
  await runner.run(given.runId)
  const { room, requested } = someRuns(database)
  const itemsOf = async (owner: Principal, id: string) =>
    (await room.items(owner, id, everything)).items
  const undo = async (runId = given.runId, itemIds: string[] | null = null) => {
    const undone = await room.undo(given.owner, runId, itemIds)
    await runner.run(undone.id)
    return undone.id
  }
  return { ...given, photos, before, room, requested, runner, itemsOf, undo }
}

describe('undoing an import', () => {
  test('brings photos back, and those who had none have none again', async () => {
    const { owner, runId, photos, before, room, requested, undo } = await finishedRun()
    expect((await room.get(owner, runId)).undoable).toBe(3)
    const id = await undo()
    expect(requested).toEqual([id])
    expect(await room.get(owner, id)).toMatchObject({
      kind: 'undo',
      undoes: runId,
      createdBy: { id: owner.id, name: owner.name },
      total: 3,
      counts: { done: 3 },
      undoable: 3,
      startedAt: expect.any(Date),
      finishedAt: expect.any(Date),
    })
    expect(await looksAlike(before, photos.of(personId(0))?.jpeg ?? Buffer.alloc(0))).toBe(true)
    expect([photos.of(personId(1)), photos.of(personId(2))]).toEqual([null, null])
    const history = await database.db.select().from(entries).orderBy(entries.id)
    expect(history.slice(3).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['replace', 'remove', 'remove']),
    )
  })

  test('is done once: what was taken back is not taken back again', async () => {
    const { owner, runId, room, undo } = await finishedRun()
    await undo()
    expect(await room.get(owner, runId)).toMatchObject({ undoable: 0, undone: 3 })
    await expect(room.undo(owner, runId, null)).rejects.toMatchObject({
      code: 'nothing_to_undo',
    })
  })

  test('that is still running cannot be begun a second time', async () => {
    const { owner, runId, room } = await finishedRun()
    const answers = await Promise.allSettled([
      room.undo(owner, runId, null),
      room.undo(owner, runId, null),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('that was cancelled is not tried again for what another has taken back meanwhile', async () => {
    const { owner, runId, photos, room, runner, undo } = await finishedRun()
    const { id } = await room.undo(owner, runId, null)
    await room.cancel(owner, id)
    await runner.run(id)
    expect(await room.get(owner, id)).toMatchObject({ counts: { skipped: 3 }, retryable: 3 })
    await undo()
    const etag = photos.of(personId(0))?.etag
    expect((await room.get(owner, id)).retryable).toBe(0)
    await expect(room.retry(owner, id, { itemIds: null, overwrite: true })).rejects.toMatchObject({
      code: 'nothing_to_retry',
    })
    await runner.run(id)
    expect(await room.get(owner, id)).toMatchObject({ counts: { skipped: 3 } })
    expect(photos.of(personId(0))?.etag).toBe(etag)
  })

  test('may be undone as well', async () => {
    const { owner, photos, room, undo } = await finishedRun()
    const written = photos.of(personId(1))?.jpeg ?? Buffer.alloc(0)
    const id = await undo()
    const again = await undo(id)
    expect((await room.get(owner, again)).kind).toBe('redo')
    expect(await looksAlike(written, photos.of(personId(1))?.jpeg ?? Buffer.alloc(0))).toBe(true)
    expect((await room.get(owner, id)).undoable).toBe(0)
    expect((await room.get(owner, await undo(again))).kind).toBe('undo')
    expect(photos.of(personId(1))).toBeNull()
  })

  test('for one person leaves the others alone', async () => {
    const { owner, runId, photos, room, itemsOf, undo } = await finishedRun()
    const [, second] = await itemsOf(owner, runId)
    await undo(runId, [second?.id ?? ''])
    expect([0, 1, 2].map((n) => photos.of(personId(n)) !== null)).toEqual([true, false, true])
    expect((await room.get(owner, runId)).undoable).toBe(2)
    expect((await itemsOf(owner, runId)).map(({ undone }) => undone)).toEqual([false, true, false])
    expect((await itemsOf(owner, runId)).map(({ undoable }) => undoable)).toEqual([
      true,
      false,
      true,
    ])
  })

  test('leaves those alone who have changed their photo since, or have none any more', async () => {
    const { owner, runId, photos, room, itemsOf, undo } = await finishedRun()
    await photos.set(personId(0), await portrait(200))
    await photos.access.remove(personId(1))
    const own = photos.of(personId(0))
    const id = await undo()
    expect(photos.of(personId(0))).toBe(own)
    expect((await itemsOf(owner, id)).map(({ state, code }) => code ?? state)).toEqual([
      'changed_since',
      // there is none, and there was none before: nothing is to be done
      'unchanged',
      'done',
    ])
    expect((await room.get(owner, runId)).undoable).toBe(1)
  })

  test('lists those whose former photo is not kept any more', async () => {
    const { owner, runId, photos, room, itemsOf, undo } = await finishedRun()
    const [entry] = await database.db.select().from(entries).where(eq(entries.action, 'replace'))
    await database.db.delete(blobs).where(eq(blobs.sha256, entry?.beforeSha ?? ''))
    expect((await room.get(owner, runId)).undoable).toBe(2)
    const [first] = await itemsOf(owner, runId)
    await expect(room.before(owner, runId, first?.id ?? '', 240)).rejects.toMatchObject({
      code: 'before_gone',
    })
    await expect(room.undo(owner, runId, [first?.id ?? ''])).rejects.toMatchObject({
      code: 'before_gone',
    })
    const id = await undo()
    expect((await itemsOf(owner, id)).map(({ state, code }) => code ?? state)).toEqual([
      'before_gone',
      'done',
      'done',
    ])
    expect(photos.of(personId(0))).not.toBeNull()
  })

  test('is for whoever began the import', async () => {
    const { owner, runId, room, itemsOf } = await finishedRun()
    const [item] = await itemsOf(owner, runId)
    const other = principal(2)
    const unknown = { code: 'not_found' }
    await expect(room.undo(other, runId, null)).rejects.toMatchObject(unknown)
    await expect(room.before(other, runId, item?.id ?? '', 240)).rejects.toMatchObject(unknown)
    const foreign = ['00000000-0000-4000-8000-00000000abcd']
    await expect(room.undo(owner, runId, foreign)).rejects.toMatchObject({
      code: 'nothing_to_undo',
    })
  })

  test('finds nothing where nothing was written', async () => {
    const { owner, runId } = await receivedRun(database, [await portrait(0)], 'replace', {
      held: true,
    })
    const { room } = someRuns(database)
    await expect(room.undo(owner, runId, null)).rejects.toMatchObject({
      code: 'nothing_to_undo',
    })
  })

  test('shows what was there before', async () => {
    const { owner, runId, before, room, itemsOf } = await finishedRun()
    const [first, second] = await itemsOf(owner, runId)
    const shown = await room.before(owner, runId, first?.id ?? '', 240)
    expect(await looksAlike(before, shown ?? Buffer.alloc(0))).toBe(true)
    expect(await room.before(owner, runId, second?.id ?? '', 240)).toBeNull()
  })

  test('of twenty thousand begins within a moment', async () => {
    const { owner, runId, room } = await finishedRun()
    await database.db.execute(sql`
      insert into items (id, run_id, position, file_name, file_size, person_id, person_name, state, action)
      select gen_random_uuid(), ${runId}::uuid, 10 + n, n || '.jpg', 1, 'person-' || n, 'Person ' || n, 'done', 'create'
      from generate_series(1, 20000) n`)
    await database.db.execute(sql`
      insert into entries (item_id, run_id, actor_id, actor_name, acting_as, person_id, person_name, action, after_etag)
      select id, run_id, 'a', 'A', 'app', person_id, person_name, 'create', 'x' from items where position > 9`)
    expect((await room.get(owner, runId)).undoable).toBe(20_003)
    const { id } = await room.undo(owner, runId, null)
    expect(await database.db.$count(items, eq(items.runId, id))).toBe(20_003)
  })
})
