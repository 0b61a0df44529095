import { and, count, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { settleAll, settleSome } from '../../../../src/core/runs/settle/settle.ts'
import { putBlob } from '../../../../src/core/store/blobs.ts'
import { items, runs } from '../../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../../fixtures/database/database.ts'
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

test('a retry during a cancellation waits for it, and repeats every item', async () => {
  const { id, service } = await heldRunOf('prepared')
  await start(id)
  await service.cancel(owner, id)
  await service.retry(owner, id, { itemIds: null, overwrite: false })
  await settleAll(database.store, id)
  expect(await states(id)).toEqual({ prepared: ITEMS })
  expect(await service.get(owner, id)).toMatchObject({ cancelledAt: null, finishedAt: null })
})

async function lastItem(runId: string) {
  const isLast = and(eq(items.runId, runId), eq(items.position, ITEMS))
  const [item] = await database.db.select().from(items).where(isLast)
  if (!item) throw new Error('there is no such item')
  return item
}
