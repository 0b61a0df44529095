import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createOutage } from '../../../src/core/store/outage.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('many failures are one outage, which ends with the first answer after a quiet moment', () => {
  const told: unknown[] = []
  const outage = createOutage({
    lost: ({ message }) => void told.push(message),
    back: (ms, failures) => void told.push([ms, failures]),
  })
  outage.answered()
  for (const message of ['first', 'second']) outage.failed(new Error(message))
  vi.advanceTimersByTime(1_000)
  outage.answered()
  outage.failed(new Error('third'))
  vi.advanceTimersByTime(60_000)
  expect(told).toEqual(['first'])
  outage.answered()
  outage.answered()
  expect(told).toEqual(['first', [61_000, 3]])
  outage.failed(new Error('another day'))
  expect(told).toHaveLength(3)
})
