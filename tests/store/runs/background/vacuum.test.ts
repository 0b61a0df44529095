import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { storePeople } from '../../../../src/core/people/directory/storePeople.ts'
import { vacuumWhenQuiet } from '../../../../src/core/runs/background/vacuum.ts'
import { photoChecks, runs } from '../../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../../fixtures/database/database.ts'
import {
  personId,
  somePerson,
  storePeople as insertPeople,
} from '../../../fixtures/people/people.ts'
import { silentLog } from '../../../fixtures/runs.ts'

/** PostgreSQL vacuums by itself. */
const onServer = process.env['TEST_DATABASE_URL'] !== undefined
const PEOPLE = 1200

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const tables = ['people', 'photo_checks', 'person_keys', 'facts']
async function bytes(): Promise<number> {
  const { rows } = await database.db.execute<{ bytes: number }>(sql`
    select sum(pg_total_relation_size(name::regclass))::int as bytes
    from unnest(string_to_array(${tables.join()}, ',')) as name`)
  return rows[0]?.bytes ?? 0
}

async function deadChecks(): Promise<number> {
  await database.db.execute(sql`select pg_stat_force_next_flush()`)
  const { rows } = await database.db.execute<{ dead: number }>(
    sql`select n_dead_tup::int as dead from pg_stat_user_tables where relname = 'photo_checks'`,
  )
  return rows[0]?.dead ?? 0
}

const persons = Array.from({ length: PEOPLE }, (_, n) =>
  somePerson(n, { mailNickname: `m${personId(n).slice(-6)}` }),
)
const touch = () => database.db.update(photoChecks).set({ dueAt: new Date() })

test.skipIf(onServer)(
  'a day of syncs and photo scans grows the tables by at most a tenth',
  async () => {
    await insertPeople(database.db, persons)
    await storePeople(database.db, persons)
    await vacuumWhenQuiet(database.store, silentLog)
    const before = await bytes()
    for (let hour = 0; hour < 24; hour += 1) {
      // One in a hundred an hour, which is many.
      const changed = persons.filter((_, n) => n % 100 === hour)
      await storePeople(
        database.db,
        changed.map(({ id, displayName }) => ({
          id,
          displayName: displayName.toUpperCase(),
          mailNickname: `n${id.slice(-6)}`,
        })),
      )
      // Each person's photo is looked at once, too.
      const hash = sql`abs(hashtext(${photoChecks.personId})) % 24`
      await database.db
        .update(photoChecks)
        .set({ dueAt: new Date() })
        .where(sql`${hash} = ${hour}`)
      await vacuumWhenQuiet(database.store, silentLog)
    }
    expect((await bytes()) / before).toBeLessThan(1.1)
  },
)

test.skipIf(onServer)(
  'space is not made usable while photos are set, and is afterwards',
  async () => {
    await insertPeople(database.db, persons.slice(0, 600))
    await touch()
    const [run] = await database.db
      .insert(runs)
      .values({
        id: '00000000-0000-4000-8000-000000000001',
        kind: 'import',
        createdById: 'a',
        createdByName: 'Ana',
        actingAs: 'app',
        existing: 'replace',
        startedAt: new Date(),
      })
      .returning()
    await vacuumWhenQuiet(database.store, silentLog)
    expect(await deadChecks()).toBeGreaterThanOrEqual(600)
    await database.db.update(runs).set({ finishedAt: run?.startedAt ?? null })
    await vacuumWhenQuiet(database.store, silentLog)
    expect(await deadChecks()).toBe(0)
  },
)

test.skipIf(onServer)('a server is left to its autovacuum', async () => {
  await insertPeople(database.db, persons.slice(0, 600))
  await touch()
  await vacuumWhenQuiet({ db: database.db, engine: 'postgres' }, silentLog)
  expect(await deadChecks()).toBeGreaterThanOrEqual(600)
})
