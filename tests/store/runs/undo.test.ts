import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { looksAlike } from '../../../src/core/imaging/duplicates/looksAlike.ts'
import type { Principal } from '../../../src/core/model.ts'
import { blobs, entries, items } from '../../../src/core/store/schema.ts'
import { settleAll } from '../../../src/core/runs/settle/settle.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import {
  portrait,
  principal,
  receivedRun,
  testRunService,
  testProcess,
  unsettledRuns,
} from '../../fixtures/runs.ts'
import { personId } from '../../fixtures/people/people.ts'
import { somePhotos } from '../../fixtures/photos.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const everything = { state: null, remarked: null, cursor: null, limit: 200 }

/** A finished run that has set photos for three people, of whom the first had one before. */
async function finishedRun() {
  const photos = somePhotos()
  await photos.set(personId(0), await portrait(100))
  const before = photos.of(personId(0))?.jpeg ?? Buffer.alloc(0)
  const given = await receivedRun(database, await Promise.all([0, 1, 2].map(portrait)))
  const { runner } = testProcess(database, photos)
  await runner.run(given.runId)
  const { service, wokenRunIds } = testRunService(database)
  const itemsOf = async (owner: Principal, id: string) =>
    (await service.items(owner, id, everything)).items
  const undo = async (runId = given.runId, itemIds: string[] | null = null) => {
    const undone = await service.undo(given.owner, runId, itemIds)
    await runner.run(undone.id)
    return undone.id
  }
  return { ...given, photos, before, service, wokenRunIds, runner, itemsOf, undo }
}

