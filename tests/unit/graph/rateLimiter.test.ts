import { describe, expect, test } from 'vitest'
import { createPacer } from '../../../src/core/graph/pacer.ts'
import {
  firstPace,
  paceAfter,
  rateAt,
  restsUntil,
  type Pace,
} from '../../../src/core/graph/pace.ts'

interface Event {
  at: number
  happen: () => void
}

/** Time that passes from event to event. */
function clockwork() {
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

/** The same numbers from 0 to 1 every time. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

/**
 * Calls without end against a bucket of tokens, 150 ms each: how much of what the bucket gave was used, and which
 * part of the calls was refused.
 */
function against(bucket: { perSecond: number; burst: number }, most: number, seconds: number) {
  const { now, after, run } = clockwork()
  const random = chance(bucket.perSecond + bucket.burst)
  let pace = firstPace(most, 0)
  let [tokens, filledAt, allowed, refused, underWay, slot, people] = [
    bucket.burst,
    0,
    0,
    0,
    0,
    0,
    0,
  ]
  let isWaiting = false
  const again: string[] = []

  const take = (): boolean => {
    tokens = Math.min(bucket.burst, tokens + ((now() - filledAt) / 1000) * bucket.perSecond)
    filledAt = now()
    if (tokens < 1) return false
    tokens -= 1
    return true
  }
  const later = (wait: number) => {
    if (isWaiting) return
    isWaiting = true
    after(wait, () => {
      isWaiting = false
      begin()
    })
  }
  const call = (who: string) => {
    const sentAt = now()
    underWay += 1
    after(60 + 30 * random(), () => {
      const isAllowed = take()
      allowed += Number(isAllowed)
      refused += Number(!isAllowed)
      after(75, () => {
        const retryAfter = isAllowed ? null : 1000
        pace = paceAfter(pace, { who, sentAt, now: now(), retryAfter })
        after(isAllowed ? 0 : 1000 + 250 * random(), () => {
          underWay -= 1
          if (!isAllowed) again.push(who)
          begin()
        })
      })
    })
  }
  const begin = () => {
    while (underWay < Math.floor(pace.wide)) {
      const rest = restsUntil(pace) - now()
      if (rest > 0) return later(rest)
      const rate = rateAt(pace, now())
      if (rate !== null && slot > now()) return later(slot - now())
      if (rate !== null) slot = Math.max(slot, now() - 1000 / rate) + 1000 / rate
      call(again.shift() ?? String((people += 1)))
    }
  }
  begin()
  run(seconds * 1000)
  const given = bucket.perSecond * seconds + bucket.burst
  return { used: allowed / given, refused: refused / (allowed + refused), pace }
}

describe('the pace', () => {
  test.each([
    { perSecond: 20, burst: 20 },
    { perSecond: 50, burst: 10 },
    { perSecond: 50, burst: 50 },
    { perSecond: 50, burst: 200 },
    { perSecond: 80, burst: 80 },
    { perSecond: 100, burst: 100 },
  ])('finds a limit of $perSecond calls a second, with $burst at once', (bucket) => {
    const { used, refused } = against(bucket, 16, 120)
    expect(used).toBeGreaterThan(0.9)
    expect(refused).toBeLessThan(0.01)
  })

  test('is not held back at all where nothing is refused', () => {
    const { pace } = against({ perSecond: 10_000, burst: 10_000 }, 16, 10)
    expect(rateAt(pace, 10_000)).toBeNull()
    expect(pace.wide).toBe(16)
  })

  test('starts with four under way, and with fewer where fewer are allowed', () => {
    expect(firstPace(16, 0).wide).toBe(4)
    expect(firstPace(2, 0).wide).toBe(2)
  })
})

const heard = (who: string, now: number, retryAfter: number | null = null, sentAt = now - 150) => ({
  who,
  sentAt,
  now,
  retryAfter,
})

/** after a second of a hundred answers */
const atFullSpeed = (): Pace =>
  Array.from({ length: 100 }, (_, n) => n * 10).reduce(
    (pace, now) => paceAfter(pace, heard(`p${now}`, now)),
    firstPace(16, 0),
  )

describe('a refusal', () => {
  test('halves what is under way and lowers the pace, but makes nobody else wait', () => {
    const before = atFullSpeed()
    const after = paceAfter(before, heard('a', 1000, 5000))
    expect(after.wide).toBe(before.wide / 2)
    expect(rateAt(after, 1000)).toBeLessThan(100)
    expect(restsUntil(after)).toBe(0)
  })

  test('of a second person in a row makes everybody wait as long as was asked', () => {
    const one = paceAfter(atFullSpeed(), heard('a', 1000, 5000))
    const two = paceAfter(one, heard('b', 1010, 2000))
    expect(restsUntil(two)).toBe(6000)
    expect(restsUntil(paceAfter(two, heard('c', 6200)))).toBe(0)
  })

  test('of the same person again is their own affair as far as waiting goes', () => {
    let pace = atFullSpeed()
    for (const now of [1000, 3000, 5000]) pace = paceAfter(pace, heard('a', now, 2000))
    expect(restsUntil(pace)).toBe(0)
  })

  test('of what was sent before the pace was lowered does not lower it again', () => {
    const one = paceAfter(atFullSpeed(), heard('a', 1000, 1000))
    const two = paceAfter(one, heard('b', 1010, 1000, 900))
    expect(rateAt(two, 1010)).toBe(rateAt(one, 1010))
    expect(two.wide).toBe(one.wide)
  })
})

test('whoever had to wait because of a refusal is remembered for a while', async () => {
  let now = 0
  const sleep = async (milliseconds: number) => void (now += milliseconds)
  const clock = { now: () => now, random: () => 0, sleep }
  const pacer = createPacer(4, clock, new AbortController().signal)
  let refusing = false
  const ask = pacer.paced('low', async (keys) => {
    const headers = { 'retry-after': '1' }
    const status = refusing ? 429 : 200
    return new Map(keys.map((key) => [key, { kind: 'answer', status, headers, body: nothing }]))
  })
  for (let n = 0; n < 20; n += 1) {
    await ask([`/users/${n}/photo`])
    now += 100
  }
  expect(pacer.isSlowed()).toBe(false)
  refusing = true
  for (const who of ['a', 'b']) await ask([`/users/${who}/photo`])
  refusing = false
  await ask(['/users/c/photo'])
  expect(pacer.isSlowed()).toBe(true)
  now += 10_001
  expect(pacer.isSlowed()).toBe(false)
})

test.each([
  ['the very first call is throttled', [429]],
  ['a call is throttled again and again', [200, ...Array<number>(40).fill(429)]],
])('delays stay finite and short when %s', async (_, statuses) => {
  let now = 0
  const delays: number[] = []
  const sleep = async (milliseconds: number) => {
    delays.push(milliseconds)
    now += milliseconds
  }
  const clock = { now: () => now, random: () => 0, sleep }
  const pacer = createPacer(4, clock, new AbortController().signal)
  const script = [...statuses]
  const ask = pacer.paced('low', async (keys) => {
    now += 150
    const status = script.shift() ?? 200
    return new Map(keys.map((key) => [key, { kind: 'answer', status, headers: {}, body: nothing }]))
  })
  for (let n = 0; n < statuses.length + 20; n += 1) await ask([`/users/${n}/photo`])
  expect(Math.max(0, ...delays)).toBeLessThanOrEqual(2000)
})

const nothing = Buffer.alloc(0)
