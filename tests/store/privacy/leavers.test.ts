import { inArray, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { markSynced } from '../../../src/core/people/status.ts'
import { deleteLeavers } from '../../../src/core/privacy/leavers.ts'
import {
  conversations,
  deletions,
  entries,
  leavers,
  people,
} from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId, somePerson, storePeople } from '../../fixtures/people/people.ts'
import { everythingIn, manager, never, somebodyWithPhotos } from '../../fixtures/privacy/people.ts'
import { silentLog } from '../../fixtures/runs.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const DAYS = 180
const tidy = (signal = never) => deleteLeavers(database.store, DAYS, silentLog, signal)
const leave = (...ids: string[]) => database.db.delete(people).where(inArray(people.id, ids))
const pass = (days: number) =>
  database.db.update(leavers).set({ leftAt: sql`left_at - make_interval(days => ${days})` })

/** The manager is in the directory, too. */
async function setUp() {
  const made = await somebodyWithPhotos(database)
  await storePeople(database.db, [{ ...somePerson(9001), displayName: manager.name }])
  await made.setFor(0, 1)
  await made.setFor(1, 2)
  await markSynced(database.db, 'changed')
  return made
}

test('faces and history of people who have left go after so many days, and not before', async () => {
  await setUp()
  await leave(personId(0))
  await tidy()
  await pass(DAYS - 1)
  await tidy()
  expect(await everythingIn(database)).toContain(personId(0))
  await pass(2)
  await tidy()
  const left = await everythingIn(database)
  expect(left).not.toMatch(new RegExp(`${personId(0)}|Ana Lima`))
  expect(left).toContain('Ben Okafor')
  const recorded = { askedFor: 'leavers', askedByName: null, people: 1 }
  expect(await database.db.select().from(deletions)).toMatchObject([recorded])
})

test('who comes back in time keeps everything', async () => {
  await setUp()
  await leave(personId(0))
  await tidy()
  await storePeople(database.db, [somePerson(0)])
  await pass(DAYS + 1)
  await tidy()
  expect(await database.db.$count(entries)).toBe(2)
  expect(await database.db.$count(leavers)).toBe(0)
})

test('nobody counts as having left before the directory was read as a whole', async () => {
  await setUp()
  await database.db.execute(`delete from facts`)
  await leave(personId(0), personId(1), manager.id)
  await tidy()
  expect(await database.db.$count(leavers)).toBe(0)
})

test('many go in batches, until the process stops', async () => {
  await setUp()
  const left = Array.from({ length: 2500 }, (_, n) => ({
    personId: personId(10_000 + n),
    reference: {},
  }))
  await database.db.insert(conversations).values(left)
  await tidy()
  expect(await database.db.$count(leavers)).toBe(2500)
  await pass(DAYS + 1)
  await tidy(AbortSignal.abort())
  expect(await database.db.$count(conversations)).toBe(2500)
  await tidy()
  expect(await database.db.$count(conversations)).toBe(0)
  expect(await database.db.$count(leavers)).toBe(0)
  expect(await database.db.$count(entries)).toBe(2)
})

test('whoever has left and changed photos of others is not named any more', async () => {
  await setUp()
  await leave(manager.id)
  await tidy()
  await pass(DAYS + 1)
  await tidy()
  expect(await everythingIn(database)).not.toMatch(new RegExp(`${manager.id}|Mara`))
  expect(await database.db.$count(entries)).toBe(2)
  await tidy()
  expect(await database.db.$count(deletions)).toBe(1)
})
