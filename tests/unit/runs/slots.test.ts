import { expect, test } from 'vitest'
import { createHands, moodAfter, noMood } from '../../../src/core/runs/execute/slots.ts'
import type { Ending } from '../../../src/core/runs/write/writePhoto.ts'

const throttled = (until: number): Ending => ({ kind: 'throttled', until: new Date(until) })
const far = Date.now() + 60_000

test('one who is put off is waited for, a second in a row sends everybody to rest', async () => {
  const hands = createHands(() => 4)
  expect(hands.take(10)).toBe(4)
  await hands.work(async () => throttled(far))
  expect([hands.take(10), hands.rest()]).toEqual([0, 0])
  await hands.work(async () => throttled(far - 1000))
  expect(hands.take(10)).toBe(0)
  expect(hands.rest()).toBeGreaterThan(50_000)
})

test('another who fares well in between makes it a matter of one person', async () => {
  const hands = createHands(() => 2)
  hands.take(2)
  await hands.work(async () => throttled(far))
  await hands.work(async () => ({ kind: 'unchanged' }))
  expect([hands.take(10), hands.rest()]).toEqual([2, 0])
})

test('when nobody else is at work one is begun, to see', async () => {
  const hands = createHands(() => 4)
  hands.take(1)
  await hands.work(async () => throttled(far))
  expect(hands.take(10)).toBe(1)
})

test('what comes to no end says nothing, and the longest pause counts', () => {
  expect(moodAfter({ putOff: 1, until: 5 }, null)).toEqual({ putOff: 1, until: 5 })
  const twice = moodAfter(moodAfter(noMood, throttled(2000)), throttled(1000))
  expect(twice).toEqual({ putOff: 2, until: 2000 })
})

test('a broken database gives the hand back', async () => {
  const hands = createHands(() => 1)
  hands.take(1)
  await expect(hands.work(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(hands.take(1)).toBe(1)
})
