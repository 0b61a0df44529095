import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { countNight } from '../../../src/core/coverage/countNight.ts'
import { createCoverage } from '../../../src/core/coverage/index.ts'
import { readCoverage } from '../../../src/core/coverage/readCoverage.ts'
import { markSynced } from '../../../src/core/people/status.ts'
import { coverageCounts, coverageNights, people } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { plansOf } from '../../fixtures/database/plans.ts'
import { personId, somePerson, storePeople } from '../../fixtures/people/people.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
beforeEach(async () => {
  await database.reset()
  await markSynced(database.db, 'changed')
  await storePeople(database.db, someone)
})
afterAll(() => database.close())

const photos = ['has', 'none', 'has', 'unknown'] as const
/** Active people of two departments and none, a guest in a department of guests, and one of the largest offices. */
const someone = [
  ...Array.from({ length: 12 }, (_, n) =>
    somePerson(n, {
      department: ['Sales', 'Legal', null][n % 3] ?? null,
      officeLocation: n < 6 ? 'Lyon' : null,
      photo: photos[n % 4] ?? 'has',
      photoQuality: n === 0 ? 'low' : n === 2 ? 'fine' : null,
    }),
  ),
  somePerson(20, { department: 'Guests', userType: 'Guest', photo: 'has' }),
]

/** At an hour of the clock where the test runs. */
const at = (day: number, hour: number, minute = 5) => new Date(2026, 10, day, hour, minute)

const nights = async () =>
  (await database.db.select().from(coverageNights).orderBy(coverageNights.night)).map(
    ({ night }) => night,
  )
const read = (day: number, days = 90) => readCoverage(database.db, days, at(day, 12))

describe('a night', () => {
  test('is counted once, however often and in however many processes it is asked for', async () => {
    const { db } = database
    expect(await countNight(db, at(28, 2))).toBe('done')
    await db.update(people).set({ photo: 'has' })
    const others = await Promise.all([3, 4, 5].map((hour) => countNight(db, at(28, hour))))
    expect(others).toEqual(['idle', 'idle', 'idle'])
    const together = await Promise.all([2, 2, 2].map((hour) => countNight(db, at(29, hour))))
    expect(together.toSorted()).toEqual(['done', 'idle', 'idle'])
    const { nights: counted } = await read(29)
    expect(counted.map(({ night, has }) => [night, has])).toEqual([
      ['2026-11-28', 6],
      ['2026-11-29', 12],
    ])
  })

  test('is not counted while the evening before has barely ended', async () => {
    expect(await countNight(database.db, at(28, 1, 55))).toBe('idle')
    expect(await nights()).toEqual([])
  })

  test('is counted later when nothing ran in the early morning, and is missing when nothing ran all day', async () => {
    await countNight(database.db, at(26, 23))
    await countNight(database.db, at(28, 9))
    expect(await nights()).toEqual(['2026-11-26', '2026-11-28'])
    expect((await read(29)).nights.map(({ night }) => night)).toEqual(['2026-11-26', '2026-11-28'])
  })

  test('is not counted before the directory was read, when it would say that there is nobody', async () => {
    await database.db.execute(sql`delete from facts`)
    expect(await countNight(database.db, at(28, 3))).toBe('idle')
    expect(await nights()).toEqual([])
  })

  test('leaves nothing when it fails midway, so that it is counted the next hour', async () => {
    const { db } = database
    await db.execute(sql`alter table coverage_counts add constraint broken check (has < 0)`)
    await expect(countNight(db, at(28, 3))).rejects.toThrow()
    await db.execute(sql`alter table coverage_counts drop constraint broken`)
    expect(await countNight(db, at(28, 4))).toBe('done')
    expect((await read(28)).nights).toMatchObject([{ night: '2026-11-28', total: 12 }])
  })

  test('reads the kept counts and nobody of the people', async () => {
    const plans = await plansOf(database.db, () => countNight(database.db, at(28, 3)))
    expect(plans.join()).not.toMatch(/ on people\b/)
  })

  test('keeps departments and offices for 400 days, and everybody for good', async () => {
    await countNight(database.db, new Date(2025, 9, 1, 3))
    await countNight(database.db, at(28, 3))
    const old = database.db
      .select()
      .from(coverageCounts)
      .where(eq(coverageCounts.night, '2025-10-01'))
    const dimensions = (await old).map(({ dimension }) => dimension)
    expect([...new Set(dimensions)].toSorted()).toEqual(['everybody', 'quality'])
    expect((await read(29, 1000)).since).toBe('2026-11-28')
  })
})

