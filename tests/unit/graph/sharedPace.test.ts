import { describe, expect, test } from 'vitest'
import { mergedPace, shareOf, type PaceNews } from '../../../src/core/graph/send/sharedPace.ts'

const pace = { rate: 60, since: 100_000, growth: 0.02, pausedUntil: 0 }
const until = (pausedUntil: number) => ({ ...pace, pausedUntil })
const news = (more: Partial<PaceNews> = {}): PaceNews => ({
  rate: 50,
  since: 110_000,
  growth: 0.01,
  pausedUntil: 0,
  sentAt: 109_000,
  isFirst: false,
  ...more,
})

describe('the common pace', () => {
  test('is that of the process that was throttled last', () => {
    const { rate, since, growth, pausedUntil } = news()
    expect(mergedPace(pace, news())).toEqual({ rate, since, growth, pausedUntil })
    expect(mergedPace(null, news())).toEqual({ rate, since, growth, pausedUntil })
    expect(mergedPace(pace, null)).toBe(pace)
  })

  test('is lowered once for calls that were sent before another process lowered it', () => {
    expect(mergedPace(pace, news({ sentAt: 99_000 }))).toEqual(pace)
  })

  test('adds up what processes have sent that meet the same empty bucket', () => {
    const first = mergedPace(null, news({ rate: 20, isFirst: true }))
    const both = mergedPace(first, news({ rate: 25, since: 111_000, isFirst: true }))
    expect(both).toMatchObject({ rate: 45, since: 110_000 })
    const late = mergedPace(both, news({ rate: 30, since: 190_000, isFirst: true }))
    expect(late).toMatchObject({ rate: 45 })
  })

  test('rests as long as the longest rest that any process was told', () => {
    expect(mergedPace(until(130_000), news({ pausedUntil: 120_000 }))?.pausedUntil).toBe(130_000)
    expect(mergedPace(until(0), news({ pausedUntil: 120_000, sentAt: 1 }))?.pausedUntil).toBe(
      120_000,
    )
  })
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
