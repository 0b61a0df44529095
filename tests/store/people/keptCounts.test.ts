import { isDeepStrictEqual } from 'node:util'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { countedGroups, countPhotos, namesOf } from '../../../src/core/people/counts.ts'
import { countLetters } from '../../../src/core/people/query/letters.ts'
import type { CountedBy, CountedGroup } from '../../../src/core/model.ts'
import type { Database } from '../../../src/core/store/open.ts'
import { people, peopleCountChanges, peopleCounts } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { plansOf } from '../../fixtures/database/plans.ts'
import { personId, queryForAll, somePerson, storePeople } from '../../fixtures/people/people.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
beforeEach(async () => {
  await database.reset()
  await storePeople(database.db, someone)
})
afterAll(() => database.close())

const places = [null, 'Berlin', 'Lyon']
const someone = Array.from({ length: 24 }, (_, n) =>
  somePerson(n, {
    department: ['Sales', 'Legal', null][n % 3] ?? null,
    officeLocation: places[Math.floor(n / 3) % 3] ?? null,
    country: [null, 'Germany', 'France'][n % 3] ?? null,
    displayName: `${'abcd1'[n % 5] ?? ''} ${n}`,
    isRoom: n % 11 === 3,
    mailboxPurpose: n % 6 === 1 ? 'shared' : null,
    photoQuality: (['low', 'fine'] as const)[n % 12] ?? null,
    photo: (['has', 'none', 'unknown'] as const)[Math.floor(n / 2) % 3] ?? 'unknown',
    accountEnabled: n % 5 > 0,
    userType: n % 7 === 0 ? 'Guest' : 'Member',
  }),
)

const columns = {
  everybody: sql`null`,
  department: people.department,
  office: people.officeLocation,
  country: people.country,
  kind: people.kind,
  letter: sql`left(sort_name, 1)`,
  quality: sql`case when photo = 'has' and photo_quality is null then 'notLookedAt' else photo_quality end`,
}

const of = (photo: string) => sql`count(*) filter (where photo = ${photo})::int`

/** The same, counted. */
async function recounted(by: CountedBy, scope: 'active' | 'all'): Promise<CountedGroup[]> {
  const { rows } = await database.db.execute<{ row: CountedGroup }>(sql`
    select json_build_object('name', name, 'total', count(*)::int,
      'has', ${of('has')}, 'none', ${of('none')}, 'unknown', ${of('unknown')}) as row
    from (select ${columns[by]} as name, * from people) as people
    where ${scope} = 'all' or (account_enabled and user_type = 'Member')
    group by name order by name`)
  return rows.map(({ row }) => row)
}

/** The groups of every kind whose kept counts are wrong. */
async function differing(): Promise<unknown[]> {
  const wrong: unknown[] = []
  for (const by of Object.keys(columns) as CountedBy[])
    for (const scope of ['active', 'all'] as const) {
      const kept = await countedGroups(database.db, by, scope)
      const counted = await recounted(by, scope)
      if (!isDeepStrictEqual(kept, counted)) wrong.push({ by, scope, kept, counted })
    }
  return wrong
}

const writes: Record<string, (db: Database) => Promise<unknown>> = {
  'a photo is set': (db) =>
    db
      .update(people)
      .set({ photo: 'has' })
      .where(eq(people.id, personId(2))),
  'everybody has a photo': (db) => db.update(people).set({ photo: 'has' }),
  'a photo is of another quality': (db) =>
    db
      .update(people)
      .set({ photoQuality: 'low' })
      .where(eq(people.id, personId(1))),
  'nobody knows the quality any more': (db) => db.update(people).set({ photoQuality: null }),
  'somebody moves': (db) =>
    db
      .update(people)
      .set({ department: 'New', officeLocation: null })
      .where(eq(people.id, personId(4))),
  'a department is renamed': (db) =>
    db.update(people).set({ department: 'Law' }).where(eq(people.department, 'Legal')),
  'accounts are disabled': (db) => db.update(people).set({ accountEnabled: false }),
  'somebody is renamed': (db) => db.update(people).set({ sortName: 'zoe' }),
  'all are shared mailboxes': (db) => db.update(people).set({ mailboxPurpose: 'shared' }),
  'all are rooms': (db) => db.update(people).set({ isRoom: true, country: 'Spain' }),
  'guests become members': (db) => db.update(people).set({ userType: 'Member' }),
  'somebody leaves': (db) => db.delete(people).where(eq(people.id, personId(8))),
  'everybody leaves': (db) => db.delete(people),
  'the table is emptied': (db) => db.execute(sql`truncate people cascade`),
  'nothing changes': (db) => db.update(people).set({ displayName: 'Same' }),
}

