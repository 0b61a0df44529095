import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { isSyncDue, makeSyncDue, markSynced } from '../../../src/core/people/status.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(async () => {
  await database.reset()
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-09-01T10:00:05Z') })
})
afterEach(() => void vi.useRealTimers())
afterAll(() => database.close())

const QUARTER_MS = 15 * 60_000

/** Syncs in a day whose schedule looks every quarter of an hour. */
async function syncsInADay(found: 'changed' | 'unchanged'): Promise<number> {
  let syncs = 0
  for (let quarter = 0; quarter < 96; quarter += 1) {
    if (await isSyncDue(database.db)) {
      syncs += 1
      vi.setSystemTime(Date.now() + 30_000)
      await markSynced(database.db, found)
      vi.setSystemTime(Date.now() - 30_000)
    }
    vi.setSystemTime(Date.now() + QUARTER_MS)
  }
  return syncs
}

describe('a sync is due', () => {
  test('where there was none', async () => {
    expect(await isSyncDue(database.db)).toBe(true)
  })

  test('every hour, where each finds changes', async () => {
    expect(await syncsInADay('changed')).toBe(24)
  })

  test('at most twenty times a day, where nothing changes', async () => {
    expect(await syncsInADay('unchanged')).toBe(20)
  })

  test('at once, where somebody wants the directory to be read', async () => {
    await markSynced(database.db, 'changed')
    expect(await isSyncDue(database.db)).toBe(false)
    await makeSyncDue(database.db)
    expect(await isSyncDue(database.db)).toBe(true)
  })
})
