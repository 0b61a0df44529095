import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPostgres } from '../../../src/core/store/postgres.ts'
import { putBlob } from '../../../src/core/store/blobs.ts'
import type { Engine } from '../../../src/core/store/database.ts'
import { LEASE_SECONDS } from '../../../src/core/runs/execute/lease.ts'
import { entries, items, people, runs } from '../../../src/core/store/schema.ts'
import { until } from '../../fixtures/likeness.ts'
import { startMachines, type Machines } from '../../fixtures/database/machines.ts'
import { startDatabaseProxy, type DatabaseProxy } from '../../fixtures/database/proxy.ts'
import { codedPicture } from '../../fixtures/pictures/codedPicture.ts'

const server = process.env['TEST_DATABASE_URL']
if (!server) process.stdout.write('skipped: severalMachines.test.ts needs TEST_DATABASE_URL\n')
/** More than two workers take at once, so that three of them have some. */
const PHOTOS = 100
const PICTURES = 10
/** Long enough that writes are under way at any moment of a run. */
const PUT_LATENCY_MS = 300

let machines: Machines
let proxy: DatabaseProxy
let engine: Engine
beforeAll(async () => {
  if (!server) return
  machines = await startMachines(server, PHOTOS + 20)
  proxy = await startDatabaseProxy(machines.databaseUrl)
})
afterAll(async () => {
  await engine?.close()
  await proxy?.close()
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
    Array.from({ length: PICTURES }, async (_, n) => putBlob(db, await codedPicture(salt + n))),
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
      preparedSha: shas[n % PICTURES] ?? null,
    })),
  )
  await db.update(runs).set({ startedAt: new Date() }).where(eq(runs.id, runId))
  return runId
}

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

/** Seconds until every lease that somebody has now has ended, unless it is renewed. */
async function longestLease(): Promise<number> {
  const { rows } = await engine.db.execute<{ seconds: string }>(
    sql`select extract(epoch from max(lease_until) - clock_timestamp()) as seconds from items`,
  )
  return Number(rows[0]?.seconds)
}

/** Ends the connections of all processes, as a restart of the server does. */
const endConnections = () =>
  engine.db.execute(sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`)

/** Every photo that is done was entered once, and none was written twice: Graph shows those whose answer was lost. */
async function expectNothingDoubled(runId: string): Promise<void> {
  const { db } = engine
  const done = await db.$count(items, sql`run_id = ${runId} and state = 'done'`)
  const refused = await db.$count(items, sql`run_id = ${runId} and state = 'refused'`)
  expect(done + refused).toBe(PHOTOS)
  expect(refused).toBeLessThan(PHOTOS / 5)
  expect(await db.$count(entries, eq(entries.runId, runId))).toBe(done)
  const puts = await writes()
  expect(puts.length).toBe(done)
  expect(puts.filter((count) => count > 1)).toEqual([])
}

const roleOf = async (url: string) => (await (await fetch(`${url}/health`)).json()) as object

describe.skipIf(!server)('a run that several machines work on', () => {
  test('loses and doubles nothing while one is stopped, one is cut off, one is killed and one is replaced', async () => {
    // All at once on an empty database, which one of them migrates.
    const [web, first, second, cutOff] = await Promise.all([
      machines.start('web'),
      machines.start('worker'),
      machines.start('worker'),
      machines.start('worker', proxy.url),
    ])
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
    await until(async () => (await leased()).size === 3, 10)
    first.signal('SIGSTOP')
    proxy.freeze()
    await until(() => isFinished(stopped), 100)
    await expectNothingDoubled(stopped)
    const before = (await writes()).reduce((sum, count) => sum + count, 0)
    first.signal('SIGCONT')
    await proxy.mend()
    await until(async () => (await fetch(`${first.url}/health`).catch(() => null))?.ok ?? false)
    // What they had been about to send when they were stopped or cut off would be sent by now.
    await new Promise((done) => setTimeout(done, 3 * PUT_LATENCY_MS))
    expect((await writes()).reduce((sum, count) => sum + count, 0)).toBe(before)
    await expectNothingDoubled(stopped)

    await machines.ask('DELETE', '/sandbox/requests')
    const killed = await startedRun(PICTURES)
    await until(async () => (await leased()).size >= 2, 10)
    first.signal('SIGKILL')
    // Workers look for work each second: together less than ten.
    expect(await longestLease()).toBeLessThanOrEqual(LEASE_SECONDS)
    expect(LEASE_SECONDS).toBeLessThanOrEqual(8)
    second.signal('SIGTERM')
    expect(await second.ended).toBe(0)
    // What the killed one had is leased until its lease ends; the one that was replaced has left nothing behind.
    expect((await leased()).size).toBeLessThanOrEqual(2)
    await endConnections()
    await until(() => isFinished(killed), 100)
    await expectNothingDoubled(killed)

    cutOff.signal('SIGTERM')
    web.signal('SIGTERM')
    expect(await Promise.all([cutOff.ended, web.ended])).toEqual([0, 0])
    expect(machines.printed()).not.toMatch(/unhandled|object Object|A job failed/i)
  }, 180_000)
})
