import { setTimeout as sleep } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Log } from '../../../../src/core/index.ts'
import type { RunSummary } from '../../../../src/core/model.ts'
import { createFollowing, type Following } from '../../../../src/core/runs/queries/follow.ts'
import { FOLLOWER_LIMITS } from '../../../../src/core/runs/queries/followers.ts'
import { items, runs } from '../../../../src/core/store/schema.ts'
import { countQueries } from '../../../fixtures/database/countQueries.ts'
import { openTestDatabase, type TestDatabase } from '../../../fixtures/database/database.ts'
import { personId, somePerson, storePeople } from '../../../fixtures/people/people.ts'
import { principal, silentLog, testRunService } from '../../../fixtures/runs.ts'

const owner = principal(1)
let database: TestDatabase
let following: Following
let warnings: string[]
let queries: ReturnType<typeof countQueries>
let opened: Reading[]
/** of the polling, which goes on when the test says so */
let pauses: { milliseconds: number; end: () => void }[]
const pause = (milliseconds: number): Promise<void> =>
  new Promise((end) => pauses.push({ milliseconds, end }))
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(async () => {
  await database.reset()
  await storePeople(
    database.db,
    [1, 2, 3, 4].map((n) => somePerson(n)),
  )
  warnings = []
  opened = []
  const log: Log = { ...silentLog, warn: (_, message) => void warnings.push(message) }
  pauses = []
  following = createFollowing(database.db, log, { pause })
  queries = countQueries(database.db)
})
afterEach(async () => {
  queries.stop()
  for (const { leave } of opened) leave()
})
afterAll(() => database.close())

interface Reading {
  seen: RunSummary[]
  /** how it ended; undefined while it goes on */
  ending: () => unknown
  leave: () => void
}

/** Reads as the API does. */
function read(runId: string, { by = owner } = {}): Reading {
  const leaving = new AbortController()
  const seen: RunSummary[] = []
  let ending: unknown
  const reading = async () => {
    for await (const summary of following.follow(by, runId, leaving.signal)) seen.push(summary)
    return 'ended'
  }
  void reading().then(
    (how) => (ending = how),
    (error: unknown) => (ending = error),
  )
  const opening = { seen, ending: () => ending, leave: () => leaving.abort() }
  opened.push(opening)
  return opening
}

async function newRun(by = owner, files = 1): Promise<string> {
  const { service } = testRunService(database)
  const { id } = await service.create(by, 'replace')
  const added = Array.from({ length: files }, (_, n) => ({
    fileName: `${n}.jpg`,
    fileSize: 1,
    personId: personId(n + 1),
    rule: null,
    confidence: null,
  }))
  await service.addItems(by, id, added)
  return id
}

/** A change that readers of the run see. */
const endItem = async (runId: string, position: number) => {
  const [row] = await database.db
    .select()
    .from(items)
    .where(eq(items.runId, runId))
    .orderBy(items.position)
    .offset(position)
    .limit(1)
  await database.db
    .update(items)
    .set({ state: 'done' })
    .where(eq(items.id, row?.id ?? ''))
}
const until = async (holds: () => boolean) => {
  while (!holds()) await sleep(5)
}
const arrived = (...readings: Reading[]) =>
  until(() => readings.every(({ seen }) => seen.length > 0))
const ended = (reading: Reading) => until(() => reading.ending() !== undefined)
/** Lets the polling go on by one poll, and returns how many queries that took. */
const poll = async (): Promise<number> => {
  await until(() => pauses.length === 1)
  const from = queries.count()
  pauses.shift()?.end()
  await until(() => pauses.length === 1 || following.readers() === 0)
  return queries.count() - from
}

