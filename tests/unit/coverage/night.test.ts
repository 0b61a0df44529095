import { expect, test } from 'vitest'
import { dateOf, daysBefore, nightDue } from '../../../src/core/coverage/night.ts'

test('a night is due from two in the morning on, all day, by the clock of the machine', () => {
  expect(nightDue(new Date(2026, 10, 9, 1, 59, 59))).toBe(null)
  expect(nightDue(new Date(2026, 10, 9, 2))).toBe('2026-11-09')
  expect(nightDue(new Date(2026, 10, 9, 23, 59))).toBe('2026-11-09')
})

test('a night has the date on which it ends, in every month', () => {
  expect(dateOf(new Date(2026, 0, 1, 4))).toBe('2026-01-01')
  expect(dateOf(new Date(2028, 1, 29, 4))).toBe('2028-02-29')
})

test('days are counted back over the ends of months, of years, and of summer time', () => {
  expect(daysBefore('2026-01-01', 1)).toBe('2025-12-31')
  expect(daysBefore('2028-03-01', 1)).toBe('2028-02-29')
  expect(daysBefore('2026-10-26', 30)).toBe('2026-09-26')
})
