import { describe, expect, test } from 'vitest'
import {
  initialRateLimit,
  nextRateLimit,
  pausedUntil,
  rateAt,
  type RateLimit,
} from '../../../src/core/graph/send/rateLimit.ts'
import type { Attempt } from '../../../src/core/graph/request.ts'
import { createRateLimiter } from '../../../src/core/graph/send/rateLimiter.ts'

interface Event {
  at: number
  happen: () => void
}

/** Time that jumps from event to event. */
function eventLoop() {
  let events: Event[] = []
  let now = 0
  return {
    now: () => now,
    after: (wait: number, happen: () => void) => void events.push({ at: now + wait, happen }),
    run: (until: number) => {
      while (now < until && events.length > 0) {
        const next = events.reduce((first, one) => (one.at < first.at ? one : first))
        events = events.filter((one) => one !== next)
        now = next.at
        next.happen()
      }
    },
  }
}

/** The same numbers from 0 to 1 for the same seed. */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

/**
 * Simulates calls of 150 ms against a token bucket: which part of its tokens was used, and which part of the calls
 * was throttled.
 */
function simulate(
  bucket: { perSecond: number; burst: number },
  maxConcurrency: number,
  seconds: number,
) {
  const { now, after, run } = eventLoop()
  const random = seededRandom(bucket.perSecond + bucket.burst)
  let limit = initialRateLimit(maxConcurrency, 0)
  let [tokens, filledAt, allowed, throttled, inFlight, nextStart, people] = [
    bucket.burst,
    0,
    0,
    0,
    0,
    0,
    0,
  ]
  let isDelayed = false
  const retries: string[] = []

  const take = (): boolean => {
    tokens = Math.min(bucket.burst, tokens + ((now() - filledAt) / 1000) * bucket.perSecond)
    filledAt = now()
    if (tokens < 1) return false
    tokens -= 1
    return true
  }
  const later = (wait: number) => {
    if (isDelayed) return
    isDelayed = true
    after(wait, () => {
      isDelayed = false
      begin()
    })
  }
  const call = (person: string) => {
    const sentAt = now()
    inFlight += 1
    after(60 + 30 * random(), () => {
      const isAllowed = take()
      allowed += Number(isAllowed)
      throttled += Number(!isAllowed)
      after(75, () => {
        const retryAfterMs = isAllowed ? null : 1000
        limit = nextRateLimit(limit, { key: person, sentAt, now: now(), retryAfterMs })
        after(isAllowed ? 0 : 1000 + 250 * random(), () => {
          inFlight -= 1
          if (!isAllowed) retries.push(person)
          begin()
        })
      })
    })
  }
  const begin = () => {
    while (inFlight < Math.floor(limit.concurrency)) {
      const pauseMs = pausedUntil(limit) - now()
      if (pauseMs > 0) return later(pauseMs)
      const rate = rateAt(limit, now())
      if (rate !== null && nextStart > now()) return later(nextStart - now())
      if (rate !== null) nextStart = Math.max(nextStart, now() - 1000 / rate) + 1000 / rate
      call(retries.shift() ?? String((people += 1)))
    }
  }
  begin()
  run(seconds * 1000)
  const given = bucket.perSecond * seconds + bucket.burst
  return { used: allowed / given, throttled: throttled / (allowed + throttled), limit }
}

describe('the rate limit', () => {
  test.each([
    { perSecond: 20, burst: 20 },
    { perSecond: 50, burst: 10 },
    { perSecond: 50, burst: 50 },
    { perSecond: 50, burst: 200 },
    { perSecond: 80, burst: 80 },
    { perSecond: 100, burst: 100 },
  ])('finds a limit of $perSecond calls a second, with $burst at once', (bucket) => {
    const { used, throttled } = simulate(bucket, 16, 120)
    expect(used).toBeGreaterThan(0.9)
    expect(throttled).toBeLessThan(0.01)
  })

  test('stays unlimited while nothing is throttled', () => {
    const { limit } = simulate({ perSecond: 10_000, burst: 10_000 }, 16, 10)
    expect(rateAt(limit, 10_000)).toBeNull()
    expect(limit.concurrency).toBe(16)
  })

  test('starts with a concurrency of four, or of the maximum if that is less', () => {
    expect(initialRateLimit(16, 0).concurrency).toBe(4)
    expect(initialRateLimit(2, 0).concurrency).toBe(2)
  })
})

const result = (
  key: string,
  now: number,
  retryAfterMs: number | null = null,
  sentAt = now - 150,
) => ({
  key,
  sentAt,
  now,
  retryAfterMs,
})

/** after a second with a hundred answers */
const atFullSpeed = (): RateLimit =>
  Array.from({ length: 100 }, (_, n) => n * 10).reduce(
    (limit, now) => nextRateLimit(limit, result(`p${now}`, now)),
    initialRateLimit(16, 0),
  )