describe('coverage', () => {
  test('is of active people by department and office, those without one last', async () => {
    const { everybody, departments, offices, quality, since } = await read(28)
    expect(everybody).toEqual({ total: 12, has: 6, none: 3, unknown: 3 })
    expect(departments.map(({ name, total, has }) => [name, total, has])).toEqual([
      ['Legal', 4, 2],
      ['Sales', 4, 2],
      [null, 4, 2],
    ])
    expect(offices.map(({ name, total }) => [name, total])).toEqual([
      ['Lyon', 6],
      [null, 6],
    ])
    expect(quality).toEqual({ fine: 1, low: 1, notLookedAt: 4 })
    expect(since).toBe(null)
  })

  test('says how each group was in the first night of the days asked for', async () => {
    const { db } = database
    await countNight(db, at(20, 3))
    await db
      .update(people)
      .set({ photo: 'has', department: 'Sales' })
      .where(eq(people.id, personId(1)))
    await db
      .update(people)
      .set({ department: 'New' })
      .where(eq(people.id, personId(2)))
    await countNight(db, at(27, 3))
    const beforeOf = async (days: number) => {
      const { departments, since } = await read(28, days)
      return [since, departments.map(({ name, before }) => [name, before?.has, before?.total])]
    }
    expect(await beforeOf(30)).toEqual([
      '2026-11-20',
      [
        ['Legal', 2, 4],
        ['New', undefined, undefined],
        ['Sales', 2, 4],
        [null, 2, 4],
      ],
    ])
    expect(await beforeOf(2)).toMatchObject([
      '2026-11-27',
      [
        ['Legal', 2, 3],
        ['New', 1, 1],
        ['Sales', 3, 5],
        [null, 1, 3],
      ],
    ])
  })

  test('is read from kept counts', async () => {
    await countNight(database.db, at(28, 3))
    const plans = await plansOf(database.db, () => read(28))
    expect(plans.join()).not.toMatch(/ on people\b/)
  })

  test('of nobody is empty', async () => {
    await database.reset()
    expect(await read(28)).toEqual({
      today: '2026-11-28',
      everybody: { total: 0, has: 0, none: 0, unknown: 0 },
      quality: { fine: 0, low: 0, notLookedAt: 0 },
      departments: [],
      offices: [],
      since: null,
      nights: [],
    })
  })
})

describe('a list', () => {
  const lines = async (of: 'departments' | 'offices' | 'nights' | 'quality') => {
    const { fileName, chunks } = await createCoverage(database.db).list(of, 3650)
    const bytes: Uint8Array[] = []
    for await (const chunk of chunks) bytes.push(chunk)
    expect(fileName).toMatch(/^likeness-coverage-[a-z]+-\d{4}-\d\d-\d\d\.csv$/)
    return Buffer.concat(bytes).toString().replace('\uFEFF', '').trimEnd().split('\r\n')
  }

  test('has a row for each group, with shares in percent', async () => {
    await database.db
      .update(people)
      .set({ department: '=cmd()' })
      .where(eq(people.department, 'Legal'))
    expect(await lines('departments')).toEqual([
      'Department,People,With photo,Without photo,Not checked,With photo (%),With photo before (%)',
      "'=cmd(),4,2,1,1,50,",
      'Sales,4,2,1,1,50,',
      ',4,2,1,1,50,',
    ])
    expect((await lines('offices'))[1]).toBe('Lyon,6,3,2,1,50,')
  })

  test('has a row for each night and each quality', async () => {
    const today = new Date()
    today.setHours(3)
    await countNight(database.db, today)
    const [head, ...rows] = await lines('nights')
    expect(head?.split(',').length).toBe(9)
    expect(rows.map((row) => row.slice(10))).toEqual([',12,6,3,3,50,1,1,4'])
    expect(await lines('quality')).toEqual([
      'Quality,People,Of all photos (%)',
      'Good,1,16.7',
      'Low,1,16.7',
      'Not known,4,66.7',
    ])
  })
})
