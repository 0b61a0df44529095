import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Engine } from '../../../src/core/store/database.ts'
import { openPostgres } from '../../../src/core/store/postgres.ts'
import { facts } from '../../../src/core/store/schema.ts'
import { ownDatabase } from '../../fixtures/database/database.ts'
import { startDatabaseProxy, type DatabaseProxy } from '../../fixtures/database/proxy.ts'

const server = process.env['TEST_DATABASE_URL']
if (!server) process.stdout.write('skipped: postgresLost.test.ts needs TEST_DATABASE_URL\n')
/** More than the pool has connections. */
const MANY = 25

let proxy: DatabaseProxy
let engine: Engine
let drop: () => Promise<void>
beforeAll(async () => {
  if (!server) return
  const database = await ownDatabase(server)
  drop = database.drop
  proxy = await startDatabaseProxy(database.url)
  const listener = { lost: () => {}, back: () => {} }
  const timeouts = { connectMs: 1000, statementMs: 300_000, queryMs: 1000, closeMs: 100 }
  engine = await openPostgres(proxy.url, listener, timeouts)
})
afterEach(() => proxy?.mend())
afterAll(async () => {
  await proxy?.close()
  await drop?.()
})

const one = () => engine.db.execute(sql`select 1 as one`)
const inTransaction = () => engine.db.transaction((tx) => tx.execute(sql`select 1 as one`))
const isUnavailable = { code: 'database_unavailable', retryAfterSeconds: 5 }

/** What an error is or was caused by: Drizzle wraps the errors of queries. */
const rootOf = (error: unknown): unknown =>
  error instanceof Error && error.constructor.name === 'DrizzleQueryError' ? error.cause : error

async function failuresOf(works: Promise<unknown>[]): Promise<unknown[]> {
  const ends = await Promise.allSettled(works)
  return ends.map((end) => (end.status === 'rejected' ? rootOf(end.reason) : null))
}

const times = (work: () => Promise<unknown>) => Array.from({ length: MANY }, work)

describe.skipIf(!server)('while PostgreSQL is away', () => {
  test('queries and transactions fail with a code, and hold no connection for ever', async () => {
    await Promise.all(times(one))
    await proxy.cut()
    for (const end of await failuresOf([...times(one), ...times(inTransaction)]))
      expect(end).toMatchObject(isUnavailable)
    await proxy.mend()
    await Promise.all(times(inTransaction))
  })

  test('a transaction that is lost in the middle fails with the same code, and what it did is undone', async () => {
    const write = engine.db.transaction(async (tx) => {
      await tx.insert(facts).values({ name: 'half', value: 1 })
      proxy.drop()
      await tx.insert(facts).values({ name: 'other half', value: 2 })
    })
    expect(await failuresOf([write])).toMatchObject([isUnavailable])
    expect(await engine.db.select().from(facts)).toEqual([])
  })

  test('patient work waits until it is back, also a transaction of which the answer was lost', async () => {
    await proxy.cut()
    const waiting = [
      engine.patient.execute(sql`select 1 as one`),
      engine.patient.transaction((tx) =>
        tx
          .insert(facts)
          .values({ name: 'kept', value: 1 })
          .onConflictDoUpdate({ target: facts.name, set: { value: sql`'2'::jsonb` } }),
      ),
    ]
    expect(await failuresOf([one()])).toMatchObject([isUnavailable])
    await proxy.mend()
    proxy.loseAnswers(1)
    await Promise.all(waiting)
    expect(proxy.lostAnswers()).toBe(1)
    expect(await engine.db.select().from(facts)).toEqual([{ name: 'kept', value: 2 }])
  })

  test('a query that never gets an answer ends', async () => {
    await one()
    proxy.freeze()
    const ends = await failuresOf([one(), inTransaction()])
    expect(ends).toMatchObject([isUnavailable, isUnavailable])
    await proxy.mend()
    await Promise.all(times(inTransaction))
  })

  test('an error in a query itself is neither waited for nor called an outage', async () => {
    const wrong = engine.patient.execute(sql`select nothing from nowhere`)
    await expect(wrong).rejects.toMatchObject({ cause: { code: '42P01' } })
  })

  test('patient work waits until the server has space again, and the others are told why', async () => {
    await engine.db.execute(sql`
      create function no_space() returns trigger language plpgsql as $$
      begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`)
    await engine.db.execute(sql`
      create trigger no_space before insert or update on facts for each row execute function no_space()`)
    const write = { name: 'after the disk was full', value: 1 }
    const waiting = engine.patient.insert(facts).values(write).returning()
    const refused = engine.db.insert(facts).values(write).returning()
    expect(await failuresOf([refused])).toMatchObject([{ code: 'disk_full', retryAfterSeconds: 5 }])
    expect(engine.readingOnly()).toBe('disk_full')
    await engine.db.execute(sql`drop trigger no_space on facts`)
    expect(await waiting).toEqual([write])
  })

  test('a server that has become a replica is told apart, and reading goes on', async () => {
    const name = new URL(proxy.url).pathname.slice(1)
    const readOnly = (value: string) =>
      engine.jobs.executeSql(
        `begin read write; alter database ${name} set default_transaction_read_only = ${value}; commit`,
      )
    await readOnly('on')
    proxy.drop()
    await vi.waitFor(one)
    const write = { name: 'on a replica', value: 1 }
    const refused = engine.db.insert(facts).values(write).returning()
    expect(await failuresOf([refused])).toMatchObject([{ code: 'database_read_only' }])
    const waiting = engine.patient.insert(facts).values(write).returning()
    expect(engine.readingOnly()).toBe('database_read_only')
    await one()
    await readOnly('off')
    proxy.drop()
    expect(await waiting).toEqual([write])
  })

  test('a query that takes longer than the server allows counts as a database that is away', async () => {
    const slow = engine.db.transaction(async (tx) => {
      await tx.execute(sql`set local statement_timeout = 20`)
      await tx.execute(sql`select pg_sleep(0.4)`)
    })
    expect(await failuresOf([slow])).toMatchObject([isUnavailable])
  })

  test('nothing waits any more once the process is about to stop, and closing ends', async () => {
    await one()
    proxy.freeze()
    const waiting = failuresOf([engine.patient.execute(sql`select 1`)])
    engine.hurry()
    expect(await waiting).toMatchObject([isUnavailable])
    void one().catch(() => {})
    await engine.close()
  })
})