describe('a 429', () => {
  test('halves the concurrency and lowers the rate, but does not pause other calls', () => {
    const before = atFullSpeed()
    const after = nextRateLimit(before, result('a', 1000, 5000))
    expect(after.concurrency).toBe(before.concurrency / 2)
    expect(rateAt(after, 1000)).toBeLessThan(100)
    expect(pausedUntil(after)).toBe(0)
  })

  test('about a second person in a row pauses all calls as long as the longest Retry-After', () => {
    const one = nextRateLimit(atFullSpeed(), result('a', 1000, 5000))
    const two = nextRateLimit(one, result('b', 1010, 2000))
    expect(pausedUntil(two)).toBe(6000)
    expect(pausedUntil(nextRateLimit(two, result('c', 6200)))).toBe(0)
  })

  test('about the same person again does not pause other calls', () => {
    let limit = atFullSpeed()
    for (const now of [1000, 3000, 5000]) limit = nextRateLimit(limit, result('a', now, 2000))
    expect(pausedUntil(limit)).toBe(0)
  })

  test('to a call that was sent before the rate was lowered does not lower it again', () => {
    const one = nextRateLimit(atFullSpeed(), result('a', 1000, 1000))
    const two = nextRateLimit(one, result('b', 1010, 1000, 900))
    expect(rateAt(two, 1010)).toBe(rateAt(one, 1010))
    expect(two.concurrency).toBe(one.concurrency)
  })
})

test('after an hour of rest the rate goes on where it was, and the first 429 lowers it a little', () => {
  const answers = (limit: RateLimit, from: number, count: number, everyMs: number) =>
    Array.from({ length: count }, (_, n) => from + n * everyMs).reduce(
      (current, now) => nextRateLimit(current, result(`p${now}`, now)),
      limit,
    )
  const throttled = nextRateLimit(atFullSpeed(), result('a', 1000, 1000))
  const before = rateAt(throttled, 11_000) ?? 0
  const active = answers(throttled, 1100, 100, 100)
  const hour = 3_600_000
  const resumed = answers(active, hour, 80, 50)
  expect((rateAt(resumed, hour) ?? 0) / before).toBeCloseTo(1, 1)
  const after = nextRateLimit(resumed, result('b', hour + 4000, 1000))
  expect(rateAt(after, hour + 4000)).toBeGreaterThan(15)
})

test('the limiter counts as slowed for ten seconds after a delay', () => {
  let now = 0
  const clock = { now: () => now, random: () => 0, sleep: () => Promise.resolve() }
  const limiter = createRateLimiter(4, clock)
  const send = (person: string, status: number) => {
    now += limiter.waitMs(1)
    limiter.started(1)
    const answer = {
      kind: 'answer',
      status,
      headers: { 'retry-after': '1' },
      body: nothing,
    } as const
    limiter.answered(new Map([[`/users/${person}/photo`, answer]]), now)
  }
  for (let n = 0; n < 20; n += 1) {
    send(`${n}`, 200)
    now += 100
  }
  expect(limiter.isSlowed()).toBe(false)
  for (const id of ['a', 'b']) send(id, 429)
  send('c', 200)
  expect(limiter.isSlowed()).toBe(true)
  now += 10_001
  expect(limiter.isSlowed()).toBe(false)
})

test('two people throttled in one batch pause all calls, whoever else is answered in it', () => {
  const clock = { now: () => 1000, random: () => 0, sleep: () => Promise.resolve() }
  const limiter = createRateLimiter(4, clock)
  const rest = { kind: 'answer', headers: { 'retry-after': '3' }, body: nothing } as const
  const statuses = [200, 429, 200, 429, 200]
  const answers = statuses.map((status, n) => [`/users/${n}/photo`, { ...rest, status }] as const)
  limiter.answered(new Map(answers), 900)
  expect(limiter.waitMs(1)).toBe(3000)
})

test.each([
  ['the very first call is throttled', [429]],
  ['a call is throttled again and again', [200, ...Array<number>(40).fill(429)]],
])('delays stay finite and short when %s', (_, statuses) => {
  let now = 0
  const delays: number[] = []
  const clock = { now: () => now, random: () => 0, sleep: () => Promise.resolve() }
  const limiter = createRateLimiter(4, clock)
  const script = [...statuses]
  for (let n = 0; n < statuses.length + 20; n += 1) {
    const wait = limiter.waitMs(1)
    delays.push(wait)
    now += wait
    limiter.started(1)
    const sentAt = now
    now += 150
    const answer = { kind: 'answer', status: script.shift() ?? 200, headers: {}, body: nothing }
    limiter.answered(new Map([[`/users/${n}/photo`, answer as Attempt]]), sentAt)
  }
  expect(Math.max(0, ...delays)).toBeLessThanOrEqual(2000)
})

const nothing = Buffer.alloc(0)
