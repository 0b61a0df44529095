import { expect, test } from 'vitest'
import { budgetAt } from '../../../../src/core/people/scan/scanBudget.ts'

const HOUR_MS = 3_600_000

test('a day never takes more than its budget, however often and however late it is asked', () => {
  let left = budgetAt(null, 24_000, 0)
  let asked = 0
  for (let now = 0; now < 24 * HOUR_MS; now += 5 * 60_000) {
    left = budgetAt(left, 24_000, now)
    const taken = Math.floor(left.left)
    asked += taken
    left = { ...left, left: left.left - taken }
  }
  expect(asked).toBeLessThanOrEqual(24_000)
  expect(asked).toBeGreaterThan(23_800)
})

test('a long rest gives an hour’s share at once, not more', () => {
  expect(budgetAt({ left: 0, at: 0 }, 24_000, 100 * HOUR_MS).left).toBe(1000)
})

test('a clock set back takes nothing away', () => {
  expect(budgetAt({ left: 7, at: HOUR_MS }, 24_000, 0)).toEqual({ left: 7, at: 0 })
})

test('what was spent while the clock was a year ahead is forgotten', () => {
  const yearAhead = 365 * 24 * HOUR_MS
  expect(budgetAt({ left: 0, at: yearAhead }, 24_000, 0)).toEqual({ left: 1000, at: 0 })
})
