import { expect, test } from 'vitest'
import type { Attempt } from '../../../src/core/graph/request.ts'
import { createRateLimiter } from '../../../src/core/graph/send/rateLimiter.ts'

const answer = (status: number): Attempt => ({
  kind: 'answer',
  status,
  headers: {},
  body: Buffer.alloc(0),
})

/** A limiter, and time that only passes when told so. */
function limiterAt(start: number) {
  let now = start
  const clock = { now: () => now, random: () => 0, sleep: async () => {} }
  const limiter = createRateLimiter(16, clock)
  let person = 0
  const answered = (status: number, sentAt: number) =>
    limiter.answered(new Map([[`/users/${person++}/photo`, answer(status)]]), sentAt)
  return { limiter, answered, pass: (ms: number) => void (now += ms), now: () => now }
}

const pace = (since: number) => ({ rate: 40, since, growth: 0, pausedUntil: 0, answered: 0 })

test('a 429 is told to other processes once, and what could not be told is told later', () => {
  const { limiter, answered } = limiterAt(1_000_000)
  answered(200, 999_900)
  expect(limiter.hasNews()).toBe(false)
  answered(429, 999_950)
  const report = limiter.report()
  expect(report).toMatchObject({ news: { since: 1_000_000, knew: null }, answered: 1 })
  expect([limiter.hasNews(), limiter.report()]).toMatchObject([false, { news: null, answered: 0 }])
  limiter.keep(report)
  expect(limiter.report()).toMatchObject({ news: report.news, answered: 1 })
})

test('a process keeps to its share of the common rate, and rests when another was told to', () => {
  const { limiter, now } = limiterAt(1_000_000)
  expect(limiter.waitMs(1)).toBe(0)
  limiter.adopt({ pace: { ...pace(now()), pausedUntil: now() + 3000 }, share: 0.25, others: 0 })
  expect(limiter.rate()).toBe(10)
  expect(limiter.waitMs(1)).toBe(3000)
})

test('what was answered is counted on while the common rate stays, although clocks differ a little', () => {
  const { limiter, answered, pass, now } = limiterAt(1_000_000)
  const common = pace(now())
  for (let second = 0; second < 10; second += 1) {
    limiter.adopt({ pace: { ...common, since: common.since + second }, share: 0.5, others: 0 })
    pass(1000)
    for (let n = 0; n < 20; n += 1) answered(200, now() - 150)
  }
  answered(429, now() - 150)
  // 20 of this process stand for 40 of all.
  expect(limiter.report().news?.rate).toBeCloseTo(40 * 0.98, 0)
})

test('a 429 of before the common rate was lowered changes nothing, and one of after lowers it for all', () => {
  const { limiter, answered, pass, now } = limiterAt(1_000_000)
  answered(200, now())
  answered(429, now() - 100)
  limiter.report()
  answered(429, now() - 50)
  limiter.adopt({ pace: pace(now()), share: 0.5, others: 0 })
  expect([limiter.rate(), limiter.report().news]).toEqual([20, null])
  pass(1000)
  const sentAt = now()
  pass(100)
  answered(429, sentAt)
  limiter.adopt({ pace: pace(now() - 1100), share: 0.5, others: 0 })
  expect(limiter.rate()).toBeCloseTo(19)
  expect(limiter.report().news).toMatchObject({ rate: 38, knew: 40 })
})

test('a process that joins late measures from then on, not from when the common rate was set', () => {
  const { limiter, answered, pass, now } = limiterAt(1_000_000)
  limiter.adopt({ pace: pace(now() - 60_000), share: 0.5, others: 20 })
  for (let second = 0; second < 4; second += 1) {
    pass(1000)
    for (let n = 0; n < 20; n += 1) answered(200, now() - 150)
  }
  answered(429, now() - 150)
  expect(limiter.report().news?.rate).toBeCloseTo(40 * 0.98, 0)
})

test('what a process that sends little tells of a 429 includes what the others send', () => {
  const { limiter, answered, pass, now } = limiterAt(1_000_000)
  limiter.adopt({ pace: pace(now()), share: 0.5, others: 36 })
  for (let second = 0; second < 10; second += 1) {
    pass(1000)
    for (let n = 0; n < 2; n += 1) answered(200, now() - 150)
  }
  answered(429, now() - 150)
  expect(limiter.report().news?.rate).toBeCloseTo(38 * 0.98, 0)
})

test('a process that hears of the first 429 before it has had one tells what it sends itself, once', () => {
  const { limiter, answered, pass, now } = limiterAt(1_000_000)
  limiter.adopt({ pace: null, share: 0.5, others: 0 })
  limiter.report()
  for (let n = 0; n < 100; n += 1) {
    pass(50)
    answered(200, now() - 150)
  }
  limiter.adopt({ pace: pace(now()), share: 0.5, others: 0 })
  const { news } = limiter.report()
  expect(news?.knew).toBeNull()
  expect(news?.rate).toBeCloseTo(20 * 0.8, 0)
  limiter.adopt({ pace: { ...pace(now()), rate: 56 }, share: 0.5, others: 0 })
  expect([limiter.hasNews(), limiter.rate()]).toEqual([false, 28])
})

test('a 429 of before it has heard of a lower common rate is not told, but the rest is', () => {
  const { limiter, answered, pass, now } = limiterAt(1_000_000)
  answered(200, now())
  limiter.adopt({ pace: pace(now()), share: 0.5, others: 0 })
  pass(1000)
  const sentAt = now()
  limiter.report()
  pass(100)
  limiter.adopt({ pace: { ...pace(now() - 500), rate: 30 }, share: 0.5, others: 0 })
  answered(429, sentAt)
  answered(429, sentAt)
  expect([limiter.rate(), limiter.hasNews()]).toEqual([15, true])
  expect(limiter.report()).toMatchObject({ news: null, pausedUntil: now() + 1000 })
})

test('when the common rate is lowered, a process leaves out some of its calls', () => {
  const { limiter, now } = limiterAt(1_000_000)
  limiter.adopt({ pace: pace(now()), share: 0.5, others: 0 })
  expect(limiter.waitMs(1)).toBe(0)
  limiter.adopt({ pace: { ...pace(now()), rate: 30 }, share: 0.5, others: 0 })
  expect(limiter.waitMs(1)).toBe(200)
})
