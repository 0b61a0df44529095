import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createExchange } from '../../../src/core/background/exchangePace.ts'
import { facts, senders } from '../../../src/core/store/schema.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

const sending = { callsPerSecond: 10, waits: true, pausedUntil: 0, answered: 0 }
const throttled = () => {
  const now = Date.now()
  return { rate: 40, since: now, growth: 0.1, knew: null }
}

test('a process that was throttled is heard by others, and the rate is divided among them', async () => {
  const [first, second] = [createExchange(database.db), createExchange(database.db)]
  expect(await second({ news: null, ...sending })).toEqual({ pace: null, share: 1, others: 0 })
  const news = throttled()
  const pausedUntil = Date.now() + 3000
  const told = await first({ ...sending, news, pausedUntil })
  expect(told).toMatchObject({ pace: { rate: 40 }, share: 0.5 })
  const heard = await second({ news: null, ...sending })
  expect(heard).toMatchObject({ pace: { rate: 40, growth: 0.1 }, share: 0.5, others: 10 })
  expect(Math.abs((heard.pace?.pausedUntil ?? 0) - pausedUntil)).toBeLessThan(1000)
  expect(await first({ news: null, ...sending })).toMatchObject({ share: 0.5 })
})

test('a process that was not seen for some seconds has no share', async () => {
  const [first, second] = [createExchange(database.db), createExchange(database.db)]
  await first({ news: throttled(), ...sending })
  await database.db.update(senders).set({ seenAt: new Date(Date.now() - 10_000) })
  expect(await second({ news: null, ...sending })).toMatchObject({ share: 1 })
})

test('what each process was answered is added up until the rate changes', async () => {
  const [first, second] = [createExchange(database.db), createExchange(database.db)]
  await first({ news: { ...throttled(), growth: 0 }, ...sending })
  const known = await Promise.all([
    first({ news: null, ...sending, answered: 30 }),
    second({ news: null, ...sending, answered: 12 }),
  ])
  expect(Math.max(...known.map(({ pace }) => pace?.answered ?? 0))).toBe(42)
  const lower = await second({ news: { ...throttled(), knew: 40 }, ...sending })
  expect(lower.pace?.rate).toBeLessThan(40)
  expect(lower.pace?.answered).toBeLessThanOrEqual(0)
})

test('processes know of each other before any was throttled', async () => {
  const [first, second] = [createExchange(database.db), createExchange(database.db)]
  await first({ news: null, ...sending })
  const known = await second({ news: null, ...sending })
  expect(known).toEqual({ pace: null, share: 0.5, others: 10 })
})

test('a pace that cannot be read counts as none', async () => {
  await database.db.insert(facts).values({ name: 'graph-pace', value: { rate: 'fast' } })
  const known = await createExchange(database.db)({ news: null, ...sending })
  expect(known.pace).toBeNull()
  await createExchange(database.db)({ news: throttled(), ...sending })
  const [row] = await database.db.select().from(facts).where(eq(facts.name, 'graph-pace'))
  expect(row?.value).toMatchObject({ rate: 40 })
})

test('after an hour in which nobody has sent, the pace goes on where it was', async () => {
  const { db } = database
  const hourAgo = Date.now() - 3_600_000
  const value = { rate: 40, since: hourAgo - 10_000, growth: 0.1, pausedUntil: 0 }
  await db.insert(facts).values({ name: 'graph-pace', value })
  const last = { seenAt: new Date(hourAgo), callsPerSecond: 20, waits: true }
  await db.insert(senders).values({ id: '11111111-2222-4333-8444-555555555555', ...last })
  const { pace } = await createExchange(db)({ news: null, ...sending })
  expect(pace?.rate).toBeCloseTo(80)
  expect(Date.now() - (pace?.since ?? 0)).toBeLessThan(60_000)
  const other = await createExchange(db)({ news: null, ...sending })
  expect(other.pace?.rate).toBe(pace?.rate)
})
