import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { eq, inArray, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { NewItem } from '../../../src/core/index.ts'
import { markReceived } from '../../../src/core/runs/rows/received.ts'
import { runs, items } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { principal, testRunService } from '../../fixtures/runs.ts'
import { personId, somePerson, storePeople } from '../../fixtures/people/people.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(async () => {
  await database.reset()
  await storePeople(
    database.db,
    Array.from({ length: 12 }, (_, n) => somePerson(n)),
  )
})
afterAll(() => database.close())

const owner = principal(1)
const stranger = principal(2)
const newest = { open: false, cursor: null, limit: 50 }
const unknownId = '00000000-0000-4000-8000-00000000ffff'
const file = (text = 'a picture') => Readable.from([Buffer.from(text)])
const itemFor = (n: number, fileName = `${n}.jpg`): NewItem => ({
  fileName,
  fileSize: 10,
  personId: personId(n),
  rule: 'upn',
  confidence: 'certain',
})

describe('items of a run', () => {
  test('can be added in several calls and keep their order', async () => {
    const { service } = testRunService(database)
    const { id } = await service.create(owner, 'replace')
    const first = await service.addItems(owner, id, [itemFor(3), itemFor(1)])
    await service.addItems(owner, id, [itemFor(2)])
    expect(first.map(({ person, state }) => [person.displayName, state])).toEqual([
      ['Person 3', 'awaiting'],
      ['Person 1', 'awaiting'],
    ])
    const page = await service.items(owner, id, {
      state: null,
      remarked: null,
      cursor: null,
      limit: 2,
    })
    expect(page.items.map(({ fileName }) => fileName)).toEqual(['3.jpg', '1.jpg'])
    const rest = await service.items(owner, id, {
      state: null,
      remarked: null,
      cursor: page.next,
      limit: 2,
    })
    expect(rest.items.map(({ fileName }) => fileName)).toEqual(['2.jpg'])
    expect(rest.next).toBeNull()
    await expect(
      service.items(owner, id, { state: null, remarked: null, cursor: 'x', limit: 2 }),
    ).rejects.toMatchObject({ code: 'invalid_request' })
  })

  test('for the same person twice are refused with the file name, and none is added', async () => {
    const { service } = testRunService(database)
    const { id } = await service.create(owner, 'replace')
    await expect(
      service.addItems(owner, id, [itemFor(1), itemFor(2), itemFor(1, 'again.jpg')]),
    ).rejects.toMatchObject({ code: 'same_person_twice', detail: 'again.jpg' })
    await service.addItems(owner, id, [itemFor(1)])
    await expect(
      service.addItems(owner, id, [itemFor(2), itemFor(1, 'later.jpg')]),
    ).rejects.toMatchObject({ code: 'same_person_twice', detail: 'later.jpg' })
    expect((await service.get(owner, id)).total).toBe(1)
  })

  test('for a person who is not in the directory are refused with the file name, and none is added', async () => {
    const { service } = testRunService(database)
    const { id } = await service.create(owner, 'replace')
    const unknown = { ...itemFor(1, 'who.jpg'), personId: unknownId }
    await expect(service.addItems(owner, id, [itemFor(2), unknown])).rejects.toMatchObject({
      code: 'person_gone',
      detail: 'who.jpg',
    })
    expect((await service.get(owner, id)).total).toBe(0)
  })
})

