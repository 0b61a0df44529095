import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { facts } from '../../../src/core/store/schema.ts'
import type { Database } from '../../../src/core/store/open.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'

const server = process.env['TEST_DATABASE_URL']
if (!server) process.stdout.write('skipped: connections.test.ts needs TEST_DATABASE_URL\n')

let database: TestDatabase
beforeAll(async () => {
  if (server) database = await openTestDatabase()
})
beforeEach(() => database?.reset())
afterAll(() => database?.close())

const add = (db: Database, name: string) =>
  db
    .update(facts)
    .set({ value: sql`to_jsonb((${facts.value})::int + 1)` })
    .where(eq(facts.name, name))

/** Resolves for all once so many wait. */
function meetingOf(count: number): () => Promise<void> {
  let arrived = 0
  const { promise, resolve } = Promise.withResolvers<void>()
  return () => {
    arrived += 1
    if (arrived === count) resolve()
    return promise
  }
}

const value = async (name: string) => {
  const [row] = await database.db.select().from(facts).where(eq(facts.name, name))
  return row?.value
}

describe.skipIf(!server)('of two that wait for each other', () => {
  beforeEach(async () => {
    for (const name of ['a', 'b']) await database.db.insert(facts).values({ name, value: 0 })
  })

  test('both transactions are done, each once', async () => {
    const meet = meetingOf(2)
    const inOrder = (first: string, second: string) =>
      database.db.transaction(async (tx) => {
        await add(tx, first)
        await meet()
        await add(tx, second)
      })
    await Promise.all([inOrder('a', 'b'), inOrder('b', 'a')])
    expect([await value('a'), await value('b')]).toEqual([2, 2])
  })

  test('a single statement is done as well', async () => {
    const meet = meetingOf(2)
    let tries = 0
    const holder = database.db.transaction(async (tx) => {
      tries += 1
      await add(tx, 'b')
      await meet()
      // Until the other one has the first row, and waits for the second. If it is this one that PostgreSQL ends, as on a busy
      // machine, the other one is done before the second try.
      for (let isLocked = tries > 1; !isLocked;) {
        const { rows } = await database.db.execute<{ waits: boolean }>(sql`
          select count(*) > 0 as waits from pg_locks where not granted and locktype = 'transactionid'`)
        isLocked = rows[0]?.waits ?? false
      }
      await add(tx, 'a')
    })
    await meet()
    const both = database.db.execute(sql`
      with first as (update facts set value = to_jsonb(value::int + 1) where name = 'a' returning 1)
      update facts set value = to_jsonb(value::int + (select count(*) from first)) where name = 'b'`)
    await Promise.all([holder, both])
    expect([await value('a'), await value('b')]).toEqual([2, 2])
  })
})
