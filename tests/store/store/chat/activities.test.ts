import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  createActivities,
  removeOldActivities,
} from '../../../../src/core/store/chat/activities.ts'
import { openTestDatabase, type TestDatabase } from '../../../fixtures/database/database.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const hello = { key: 'a:1 17', personId: 'ana', content: { type: 'message', text: 'hello' } }
const one = () => createActivities(database.db)

/** As if time went by. */
const later = (seconds: number) =>
  database.db.execute(
    sql`update bot_activities set taken_until = taken_until - make_interval(secs => ${seconds}),
      ended_at = ended_at - make_interval(secs => ${seconds})`,
  )
const stored = async () => (await database.db.execute(sql`select * from bot_activities`)).rows

describe('an activity', () => {
  test('is taken once, however many take it at the same time', async () => {
    const taken = await Promise.all(Array.from({ length: 5 }, () => one().take(hello)))
    expect(taken.toSorted()).toEqual([
      ...Array.from({ length: 4 }, () => 'being_worked_on'),
      'taken',
    ])
  })

  test('is done once it has ended, and what it said is forgotten', async () => {
    await one().take(hello)
    await one().end(hello.key)
    expect(await one().take(hello)).toBe('done')
    expect(await stored()).toMatchObject([{ person_id: 'ana', activity: null }])
  })

  test('is nobody else’s while somebody says that they still work on it', async () => {
    await one().take(hello)
    await later(50)
    await one().renew(hello.key)
    await later(50)
    expect(await one().takeLeft()).toEqual([])
    expect(await one().take(hello)).toBe('being_worked_on')
  })

  test('that was left is taken by one other, three times at most', async () => {
    await one().take(hello)
    await later(61)
    const [first, second] = await Promise.all([one().takeLeft(), one().takeLeft()])
    expect([...first, ...second]).toEqual([{ ...hello, isLastAttempt: false }])
    await later(61)
    expect(await one().takeLeft()).toEqual([{ ...hello, isLastAttempt: true }])
  })

  test('that was left is taken by its second delivery', async () => {
    await one().take(hello)
    await later(61)
    expect(await one().take(hello)).toBe('taken')
  })

  test('is forgotten a day after it was worked on, and not before it was', async () => {
    await one().take(hello)
    await one().take({ ...hello, key: 'a:1 18' })
    await one().end(hello.key)
    await later(23 * 3600)
    await removeOldActivities(database.db)
    expect(await stored()).toHaveLength(2)
    await later(2 * 3600)
    await removeOldActivities(database.db)
    expect(await stored()).toMatchObject([{ key: 'a:1 18' }])
  })
})