describe('an uploaded file', () => {
  test('is accepted once and wakes the runner', async () => {
    const { service, wokenRunIds } = testRunService(database)
    const { id } = await service.create(owner, 'replace')
    const [item] = await service.addItems(owner, id, [itemFor(1)])
    const received = await service.receiveFile(owner, id, item?.id ?? '', file())
    expect(received.state).toBe('received')
    expect(wokenRunIds).toEqual([id])
    await expect(service.receiveFile(owner, id, item?.id ?? '', file())).rejects.toMatchObject({
      code: 'wrong_state',
    })
    expect(await database.waiting()).toHaveLength(1)
  })

  test('that arrives twice at the same time is stored once', async () => {
    const { service } = testRunService(database)
    const { id } = await service.create(owner, 'replace')
    const [item] = await service.addItems(owner, id, [itemFor(1)])
    const both = await Promise.allSettled([
      service.receiveFile(owner, id, item?.id ?? '', file('one')),
      service.receiveFile(owner, id, item?.id ?? '', file('two')),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await database.waiting()).toHaveLength(1)
  })

  test('that arrives in the same statement as another for its item is told so', async () => {
    const { service } = testRunService(database)
    const { id } = await service.create(owner, 'replace')
    const [item] = await service.addItems(owner, id, [itemFor(1)])
    const arrived = { id: item?.id ?? '', sourceSha: 'a', fileSha: 'a', fileSize: 1 }
    const [one, two] = [randomUUID(), randomUUID()]
    const rows = await Promise.all(
      [one, two].map((originalId) => markReceived(database.db, { ...arrived, originalId })),
    )
    expect(rows.map((row) => row?.originalId)).toEqual([one, undefined])
  })

  test('of which the size was not known has its own once it has arrived', async () => {
    const { service } = testRunService(database)
    const { id } = await service.create(owner, 'replace')
    const [unknown, known] = await service.addItems(owner, id, [
      { ...itemFor(1), fileSize: 0 },
      { ...itemFor(2), fileSize: 9000 },
    ])
    const [first, second] = await Promise.all(
      [unknown, known].map((item) =>
        service.receiveFile(owner, id, item?.id ?? '', file('twelve bytes')),
      ),
    )
    expect([first?.fileSize, second?.fileSize]).toEqual([12, 9000])
  })

  test('that is empty ends its item, so that the run can finish', async () => {
    const { service } = testRunService(database)
    const { id } = await service.create(owner, 'replace')
    const [item] = await service.addItems(owner, id, [itemFor(1)])
    await expect(
      service.receiveFile(owner, id, item?.id ?? '', Readable.from([])),
    ).rejects.toMatchObject({ code: 'empty_file' })
    const summary = await service.get(owner, id)
    expect(summary.counts.refused).toBe(1)
    expect(summary.finishedAt).toBeInstanceOf(Date)
  })

  test('can be sent again after an interrupted upload', async () => {
    const { service } = testRunService(database)
    const { id } = await service.create(owner, 'replace')
    const [item] = await service.addItems(owner, id, [itemFor(1)])
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('half')
        throw new Error('connection lost')
      })(),
    )
    await expect(service.receiveFile(owner, id, item?.id ?? '', broken)).rejects.toThrow('lost')
    expect((await service.receiveFile(owner, id, item?.id ?? '', file())).state).toBe('received')
  })

  test('is refused for an item of another run', async () => {
    const { service } = testRunService(database)
    const { id } = await service.create(owner, 'replace')
    const [item] = await service.addItems(owner, id, [itemFor(1)])
    const other = await service.create(owner, 'replace')
    for (const itemId of [item?.id ?? '', unknownId, 'x']) {
      await expect(service.receiveFile(owner, other.id, itemId, file())).rejects.toMatchObject({
        code: 'not_found',
      })
    }
  })
})

