import type { SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { createMatching } from '../../../src/core/runs/queries/match/matching.ts'
import { matchFiles } from '../../../src/core/runs/queries/match/matchFiles.ts'
import type { TakeTurn } from '../../../src/core/runs/queries/match/matchTurns.ts'
import { keysOf } from '../../../src/core/matching/personKeys.ts'
import type { Person } from '../../../src/core/model.ts'
import { personKeys } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { storePeople } from '../../fixtures/people/people.ts'
import { person } from '../../fixtures/people/person.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

test('each file is matched by the stored keys of people', async () => {
  const ana = person('Ana', 'Müller')
  const twins = [
    person('Jan', 'Novák', { mailNickname: 'jan1' }),
    person('Jan', 'Novák', { mailNickname: 'jan2' }),
  ]
  await storePeople(database.db, [ana, ...twins])
  await database.db.insert(personKeys).values([ana, ...twins].flatMap(keysOf))

  const names = ['Sales/ana.muller@contoso.com.jpg', 'Ana Müller.png', 'Jan Novak.jpg', 'DSC01.jpg']
  const matches = await matchFiles(
    database.db,
    names.map((name) => ({ name, size: 1 })),
  )

  expect(
    matches.map(({ file, confidence, candidates }) => [
      file.name,
      confidence,
      candidates.map(({ id }) => id).toSorted(),
    ]),
  ).toEqual([
    [names[0], 'certain', [ana.id]],
    [names[1], 'likely', [ana.id]],
    [names[2], 'ambiguous', twins.map(({ id }) => id).toSorted()],
    [names[3], 'none', []],
  ])
  expect(matches[0]?.candidates[0]).toMatchObject({ displayName: 'Ana Müller', photo: 'unknown' })
})

test('lists, a pattern and similar names are used together', async () => {
  const ana = person('Ana Maria', 'Müller', { employeeId: '7' })
  const bo = person('Bo', 'Chen')
  await index([ana, bo])

  const files = [
    { name: 'DSC_1.jpg', size: 1, listed: ['7'] },
    { name: 'Ana Maria Müller.jpg', size: 1 },
    { name: 'Bo Chenn.jpg', size: 1 },
  ]
  const matches = await matchFiles(database.db, files, { pattern: '{givenName} {surname}' })

  expect(
    matches.map(({ confidence, rule, read, candidates }) => [
      confidence,
      rule,
      read,
      candidates.map(({ id }) => id),
    ]),
  ).toEqual([
    ['certain', 'list', null, [ana.id]],
    ['likely', 'pattern', { givenName: 'Ana Maria', surname: 'Müller' }, [ana.id]],
    ['suggested', 'similar', { givenName: 'Bo', surname: 'Chenn' }, [bo.id]],
  ])
  await expect(matchFiles(database.db, files, { pattern: '{surname}' })).rejects.toMatchObject({
    code: 'pattern_invalid',
  })
})

test('some of many people with the same name are returned, and none counts as the only one', async () => {
  const many = Array.from({ length: 60 }, (_, n) =>
    person('Li', 'Wang', { mailNickname: `lw${n}`, employeeId: `${5000 + n}` }),
  )
  await index(many)

  const [byName, byId, both] = await matchFiles(
    database.db,
    ['Li Wang.jpg', 'lw7.jpg', 'Li Wang 5007.jpg'].map((name) => ({ name, size: 1 })),
  )

  expect([byName?.confidence, byName?.candidates.length]).toEqual(['ambiguous', 51])
  expect([byId?.confidence, byId?.candidates[0]?.id]).toEqual(['certain', many[7]?.id])
  expect(both?.confidence === 'certain' ? both.candidates[0]?.id : many[7]?.id).toBe(many[7]?.id)
})

async function index(persons: Person[]): Promise<void> {
  await storePeople(database.db, persons)
  await database.db.insert(personKeys).values(persons.flatMap(keysOf))
}

test('no files give no matches', async () => {
  expect(await matchFiles(database.db, [])).toEqual([])
})

describe('a long request', () => {
  const words = [
    'Щербаков',
    'Чайковский',
    'Хрущёв',
    'Юрий',
    'Юлия',
    'Григорій',
    'Сергеевич',
    'Жуков',
  ]
  const hostile = Array.from({ length: 30 }, (_, n) => {
    const cell = (from: number) =>
      [0, 1, 2].map((at) => `${words[(from + at) % 8]}${'абвгд'.charAt((n + from) % 5)}`).join(' ')
    return {
      name: `${cell(n)}.jpg`,
      size: 1,
      listed: Array.from({ length: 10 }, (_, m) => cell(m)),
    }
  })

  test('asks the database for no more keys at a time than keep others waiting briefly', async () => {
    await index([person('Ana', 'Müller')])
    const asked: number[] = []
    const slices: number[] = []
    const counting = new Proxy(database.db, {
      get: (db, name) => {
        const value: unknown = Reflect.get(db, name, db)
        if (name !== 'execute' || typeof value !== 'function') return value
        return (query: SQL) => {
          const [texts] = new PgDialect().sqlToQuery(query).params
          asked.push(z.array(z.string()).parse(JSON.parse(String(texts))).length)
          return db.execute(query)
        }
      },
    })
    const takeTurn: TakeTurn = (slice) => {
      slices.push(asked.length)
      return slice()
    }
    const matches = await matchFiles(counting, hostile, { takeTurn })
    expect(matches.map(({ file }) => file.name)).toEqual(hostile.map(({ name }) => name))
    expect(asked.reduce((sum, keys) => sum + keys, 0)).toBeGreaterThan(10_000)
    expect(Math.max(...asked)).toBeLessThanOrEqual(1200)
    expect(slices.length).toBeGreaterThanOrEqual(10)
  })

  test('of usual names takes few turns', async () => {
    await index([person('Ana', 'Müller')])
    let turns = 0
    const takeTurn: TakeTurn = (slice) => {
      turns += 1
      return slice()
    }
    const files = Array.from({ length: 500 }, (_, n) => ({
      name: `Ana Müller (${n}).jpg`,
      size: 1,
    }))
    const matches = await matchFiles(database.db, files, { takeTurn })
    expect(matches.every(({ candidates }) => candidates.length === 1)).toBe(true)
    expect(turns).toBeLessThanOrEqual(8)
  })

  test('ends between two slices when nobody waits for its answer', async () => {
    const gone = new AbortController()
    let turns = 0
    const takeTurn: TakeTurn = (slice) => {
      turns += 1
      if (turns === 2) gone.abort()
      return slice()
    }
    const matching = matchFiles(database.db, hostile, { takeTurn, signal: gone.signal })
    await expect(matching).rejects.toThrow('This operation was aborted')
    expect(turns).toBe(2)
  })

  test('is one of few that a person may have in progress', async () => {
    const { match, close } = createMatching(database.db)
    const asked = Array.from({ length: 5 }, () => match('one', [{ name: 'Ana.jpg', size: 1 }]))
    const refused = (await Promise.allSettled(asked)).filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(2)
    for (const one of refused)
      expect(one).toMatchObject({ reason: { code: 'too_many_requests', retryAfterSeconds: 2 } })
    expect(await match('one', [{ name: 'Ana.jpg', size: 1 }])).toHaveLength(1)
    await close()
  })
})