describe('the readers of runs', () => {
  test('share one poll, however many they are and however many runs they read', async () => {
    const ids = [await newRun(), await newRun(principal(2)), await newRun(principal(3))]
    const [id = ''] = ids
    await arrived(read(id))
    const costOfOne = await poll()
    for (const [n, each] of ids.entries())
      for (let reader = 0; reader < 9; reader++) read(each, { by: principal(n + 1) })
    await arrived(...opened)
    expect([opened.length, costOfOne > 0, await poll()]).toEqual([28, true, costOfOne])
    await endItem(id, 0)
    expect(await poll()).toBe(costOfOne)
    expect(opened.map(({ seen }) => seen.length)).toEqual([
      ...Array.from({ length: 10 }, () => 2),
      ...Array.from({ length: 18 }, () => 1),
    ])
  })

  test('get the latest state at once when others read the run already, for one query: is it theirs?', async () => {
    const id = await newRun()
    const first = read(id)
    await arrived(first)
    const from = queries.count()
    const second = read(id)
    await arrived(second)
    expect([second.seen[0] === first.seen[0], queries.count() - from]).toEqual([true, 1])
  })

  test('that come together to a run that nobody reads yet share the first look at it', async () => {
    const id = await newRun()
    const before = queries.count()
    const alone = read(id)
    await arrived(alone)
    const costOfOne = queries.count() - before
    alone.leave()
    await until(() => following.readers() === 0)
    const from = queries.count()
    await arrived(...[1, 2, 3, 4, 5].map(() => read(id)))
    expect(queries.count() - from).toBe(costOfOne + 4)
  })

  test('end with the run, and the last one ends the polling', async () => {
    const id = await newRun()
    const both = [read(id), read(id)]
    await arrived(...both)
    await database.db.update(runs).set({ finishedAt: new Date() }).where(eq(runs.id, id))
    await poll()
    await Promise.all(both.map(ended))
    const finished = { finishedAt: expect.any(Date) as unknown }
    expect(both.map(({ seen }) => seen.at(-1))).toMatchObject([finished, finished])
    expect([following.readers(), pauses]).toEqual([0, []])
  })

  test('that leave are polled for no more, and the next reader begins anew', async () => {
    const id = await newRun()
    const reader = read(id)
    await arrived(reader)
    reader.leave()
    await ended(reader)
    expect([reader.ending(), await poll(), pauses]).toEqual(['ended', 0, []])
    await endItem(id, 0)
    const later = read(id)
    await arrived(later)
    expect(later.seen[0]).toMatchObject({ counts: { done: 1 } })
    expect(await poll()).toBeGreaterThan(0)
  })

  test('that come during a poll are not dropped by what it found for those who left', async () => {
    const id = await newRun()
    const reader = read(id)
    await arrived(reader)
    await database.db.update(runs).set({ finishedAt: new Date() }).where(eq(runs.id, id))
    await until(() => pauses.length === 1)
    const answer = queries.hold()
    pauses.shift()?.end()
    await answer.asked
    reader.leave()
    await ended(reader)
    await database.db.update(runs).set({ finishedAt: null }).where(eq(runs.id, id))
    const later = read(id)
    await arrived(later)
    answer.give()
    await until(() => pauses.length === 1)
    await endItem(id, 0)
    await poll()
    expect(later.seen.at(-1)).toMatchObject({ counts: { done: 1 } })
  })

  test('end when the run is removed', async () => {
    const reader = read(await newRun())
    await arrived(reader)
    await database.db.delete(items)
    await database.db.delete(runs)
    await poll()
    await ended(reader)
    expect(reader.ending()).toBe('ended')
  })

  test('are each asked whether the run is theirs, although others read it', async () => {
    const id = await newRun()
    await arrived(read(id))
    const stranger = read(id, { by: principal(2) })
    await ended(stranger)
    expect(stranger.ending()).toMatchObject({ code: 'not_found' })
    expect([stranger.seen, following.readers()]).toEqual([[], 1])
  })

  test('are not held up by one that is slow, which then gets only the latest state', async () => {
    const id = await newRun(owner, 4)
    const [fast, slow] = [read(id), following.follow(owner, id, new AbortController().signal)]
    expect((await slow.next()).value).toMatchObject({ counts: { done: 0 } })
    for (const position of [0, 1, 2]) {
      await endItem(id, position)
      await poll()
      expect(fast.seen.at(-1)?.counts.done).toBe(position + 1)
    }
    expect((await slow.next()).value).toMatchObject({ counts: { done: 3 } })
    await slow.return(undefined)
    expect(following.readers()).toBe(1)
  })

  test('survive a database that goes away for a while: fewer polls, and one line in the log', async () => {
    const id = await newRun()
    const reader = read(id)
    await arrived(reader)
    queries.fail(new Error('the database went away'))
    const rhythm = []
    for (let n = 0; n < 8; n++) {
      await poll()
      rhythm.push(pauses[0]?.milliseconds ?? 0)
    }
    expect(rhythm).toEqual(rhythm.toSorted((a, b) => a - b))
    expect([rhythm[0], rhythm.at(-1)]).toEqual([800, 10_000])
    queries.fail(null)
    await endItem(id, 0)
    await poll()
    expect(reader.seen.length).toBe(2)
    expect([reader.ending(), warnings]).toEqual([
      undefined,
      ['Runs could not be read for their followers'],
    ])
  })

  test('get the error when the very first look fails, and leave nothing behind', async () => {
    const id = await newRun()
    queries.fail(new Error('the database went away'))
    const reader = read(id)
    await ended(reader)
    queries.fail(null)
    expect([reader.ending(), following.readers()]).toEqual([expect.any(Error), 0])
    await arrived(read(id))
  })
})

const open = async (id: string, by = owner) => {
  const reader = read(id, { by })
  await arrived(reader)
  return reader
}

describe('of too many readers', () => {
  const { perPerson } = FOLLOWER_LIMITS
  test('the oldest of the same person makes room for the newest, and is told when to come back', async () => {
    const id = await newRun()
    const other = await open(await newRun(principal(2)), principal(2))
    const mine = []
    for (let n = 0; n <= perPerson; n++) mine.push(await open(id))
    const [oldest, ...others] = mine.map(({ ending }) => ending())
    expect(oldest).toMatchObject({ code: 'too_many_requests', retryAfterSeconds: 60 })
    expect(others).toEqual(others.map(() => undefined))
    expect([other.ending(), following.readers()]).toEqual([undefined, perPerson + 1])
  })

  test('an oldest one that takes nothing has lost its place all the same', async () => {
    const id = await newRun()
    const stuck = following.follow(owner, id, new AbortController().signal)
    await stuck.next()
    for (let n = 0; n < perPerson; n++) await open(id)
    expect(following.readers()).toBe(perPerson)
    await expect(stuck.next()).rejects.toMatchObject({ code: 'too_many_requests' })
    expect(following.readers()).toBe(perPerson)
  })

  test('those of other people keep their places: the next person is refused for now', async () => {
    following = createFollowing(database.db, silentLog, { pause, limits: { perPerson, all: 2 } })
    const [mine, theirs] = [await newRun(), await newRun(principal(2))]
    const first = await open(mine)
    await open(mine)
    const refused = read(theirs, { by: principal(2) })
    await ended(refused)
    expect(refused.ending()).toMatchObject({ code: 'too_many_requests', retryAfterSeconds: 60 })
    first.leave()
    await ended(first)
    await open(theirs, principal(2))
    expect(following.readers()).toBe(2)
  })
})
