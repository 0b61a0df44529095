import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { matchFiles } from '../../../src/core/runs/queries/matchFiles.ts'
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