describe('kept counts are exact when', () => {
  test.each(Object.entries(writes))('%s', async (_name, write) => {
    await write(database.db)
    expect(await differing()).toEqual([])
  })

  test('some are inserted and others updated by one statement', async () => {
    const more = [0, 1, 30, 31].map((n) => ({
      ...somePerson(n, { department: 'Twice', officeLocation: 'Berlin' }),
      photo: 'none' as const,
    }))
    const rows = more.map((person) => ({
      ...person,
      sortName: 'x',
      searchText: ' x',
    }))
    await database.db
      .insert(people)
      .values(rows)
      .onConflictDoUpdate({
        target: people.id,
        set: { department: sql`excluded.department`, photo: sql`excluded.photo` },
      })
    expect(await differing()).toEqual([])
  })

  test('a change is rolled back', async () => {
    const change = database.db.transaction(async (tx) => {
      await tx.delete(people)
      throw new Error('never mind')
    })
    await expect(change).rejects.toThrow('never mind')
    expect(await differing()).toEqual([])
  })
})

test('groups of nobody are forgotten', async () => {
  await database.db.delete(people)
  expect(await database.db.$count(peopleCounts)).toBe(0)
  expect(await namesOf(database.db, 'department')).toEqual([])
})

test('counts of a department and of a search are by photo', async () => {
  const [sales] = (await recounted('department', 'active')).filter(({ name }) => name === 'Sales')
  const query = { ...queryForAll, scope: 'active' as const, department: 'Sales' }
  expect({ name: 'Sales', ...(await countPhotos(database.db, query)) }).toEqual(sales)
  const all = { total: 24, has: 8, none: 8, unknown: 8 }
  expect(await countPhotos(database.db, { ...queryForAll, search: 'person' })).toEqual(all)
  expect(await countPhotos(database.db, { ...queryForAll, search: ' %' })).toEqual(all)
  const one = { total: 1, has: 0, none: 1, unknown: 0 }
  expect(await countPhotos(database.db, { ...queryForAll, search: 'person3' })).toEqual(one)
})

test.skipIf(!process.env['TEST_DATABASE_URL'])(
  'two that write at the same moment wait for nobody, and both count',
  async () => {
    const { db } = database
    await db.transaction(async (one) => {
      await one
        .update(people)
        .set({ photo: 'has' })
        .where(eq(people.id, personId(2)))
      await db.transaction(async (other) => {
        await other
          .update(people)
          .set({ photo: 'has' })
          .where(eq(people.id, personId(4)))
      })
      expect(await db.$count(peopleCountChanges)).toBeGreaterThan(0)
      expect(await differing()).toEqual([])
    })
    expect(await differing()).toEqual([])
    await db
      .update(people)
      .set({ photo: 'none' })
      .where(eq(people.id, personId(6)))
    expect(await db.$count(peopleCountChanges)).toBe(0)
    expect(await differing()).toEqual([])
  },
)

test('counts that are kept are read, not counted again', async () => {
  const kept = [
    {},
    { department: 'Sales' },
    { office: 'Lyon' },
    { country: 'France' },
    { without: 'office' as const },
  ]
  const ofQuality = { quality: 'notLookedAt' as const }
  for (const filters of [...kept, { kind: 'guest' as const }, ofQuality]) {
    const plans = await plansOf(database.db, () =>
      countPhotos(database.db, { ...queryForAll, ...filters }),
    )
    expect(plans.join()).not.toMatch(/ on people\b/)
  }
  const letters = () => countLetters(database.db, queryForAll)
  expect((await plansOf(database.db, letters)).join()).not.toMatch(/ on people\b/)
})
