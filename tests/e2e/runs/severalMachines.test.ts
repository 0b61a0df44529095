import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPostgres } from '../../../src/core/store/postgres.ts'
import { putBlob } from '../../../src/core/store/blobs.ts'
import type { Engine } from '../../../src/core/store/database.ts'
import { entries, items, people, runs } from '../../../src/core/store/schema.ts'
import { until } from '../../fixtures/likeness.ts'
import { startMachines, type Machines } from '../../fixtures/database/machines.ts'
import { codedPicture } from '../../fixtures/pictures/codedPicture.ts'

const server = process.env['TEST_DATABASE_URL']
if (!server) process.stdout.write('skipped: severalMachines.test.ts needs TEST_DATABASE_URL\n')
const PHOTOS = 40
/** Long enough that writes are under way at any moment of a run. */
const PUT_LATENCY_MS = 500

let machines: Machines
let engine: Engine
beforeAll(async () => {
  if (server) machines = await startMachines(server, PHOTOS + 10)
})
afterAll(async () => {
  await engine?.close()
  await machines?.stop()
})

/** A prepared and started run for people with a mailbox. */
async function startedRun(salt: number): Promise<string> {
  const { db } = engine
  const whom = await db
    .select()
    .from(people)
    .where(eq(people.hasMailbox, true))
    .orderBy(people.id)
    .limit(PHOTOS)
  const runId = randomUUID()
  const createdBy = { createdById: randomUUID(), createdByName: 'Admin' }
  const kind = { kind: 'import', existing: 'replace', actingAs: 'app' } as const
  await db.insert(runs).values({ id: runId, ...kind, ...createdBy })
  const shas = await Promise.all(
    whom.map(async (_, n) => putBlob(db, await codedPicture(salt + n))),
  )
  await db.insert(items).values(
    whom.map(({ id: personId, displayName: personName }, n) => ({
      id: randomUUID(),
      runId,
      position: n,
      fileName: `${n}.jpg`,
      fileSize: 1000,
      personId,
      personName,
      state: 'prepared' as const,
      preparedSha: shas[n] ?? null,
    })),
  )
  await db.update(runs).set({ startedAt: new Date() }).where(eq(runs.id, runId))
  return runId
}

const ended = (runId: string) =>
  engine.db.$count(items, sql`run_id = ${runId} and state not in ('prepared', 'uploading')`)
const isFinished = async (runId: string) =>
  (await engine.db.$count(runs, sql`id = ${runId} and finished_at is not null`)) === 1
/** How many items each process works on. */
async function leased(): Promise<Map<string, number>> {
  const rows = await engine.db
    .select({ owner: items.leaseOwner, count: sql<number>`count(*)::int` })
    .from(items)
    .where(sql`lease_owner is not null`)
    .groupBy(items.leaseOwner)
  return new Map(rows.map(({ owner, count }) => [owner ?? '', count]))
}

interface Requests {
  requests: { method: string; path: string; status: number }[]
}
/** For each person, how many PUTs were accepted. */
async function writes(): Promise<number[]> {
  const { requests } = await machines.ask<Requests>('GET', '/sandbox/requests')
  const accepted = requests.filter(({ method, status }) => method === 'PUT' && status < 300)
  const byPath = Map.groupBy(accepted, ({ path }) => path)
  return [...byPath.values()].map(({ length }) => length)
}

/** Every photo that is done was entered once, and at most `most` writes were made twice. */
async function expectNothingDoubled(runId: string, most: number): Promise<void> {
  const { db } = engine
  const done = await db.$count(items, sql`run_id = ${runId} and state = 'done'`)
  const refused = await db.$count(items, sql`run_id = ${runId} and state = 'refused'`)
  expect(done + refused).toBe(PHOTOS)
  expect(refused).toBeLessThan(8)
  expect(await db.$count(entries, eq(entries.runId, runId))).toBe(done)
  const puts = await writes()
  expect(puts.length).toBeLessThanOrEqual(done + refused)
  expect(puts.filter((count) => count > 2)).toEqual([])
  expect(puts.filter((count) => count === 2).length).toBeLessThanOrEqual(most)
}

const roleOf = async (url: string) => (await (await fetch(`${url}/health`)).json()) as object

describe.skipIf(!server)('a run that several machines work on', () => {
  test('loses and doubles nothing while one is stopped, one is killed and one is replaced', async () => {
    const started = ['web', 'worker', 'worker'] as const
    const [web, first, second] = await Promise.all(started.map((role) => machines.start(role)))
    if (!web || !first || !second) throw new Error('three were started')
    expect(await roleOf(web.url)).toMatchObject({ role: 'web', database: 'postgres' })
    expect(await roleOf(first.url)).toMatchObject({ role: 'worker' })
    engine = await openPostgres(machines.databaseUrl, { lost: () => {}, back: () => {} })
    await until(async () => (await engine.db.$count(people)) > PHOTOS)
    await machines.ask('POST', '/sandbox/faults', {
      match: { url: '/photo', method: 'PUT' },
      kind: 'latency',
      ms: PUT_LATENCY_MS,
    })

    await machines.ask('DELETE', '/sandbox/requests')
    const stopped = await startedRun(0)
    await until(async () => (await leased()).size === 2, 10)
    await until(async () => (await ended(stopped)) >= 5, 10)
    first.signal('SIGSTOP')
    const underWay = [...(await leased()).values()]
    await until(() => isFinished(stopped), 100)
    await expectNothingDoubled(stopped, Math.max(...underWay))
    const before = (await writes()).reduce((sum, count) => sum + count, 0)
    first.signal('SIGCONT')
    await until(async () => (await fetch(`${first.url}/health`).catch(() => null))?.ok ?? false)
    // What it had been about to send when it was stopped would be sent by now.
    await new Promise((done) => setTimeout(done, 3 * PUT_LATENCY_MS))
    expect((await writes()).reduce((sum, count) => sum + count, 0)).toBe(before)

    await machines.ask('DELETE', '/sandbox/requests')
    const killed = await startedRun(100)
    await until(async () => (await leased()).size === 2, 10)
    await until(async () => (await ended(killed)) >= 5, 10)
    first.signal('SIGKILL')
    const third = await machines.start('worker')
    second.signal('SIGTERM')
    expect(await second.ended).toBe(0)
    // What the killed one had is leased until its lease ends; the other has left nothing behind.
    expect((await leased()).size).toBeLessThanOrEqual(2)
    await until(() => isFinished(killed), 100)
    await expectNothingDoubled(killed, 16)

    third.signal('SIGTERM')
    web.signal('SIGTERM')
    expect(await Promise.all([third.ended, web.ended])).toEqual([0, 0])
    expect(machines.printed()).not.toMatch(/unhandled|object Object|A job failed/i)
  }, 180_000)
})