describe('a run', () => {
  test('exists only for its creator', async () => {
    const { service } = testRunService(database)
    const { id } = await service.create(owner, 'replace')
    const [item] = await service.addItems(owner, id, [itemFor(1)])
    const query = { state: null, remarked: null, cursor: null, limit: 10 }
    const tries: (() => Promise<unknown>)[] = [
      () => service.get(stranger, id),
      () => service.items(stranger, id, query),
      () => service.addItems(stranger, id, [itemFor(2)]),
      () => service.receiveFile(stranger, id, item?.id ?? '', file()),
      () => service.start(stranger, id, 'wait'),
      () => service.discard(stranger, id),
      () => service.leaveOut(stranger, id, item?.id ?? '', true),
      () => service.recrop(stranger, id, item?.id ?? '', { box: null, rotation: 0 }),
      () => service.picture(stranger, id, item?.id ?? '', 240),
      () => service.original(stranger, id, item?.id ?? ''),
      () => service.follow(stranger, id, AbortSignal.timeout(1000))[Symbol.asyncIterator]().next(),
      () => service.get(owner, unknownId),
      () => service.get(owner, 'not an id'),
    ]
    for (const attempt of tries) {
      await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
    }
    expect((await service.list(stranger, newest)).items).toEqual([])
    expect((await service.list(owner, newest)).items.map((summary) => summary.id)).toEqual([id])
  })

  test('is listed in pages, newest first, even if others were created at the same moment', async () => {
    const { service } = testRunService(database)
    const ids: string[] = []
    for (let n = 0; n < 7; n++) {
      const { id } = await service.create(owner, 'replace')
      await service.addItems(owner, id, [itemFor(n)])
      ids.push(id)
    }
    // Without items, so not listed.
    await service.create(owner, 'replace')
    const moment = sql`timestamptz '2026-01-02 03:04:05.678901Z'`
    await database.db
      .update(runs)
      .set({ createdAt: moment })
      .where(inArray(runs.id, ids.slice(0, 4)))
    const seen: string[] = []
    const sizes: number[] = []
    let cursor: string | null = null
    do {
      const page = await service.list(owner, { open: false, cursor, limit: 3 })
      seen.push(...page.items.map(({ id }) => id))
      sizes.push(page.items.length)
      cursor = page.next
    } while (cursor !== null)
    expect(sizes).toEqual([3, 3, 1])
    expect(seen.slice(0, 3)).toEqual(ids.slice(4).toReversed())
    expect(seen.slice(3).toSorted()).toEqual(ids.slice(0, 4).toSorted())
  })

  test('is listed as open until it is finished', async () => {
    const { service } = testRunService(database)
    const held = await service.create(owner, 'replace')
    const ended = await service.create(owner, 'replace')
    for (const { id } of [held, ended]) await service.addItems(owner, id, [itemFor(1)])
    await service.discard(owner, ended.id)
    const open = await service.list(owner, { ...newest, open: true })
    expect(open.items.map(({ id }) => id)).toEqual([held.id])
  })

  test('cannot be listed with an unknown cursor', async () => {
    const { service } = testRunService(database)
    const { id } = await service.create(owner, 'replace')
    for (const cursor of ['nonsense', '', unknownId, '\0']) {
      const asking = service.list(owner, { ...newest, cursor })
      await expect(asking).rejects.toMatchObject({ code: 'invalid_request', detail: 'cursor' })
    }
    const foreign = service.list(stranger, { ...newest, cursor: id })
    await expect(foreign).rejects.toMatchObject({ code: 'invalid_request' })
  })

  test('is followed until it is finished', async () => {
    const { service } = testRunService(database)
    const { id } = await service.create(owner, 'replace')
    const [item] = await service.addItems(owner, id, [itemFor(1)])
    const seen: unknown[] = []
    for await (const summary of service.follow(owner, id, AbortSignal.timeout(10_000))) {
      seen.push([summary.counts.awaiting, summary.finishedAt !== null])
      await service.receiveFile(owner, id, item?.id ?? '', Readable.from([])).catch(() => null)
    }
    expect(seen).toEqual([
      [1, false],
      [0, true],
    ])
  })

  test('is followed only until the signal aborts', async () => {
    const { service } = testRunService(database)
    const { id } = await service.create(owner, 'replace')
    const listening = new AbortController()
    let summaries = 0
    for await (const _ of service.follow(owner, id, listening.signal)) {
      summaries += 1
      setTimeout(() => listening.abort(), 100)
    }
    expect(summaries).toBe(1)
  })

  test('that gets more items is no longer finished', async () => {
    const { service } = testRunService(database)
    const { id } = await service.create(owner, 'replace')
    const [item] = await service.addItems(owner, id, [itemFor(1)])
    await service.receiveFile(owner, id, item?.id ?? '', Readable.from([])).catch(() => null)
    await service.addItems(owner, id, [itemFor(2)])
    expect((await service.get(owner, id)).finishedAt).toBeNull()
    await database.db.update(items).set({ state: 'done' }).where(eq(items.runId, id))
    expect((await service.get(owner, id)).counts.done).toBe(2)
  })
})
