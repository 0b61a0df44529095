import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { match } from '../../src/core/imports/match.ts'
import { keysOf } from '../../src/core/matching/keys.ts'
import { personKeys } from '../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../fixtures/database.ts'
import { storePeople } from '../fixtures/people.ts'
import { person } from '../fixtures/person.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

test('files find their people by the stored keys, each file by itself', async () => {
  const ana = person('Ana', 'Müller')
  const twins = [
    person('Jan', 'Novák', { mailNickname: 'jan1' }),
    person('Jan', 'Novák', { mailNickname: 'jan2' }),
  ]
  await storePeople(database.db, [ana, ...twins])
  await database.db.insert(personKeys).values([ana, ...twins].flatMap(keysOf))

  const names = ['Sales/ana.muller@contoso.com.jpg', 'Ana Müller.png', 'Jan Novak.jpg', 'DSC01.jpg']
  const matches = await match(
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

test('no files match nobody', async () => {
  expect(await match(database.db, [])).toEqual([])
})