describe('undoing a run', () => {
  test('restores previous photos, and removes the photos of people who had none', async () => {
    const { owner, runId, photos, before, service, wokenRunIds, undo } = await finishedRun()
    expect((await service.get(owner, runId)).undoable).toBe(3)
    const id = await undo()
    expect(wokenRunIds).toEqual([id])
    expect(await service.get(owner, id)).toMatchObject({
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

  test('undoes each write once', async () => {
    const { owner, runId, service, undo } = await finishedRun()
    await undo()
    expect(await service.get(owner, runId)).toMatchObject({ undoable: 0, undone: 3 })
    await expect(service.undo(owner, runId, null)).rejects.toMatchObject({
      code: 'nothing_to_undo',
    })
  })

  test('twice at the same time succeeds once', async () => {
    const { owner, runId, service } = await finishedRun()
    const answers = await Promise.allSettled([
      service.undo(owner, runId, null),
      service.undo(owner, runId, null),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('and cancelling the undo leaves nothing to retry once another undo has undone the same writes', async () => {
    const { owner, runId, photos, service, runner, undo } = await finishedRun()
    const { id } = await service.undo(owner, runId, null)
    await service.cancel(owner, id)
    await runner.run(id)
    expect(await service.get(owner, id)).toMatchObject({ counts: { skipped: 3 }, retryable: 3 })
    await undo()
    const etag = photos.of(personId(0))?.etag
    expect((await service.get(owner, id)).retryable).toBe(0)
    await expect(
      service.retry(owner, id, { itemIds: null, overwrite: true }),
    ).rejects.toMatchObject({
      code: 'nothing_to_retry',
    })
    await runner.run(id)
    expect(await service.get(owner, id)).toMatchObject({ counts: { skipped: 3 } })
    expect(photos.of(personId(0))?.etag).toBe(etag)
  })

  test('can itself be undone, and so on', async () => {
    const { owner, photos, service, undo } = await finishedRun()
    const written = photos.of(personId(1))?.jpeg ?? Buffer.alloc(0)
    const id = await undo()
    const again = await undo(id)
    expect((await service.get(owner, again)).kind).toBe('redo')
    expect(await looksAlike(written, photos.of(personId(1))?.jpeg ?? Buffer.alloc(0))).toBe(true)
    expect((await service.get(owner, id)).undoable).toBe(0)
    expect((await service.get(owner, await undo(again))).kind).toBe('undo')
    expect(photos.of(personId(1))).toBeNull()
  })

  test('for one person leaves the others unchanged', async () => {
    const { owner, runId, photos, service, itemsOf, undo } = await finishedRun()
    const [, second] = await itemsOf(owner, runId)
    await undo(runId, [second?.id ?? ''])
    expect([0, 1, 2].map((n) => photos.of(personId(n)) !== null)).toEqual([true, false, true])
    expect((await service.get(owner, runId)).undoable).toBe(2)
    expect((await itemsOf(owner, runId)).map(({ undone }) => undone)).toEqual([false, true, false])
    expect((await itemsOf(owner, runId)).map(({ undoable }) => undoable)).toEqual([
      true,
      false,
      true,
    ])
  })

  test('skips people who have changed their photo since, and leaves those without one unchanged', async () => {
    const { owner, runId, photos, service, itemsOf, undo } = await finishedRun()
    await photos.set(personId(0), await portrait(200))
    await photos.access.remove(personId(1))
    const own = photos.of(personId(0))
    const id = await undo()
    expect(photos.of(personId(0))).toBe(own)
    expect((await itemsOf(owner, id)).map(({ state, code }) => code ?? state)).toEqual([
      'changed_since',
      // no photo now and none before the run: nothing to do
      'unchanged',
      'done',
    ])
    expect((await service.get(owner, runId)).undoable).toBe(1)
  })

  test('skips items whose previous photo is no longer stored', async () => {
    const { owner, runId, photos, service, itemsOf, undo } = await finishedRun()
    const [entry] = await database.db.select().from(entries).where(eq(entries.action, 'replace'))
    await database.db.delete(blobs).where(eq(blobs.sha256, entry?.beforeSha ?? ''))
    expect((await service.get(owner, runId)).undoable).toBe(2)
    const [first] = await itemsOf(owner, runId)
    await expect(service.before(owner, runId, first?.id ?? '', 240)).rejects.toMatchObject({
      code: 'before_gone',
    })
    await expect(service.undo(owner, runId, [first?.id ?? ''])).rejects.toMatchObject({
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

  test('is possible only for the creator of the run', async () => {
    const { owner, runId, service, itemsOf } = await finishedRun()
    const [item] = await itemsOf(owner, runId)
    const other = principal(2)
    const unknown = { code: 'not_found' }
    await expect(service.undo(other, runId, null)).rejects.toMatchObject(unknown)
    await expect(service.before(other, runId, item?.id ?? '', 240)).rejects.toMatchObject(unknown)
    const foreign = ['00000000-0000-4000-8000-00000000abcd']
    await expect(service.undo(owner, runId, foreign)).rejects.toMatchObject({
      code: 'nothing_to_undo',
    })
  })

  test('is refused when nothing was written', async () => {
    const { owner, runId } = await receivedRun(database, [await portrait(0)], 'replace', {
      held: true,
    })
    const { service } = testRunService(database)
    await expect(service.undo(owner, runId, null)).rejects.toMatchObject({
      code: 'nothing_to_undo',
    })
  })

  test('can be previewed with the previous photos', async () => {
    const { owner, runId, before, service, itemsOf } = await finishedRun()
    const [first, second] = await itemsOf(owner, runId)
    const shown = await service.before(owner, runId, first?.id ?? '', 240)
    expect(await looksAlike(before, shown ?? Buffer.alloc(0))).toBe(true)
    expect(await service.before(owner, runId, second?.id ?? '', 240)).toBeNull()
  })

  test('with twenty thousand writes begins with a few items, and adds the others behind the request', async () => {
    const { owner, runId, service } = await finishedRun()
    await database.db.execute(sql`
      insert into items (id, run_id, position, file_name, file_size, person_id, person_name, state, action)
      select gen_random_uuid(), ${runId}::uuid, 10 + n, n || '.jpg', 1, 'person-' || n, 'Person ' || n, 'done', 'create'
      from generate_series(1, 20000) n`)
    await database.db.execute(sql`
      insert into entries (item_id, run_id, actor_id, actor_name, acting_as, person_id, person_name, action, after_etag)
      select id, run_id, 'a', 'A', 'app', person_id, person_name, 'create', 'x' from items where position > 9`)
    expect((await service.get(owner, runId)).undoable).toBe(20_003)
    const { id } = await service.undo(owner, runId, null)
    expect(await database.db.$count(items, eq(items.runId, id))).toBe(200)
    await expect(service.undo(owner, runId, null)).rejects.toMatchObject({
      code: 'nothing_to_undo',
    })
    expect(await unsettledRuns(database.db)).toEqual([id])
    await settleAll(database.store, id)
    expect(await database.db.$count(items, eq(items.runId, id))).toBe(20_003)
    expect((await service.get(owner, id)).counts.prepared).toBe(20_003)
  })
})
