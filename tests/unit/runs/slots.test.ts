import { expect, test } from 'vitest'
import { createSlots, nextBackOff, NO_BACK_OFF } from '../../../src/core/runs/execute/slots.ts'
import type { ItemOutcome } from '../../../src/core/runs/write/writePhoto.ts'

const throttled = (until: number): ItemOutcome => ({ kind: 'throttled', until: new Date(until) })
const far = Date.now() + 60_000

test('one throttled item is waited for, a second in a row makes everything back off', async () => {
  const slots = createSlots(() => 4)
  expect(slots.take(10)).toBe(4)
  await slots.run(async () => throttled(far))
  expect([slots.take(10), slots.backOffMs()]).toEqual([0, 0])
  await slots.run(async () => throttled(far - 1000))
  expect(slots.take(10)).toBe(0)
  expect(slots.backOffMs()).toBeGreaterThan(50_000)
})

test('a success after a throttled item ends the wait', async () => {
  const slots = createSlots(() => 2)
  slots.take(2)
  await slots.run(async () => throttled(far))
  await slots.run(async () => ({ kind: 'unchanged' }))
  expect([slots.take(10), slots.backOffMs()]).toEqual([2, 0])
})

test('after a throttled item one item is tried once no others are in progress', async () => {
  const slots = createSlots(() => 4)
  slots.take(1)
  await slots.run(async () => throttled(far))
  expect(slots.take(10)).toBe(1)
})

test('an item without an outcome changes nothing, and the longest wait counts', () => {
  const once = { throttled: 1, until: 5, isUnanswered: false }
  expect(nextBackOff(once, null)).toEqual(once)
  const twice = nextBackOff(nextBackOff(NO_BACK_OFF, throttled(2000)), throttled(1000))
  expect(twice).toEqual({ throttled: 2, until: 2000, isUnanswered: false })
})

test('an exception releases the slot', async () => {
  const slots = createSlots(() => 1)
  slots.take(1)
  await expect(slots.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(slots.take(1)).toBe(1)
})

test('while Graph does not answer, fewer items are tried, until one has an answer', async () => {
  const slots = createSlots(
    () => 20,
    () => 4,
  )
  expect(slots.take(20)).toBe(20)
  const unanswered = { code: 'graph_unreachable', detail: 'reset', requestId: null } as const
  for (let n = 0; n < 18; n += 1) await slots.run(async () => ({ kind: 'failed', ...unanswered }))
  expect(slots.take(20)).toBe(2)
  await slots.run(async () => ({ kind: 'unchanged' }))
  expect(slots.take(20)).toBe(17)
})
