import { Readable } from 'node:stream'
import { and, count, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { settleAll, settleSome } from '../../../../src/core/runs/settle/settle.ts'
import { putBlob } from '../../../../src/core/store/blobs.ts'
import { items, runs } from '../../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../../fixtures/database/database.ts'
import { personId, somePerson, storePeople } from '../../../fixtures/people/people.ts'
import { principal, testProcess, testRunService, unsettledRuns } from '../../../fixtures/runs.ts'
import { somePhotos } from '../../../fixtures/photos.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const owner = principal(1)
const ITEMS = 450
/** What a request does by itself. */
const AT_ONCE = 200

/** A held run of items in one state, half of them with an original. */
async function heldRunOf(state: 'awaiting' | 'prepared' | 'failed') {
  const { service, wokenRunIds } = testRunService(database)
  const { id } = await service.create(owner, 'replace')
  const sha = await putBlob(database.db, Buffer.from('picture'))
  await database.db.execute(sql`
    insert into items (id, run_id, position, file_name, file_size, person_id, person_name, state, prepared_sha, original_id)
    select gen_random_uuid(), ${id}::uuid, n, n || '.jpg', 1, 'person-' || n, 'Person ' || n, ${state}::text,
      case when ${state}::text <> 'awaiting' then ${sha}::text end, case when n % 2 = 0 then gen_random_uuid() end
    from generate_series(1, ${ITEMS}::int) n`)
  return { id, service, wokenRunIds }
}

async function states(runId: string): Promise<Record<string, number>> {
  const rows = await database.db
    .select({ key: sql<string>`concat_ws(' ', ${items.state}, ${items.code})`, count: count() })
    .from(items)
    .where(eq(items.runId, runId))
    .groupBy(sql`1`)
  return Object.fromEntries(rows.map((row) => [row.key, row.count]))
}

const originalsLeft = (runId: string): Promise<number> =>
  database.db.$count(items, and(eq(items.runId, runId), sql`${items.originalId} is not null`))

const start = (id: string) =>
  database.db.update(runs).set({ startedAt: new Date() }).where(eq(runs.id, id))

describe('a request about hundreds of items does the first of them, and leaves the rest to the runner:', () => {
  test('a start, which leaves out whose files have not arrived', async () => {
    const { id, service, wokenRunIds } = await heldRunOf('awaiting')
    const summary = await service.start(owner, id, 'skip')
    expect(summary.startedAt).not.toBeNull()
    expect(await states(id)).toEqual({ awaiting: ITEMS - AT_ONCE, 'skipped left_out': AT_ONCE })
    expect(wokenRunIds).toEqual([id])
    const late = service.receiveFile(owner, id, (await lastItem(id)).id, undefined as never)
    await expect(late).rejects.toMatchObject({ code: 'wrong_state' })
    await settleAll(database.store, id)
    expect(await states(id)).toEqual({ 'skipped left_out': ITEMS })
    expect((await service.get(owner, id)).finishedAt).not.toBeNull()
  })

  test('a start, which removes originals', async () => {
    const { id, service } = await heldRunOf('prepared')
    await service.start(owner, id, 'wait')
    expect(await originalsLeft(id)).toBe(ITEMS / 2 - AT_ONCE)
    await settleAll(database.store, id)
    expect([await originalsLeft(id), await states(id)]).toEqual([0, { prepared: ITEMS }])
    expect(await unsettledRuns(database.db)).toEqual([])
  })

  test('a discard, after which the run counts as finished', async () => {
    const { id, service } = await heldRunOf('prepared')
    await service.discard(owner, id)
    expect((await service.get(owner, id)).finishedAt).not.toBeNull()
    await expect(service.start(owner, id, 'wait')).rejects.toMatchObject({ code: 'wrong_state' })
    await settleAll(database.store, id)
    expect([await originalsLeft(id), await states(id)]).toEqual([0, { 'skipped left_out': ITEMS }])
  })

  test('a cancellation, which is heeded for the others as well', async () => {
    const { id, service } = await heldRunOf('prepared')
    await start(id)
    await service.cancel(owner, id)
    expect(await states(id)).toEqual({
      prepared: ITEMS - AT_ONCE,
      'skipped cancelled': AT_ONCE,
    })
    // The runner skips what the request has left, and writes nothing.
    const photos = somePhotos()
    await testProcess(database, photos).start()
    expect(photos.count('put')).toBe(0)
    expect(await states(id)).toEqual({ 'skipped cancelled': ITEMS })
    expect((await service.get(owner, id)).finishedAt).not.toBeNull()
  })

  test('a retry, which repeats nothing twice', async () => {
    const { id, service } = await heldRunOf('failed')
    await start(id)
    await service.retry(owner, id, { itemIds: null, overwrite: false })
    expect(await states(id)).toEqual({ failed: ITEMS - AT_ONCE, prepared: AT_ONCE })
    // Those repeated first fail again before the others were repeated.
    await database.db
      .update(items)
      .set({ state: 'failed', updatedAt: sql`now()` })
      .where(eq(items.state, 'prepared'))
    await settleAll(database.store, id)
    expect(await states(id)).toEqual({ failed: AT_ONCE, prepared: ITEMS - AT_ONCE })
  })
})

test('what a killed process has left is found by its row, and another goes on', async () => {
  const { id, service } = await heldRunOf('prepared')
  await start(id)
  await service.cancel(owner, id)
  await settleSome(database.store, id)
  expect(await unsettledRuns(database.db)).toEqual([id])
  expect(await states(id)).toEqual({
    prepared: ITEMS - 2 * AT_ONCE,
    'skipped cancelled': 2 * AT_ONCE,
  })
  await settleAll(database.store, id)
  expect(await states(id)).toEqual({ 'skipped cancelled': ITEMS })
  expect(await settleSome(database.store, id)).toBe('nothing')
})

/** A started run of which the first items are cancelled, and the others about to be. */
async function beingCancelled() {
  const run = await heldRunOf('prepared')
  await start(run.id)
  await run.service.cancel(owner, run.id)
  return run
}

describe('a request during another is answered as soon, does the next of the items, and comes behind it:', () => {
  test('a retry of everything that is being cancelled', async () => {
    const { id, service } = await beingCancelled()
    await service.retry(owner, id, { itemIds: null, overwrite: false })
    const skipped = 2 * AT_ONCE
    expect(await states(id)).toEqual({ prepared: ITEMS - skipped, 'skipped cancelled': skipped })
    await settleAll(database.store, id)
    expect(await states(id)).toEqual({ prepared: ITEMS })
    expect(await service.get(owner, id)).toMatchObject({ cancelledAt: null, finishedAt: null })
  })

  test('a retry of some, also of one that is not cancelled yet, and of more', async () => {
    const { id, service } = await beingCancelled()
    const last = await lastItem(id)
    const [first] = await database.db.select().from(items).where(eq(items.position, 1))
    for (const item of [last, first])
      await service.retry(owner, id, { itemIds: [item?.id ?? ''], overwrite: false })
    await settleAll(database.store, id)
    expect(await states(id)).toEqual({ prepared: 2, 'skipped cancelled': ITEMS - 2 })
    expect(await service.get(owner, id)).toMatchObject({ cancelledAt: null, finishedAt: null })
  })

  test('a cancellation, which a retry was to follow', async () => {
    const { id, service } = await beingCancelled()
    await service.retry(owner, id, { itemIds: null, overwrite: false })
    await service.cancel(owner, id)
    await settleAll(database.store, id)
    expect(await states(id)).toEqual({ 'skipped cancelled': ITEMS })
    expect((await service.get(owner, id)).finishedAt).not.toBeNull()
  })

  test('new items of a run that is being discarded, which stay', async () => {
    const { id, service } = await heldRunOf('prepared')
    await service.discard(owner, id)
    await storePeople(database.db, [somePerson(1)])
    const file = { fileName: 'new.jpg', fileSize: 3, rule: null, confidence: null }
    const [added] = await service.addItems(owner, id, [{ ...file, personId: personId(1) }])
    expect((await states(id))['prepared']).toBe(ITEMS - AT_ONCE)
    const bytes = Readable.from([Buffer.from('new')])
    await service.receiveFile(owner, id, added?.id ?? '', bytes, null)
    await settleAll(database.store, id)
    expect(await states(id)).toEqual({ received: 1, 'skipped left_out': ITEMS })
    expect((await service.get(owner, id)).finishedAt).toBeNull()
  })

  test('an item of it that is included again, left out already or not', async () => {
    const { id, service } = await heldRunOf('prepared')
    await service.discard(owner, id)
    const [first] = await database.db.select().from(items).where(eq(items.position, 1))
    for (const item of [await lastItem(id), first])
      await service.leaveOut(owner, id, item?.id ?? '', false)
    expect((await states(id))['prepared']).toBe(ITEMS - AT_ONCE + 1)
    await settleAll(database.store, id)
    expect(await states(id)).toEqual({ prepared: 2, 'skipped left_out': ITEMS - 2 })
    expect((await service.get(owner, id)).finishedAt).toBeNull()
  })
})

describe('a cancellation while the items are still added lists those who are missing as cancelled:', () => {
  const people = Array.from({ length: ITEMS }, (_, n) => somePerson(n))
  const ids = people.map((person) => person.id)
  const written = async () => {
    await storePeople(database.db, people)
    const photos = somePhotos()
    const { runner } = testProcess(database, photos)
    return { photos, runner, service: testRunService(database).service }
  }

  test('of a run for selected people, who can be retried', async () => {
    const { photos, runner, service } = await written()
    for (const id of ids) photos.hold(id, Buffer.from('photo'))
    const { id } = await service.removePhotos(owner, { ids }, ITEMS)
    await service.cancel(owner, id)
    await settleAll(database.store, id)
    expect(await states(id)).toEqual({ 'skipped cancelled': ITEMS })
    expect(await service.get(owner, id)).toMatchObject({
      total: ITEMS,
      retryable: ITEMS,
      finishedAt: expect.any(Date),
    })
    await service.retry(owner, id, { itemIds: null, overwrite: false })
    await runner.run(id)
    expect([photos.count('remove'), await states(id)]).toEqual([ITEMS, { done: ITEMS }])
  }, 60_000)

  test('of an undo, after which the others can be undone, and what was undone done again', async () => {
    const { photos, runner, service } = await written()
    for (const id of ids) photos.hold(id, Buffer.from('photo'))
    const { id } = await service.removePhotos(owner, { ids }, ITEMS)
    await runner.run(id)
    const undo = await service.undo(owner, id, null)
    // Some have been undone by then.
    await database.db.execute(sql`
      update items set state = 'done' where run_id = ${undo.id}::uuid and position < 50`)
    await service.cancel(owner, undo.id)
    await settleAll(database.store, undo.id)
    expect(await states(undo.id)).toEqual({ done: 50, 'skipped cancelled': ITEMS - 50 })
    expect(await service.get(owner, undo.id)).toMatchObject({ retryable: ITEMS - 50 })
    expect(await service.get(owner, id)).toMatchObject({ undone: 50, undoable: ITEMS - 50 })
    const other = await service.undo(owner, id, null)
    await settleAll(database.store, other.id)
    expect(await states(other.id)).toEqual({ prepared: ITEMS - 50 })
    // Nobody is undone by both.
    const retry = service.retry(owner, undo.id, { itemIds: null, overwrite: false })
    await expect(retry).rejects.toMatchObject({ code: 'nothing_to_retry' })
  }, 60_000)
})

async function lastItem(runId: string) {
  const isLast = and(eq(items.runId, runId), eq(items.position, ITEMS))
  const [item] = await database.db.select().from(items).where(isLast)
  if (!item) throw new Error('there is no such item')
  return item
}
