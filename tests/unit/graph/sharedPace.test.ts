import { describe, expect, test } from 'vitest'
import {
  mergedPace,
  shareOf,
  untoldOf,
  type PaceNews,
} from '../../../src/core/graph/send/sharedPace.ts'

const pace = { rate: 60, since: 100_000, growth: 0.02, pausedUntil: 0, answered: 0 }
const until = (pausedUntil: number) => ({ ...pace, pausedUntil })
const news = (more: Partial<PaceNews> = {}): PaceNews => ({
  rate: 50,
  since: 110_000,
  growth: 0.01,
  knew: 60,
  ...more,
})
const told = (given: PaceNews | null, answered = 0, pausedUntil = 0) => ({
  news: given,
  answered,
  pausedUntil,
})

describe('the common pace', () => {
  test('is at first that of the process that was throttled first', () => {
    const { rate, since, growth } = news()
    const first = { rate, since, growth, pausedUntil: 0, answered: 0 }
    expect(mergedPace(null, told(news({ knew: null }), 90), 0)).toEqual(first)
    expect(mergedPace(null, told(null, 90), 0)).toBeNull()
    expect(mergedPace(pace, told(null), 0)).toEqual(pace)
  })

  test('is lowered by a 429 to what was answered to all since the one before', () => {
    const counted = mergedPace(pace, told(null, 300), 0)
    const lower = mergedPace(counted, told(news(), 200), 20)
    expect(lower).toMatchObject({ since: 110_000, growth: 0.01 })
    expect(lower?.rate).toBeCloseTo(52 * 0.98)
    // Those 20 will be told, but were answered before.
    expect(mergedPace(lower, told(null, 20), 0)?.answered).toBe(0)
  })

  test('is lowered once for calls that were sent before another process lowered it', () => {
    expect(mergedPace(pace, told(news({ knew: 70 })), 0)).toEqual(pace)
  })

  test('adds up what processes have sent that meet the same empty bucket', () => {
    const first = mergedPace(null, told(news({ rate: 20, knew: null })), 0)
    const both = mergedPace(first, told(news({ rate: 25, since: 111_000, knew: null })), 0)
    expect(both).toMatchObject({ rate: 45, since: 110_000 })
    const late = mergedPace(both, told(news({ rate: 30, since: 190_000, knew: null })), 0)
    expect(late).toMatchObject({ rate: 45 })
  })

  test('rests as long as the longest rest that any process was told', () => {
    expect(mergedPace(until(130_000), told(news(), 0, 120_000), 0)?.pausedUntil).toBe(130_000)
    expect(mergedPace(until(0), told(null, 0, 120_000), 0)?.pausedUntil).toBe(120_000)
  })
})

const sender = (id: string, seenAt: number) => ({ id, callsPerSecond: 15, waits: true, seenAt })

test('what other processes have not told yet is what they were answered lately, for as long', () => {
  const senders = [sender('a', 1000), sender('b', 1600), sender('c', 1800)]
  expect(untoldOf(senders, 'a', 2000)).toBeCloseTo(15 * 0.6)
})

const busy = (id: string) => ({ id, callsPerSecond: 15, waits: true })

describe('the share of a process', () => {
  test('is the same for all that wait, and all of them use the whole rate', () => {
    const four = ['a', 'b', 'c', 'd'].map(busy)
    expect(four.map(({ id }) => shareOf(four, id, 60))).toEqual([0.25, 0.25, 0.25, 0.25])
  })

  test('is the whole rate for one alone, and before the others are known', () => {
    expect(shareOf([busy('a')], 'a', 60)).toBe(1)
    expect(shareOf([], 'a', 60)).toBe(1)
    expect(shareOf([busy('a'), busy('b')], 'a', null)).toBe(0.5)
  })

  test('includes what others do not need', () => {
    const idle = { id: 'b', callsPerSecond: 6, waits: false }
    const three = [busy('a'), idle, busy('c')]
    expect(shareOf(three, 'a', 60)).toBeCloseTo(0.45)
    expect(shareOf(three, 'b', 60)).toBeCloseTo(1 / 3)
  })

  test('is never less than a fair one, whatever others say they use', () => {
    const greedy = { id: 'b', callsPerSecond: 500, waits: false }
    expect(shareOf([busy('a'), greedy], 'a', 60)).toBe(0.5)
  })
})
