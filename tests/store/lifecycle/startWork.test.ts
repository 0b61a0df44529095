import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { refreshDirectory } from '../../../src/core/lifecycle/startWork.ts'
import { facts, photoChecks } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { somePerson, storePeople } from '../../fixtures/people/people.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

test.each([
  ['so long ago that it is due', -1, 'sync'],
  ['a few minutes ago', 0.9, 'scan'],
])(
  'at the start, a directory read %s asks nobody’s photo again before its time',
  async (_, hours, requested) => {
    const { db } = database
    await storePeople(db, [somePerson(1, { photo: 'has', checkedAt: new Date() })])
    const before = await db.select().from(photoChecks)
    const value = new Date(Date.now() + hours * 3_600_000).toISOString()
    await db.insert(facts).values({ name: 'directory_sync_due_at', value })
    const requests: string[] = []
    await refreshDirectory(db, {
      requestSync: async () => void requests.push('sync'),
      requestScan: async () => void requests.push('scan'),
    })
    expect(requests).toEqual([requested])
    expect(await db.select().from(photoChecks)).toEqual(before)
    expect(await db.select().from(facts).where(eq(facts.name, 'photos_to_ask_again'))).toEqual([])
  },
)
