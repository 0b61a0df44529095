import { describe, expect, test } from 'vitest'
import {
  haveBegun,
  holdMsOf,
  maxReadsOf,
  nextCalls,
  type Moment,
  type WaitingCall,
} from '../../../src/core/graph/send/nextCalls.ts'

const NOW = 10_000
const waiting = (
  kind: WaitingCall['kind'],
  { waited = 100, size = 1, isLarge = false } = {},
): WaitingCall => ({ kind, since: NOW - waited, size, isLarge })
const reads = (count: number, options = {}) =>
  Array.from({ length: count }, () => waiting('read', options))
const moment = (given: Partial<Moment> = {}): Moment => ({
  now: NOW,
  concurrency: 4,
  free: 4,
  freeSince: NOW,
  maxReads: 20,
  gatherMs: 4,
  holdMs: 150,
  haveBegun: false,
  ...given,
})
/** how many calls are sent, or `wait` */
const sent = (calls: WaitingCall[], given: Partial<Moment> = {}) => {
  const next = nextCalls(calls, moment(given))
  return 'waitMs' in next ? 'wait' : { calls: next.send.length, slots: next.slots }
}

const ofFour = (free: number, roundMs: number | null = 160) => ({ roundMs, freeShare: free / 4 })

describe('what is sent next', () => {
  test('a write goes alone and before reads, which it has waited for', () => {
    const write = waiting('single', { waited: 1 })
    expect(nextCalls([...reads(20), write], moment({ free: 1 }))).toEqual({
      send: [write],
      slots: 1,
    })
  })

  test('writes go first however long reads have waited, or what was looked at would grow old', () => {
    const calls = [...reads(8, { waited: 60_000 }), waiting('single')]
    expect(sent(calls)).toEqual({ calls: 1, slots: 1 })
  })

  test('reads fill rounds of four, which is how many Graph runs at once', () => {
    expect(sent(reads(20))).toEqual({ calls: 20, slots: 4 })
    expect(sent(reads(7))).toEqual({ calls: 4, slots: 4 })
    expect(sent(reads(19), { maxReads: 12 })).toEqual({ calls: 12, slots: 4 })
  })

  test('fewer than four reads are under way together, but wait a moment for others', () => {
    expect(sent(reads(3))).toEqual({ calls: 3, slots: 3 })
    expect(sent(reads(3, { waited: 1 }))).toBe('wait')
    expect(sent(reads(3), { free: 2 })).toEqual({ calls: 2, slots: 2 })
  })

  test('a batch waits for four places, but not for a call that takes long', () => {
    expect(sent(reads(8), { free: 3, freeSince: NOW - 5 })).toBe('wait')
    expect(sent(reads(8), { free: 3, freeSince: NOW - 150 })).toEqual({ calls: 3, slots: 3 })
  })

  test('reads fill what is free beside calls that have just begun, because they end together', () => {
    expect(sent(reads(8), { free: 1, haveBegun: true })).toEqual({ calls: 1, slots: 1 })
    expect(haveBegun([NOW - 39, NOW], NOW, ofFour(1))).toBe(true)
    expect(haveBegun([NOW - 41, NOW], NOW, ofFour(1))).toBe(false)
    expect(haveBegun([NOW - 119], NOW, ofFour(3))).toBe(true)
    expect(haveBegun([NOW - 121], NOW, ofFour(3))).toBe(false)
    expect(haveBegun([NOW - 31], NOW, { roundMs: 160, freeShare: 1 / 16 })).toBe(true)
    expect(haveBegun([NOW], NOW, ofFour(3, null))).toBe(false)
  })

  test('no more are under way than Graph accepts at the moment', () => {
    expect(sent(reads(8), { concurrency: 2, free: 2 })).toEqual({ calls: 2, slots: 2 })
    expect(sent(reads(8), { concurrency: 1, free: 1 })).toEqual({ calls: 1, slots: 1 })
    expect(sent([waiting('batch', { size: 20 })], { concurrency: 1, free: 1 })).toEqual({
      calls: 1,
      slots: 1,
    })
    expect(sent(reads(8), { free: 0 })).toBe('wait')
  })

  test('a batch of someone else waits for its four places and its turn', () => {
    const batch = waiting('batch', { size: 20, waited: 200 })
    expect(sent([batch, ...reads(8)], { free: 3 })).toBe('wait')
    expect(nextCalls([batch, ...reads(8)], moment())).toEqual({ send: [batch], slots: 4 })
  })

  test('pictures go before other reads, at most eight in one answer', () => {
    const calls = [...reads(12), ...reads(10, { isLarge: true })]
    const next = nextCalls(calls, moment())
    const kinds = 'send' in next ? next.send.map(({ isLarge }) => isLarge) : []
    expect(kinds).toEqual([...Array<boolean>(8).fill(true), ...Array<boolean>(12).fill(false)])
  })
})

test.each([
  { roundMs: null, rate: null, most: 4 },
  { roundMs: 20, rate: null, most: 20 },
  { roundMs: 150, rate: null, most: 16 },
  { roundMs: 800, rate: null, most: 4 },
  { roundMs: 150, rate: 60, most: 4 },
  { roundMs: 150, rate: 10, most: 3 },
  { roundMs: 150, rate: 1, most: 1 },
])('a batch is answered soon: $most reads at $roundMs ms and $rate a second', (each) => {
  expect(maxReadsOf(each.roundMs, each.rate)).toBe(each.most)
})

test.each([
  { roundMs: null, holdMs: 40 },
  { roundMs: 150, holdMs: 150 },
  { roundMs: 100_000, holdMs: 800 },
])('with calls that take $roundMs ms, four places are waited for up to $holdMs ms', (each) => {
  expect(holdMsOf(each.roundMs)).toBe(each.holdMs)
})
