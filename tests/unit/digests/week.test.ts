import { expect, test } from 'vitest'
import { isDigestTime, weekOf } from '../../../src/core/digests/week.ts'

/** November 23, 2026, is a Monday. */
const at = (day: number, hour: number) => new Date(2026, 10, day, hour, 20)

test.each([
  ['on Monday before eight is still that of the week before', at(23, 7), '2026-11-16'],
  ['on Monday from eight on is a new one', at(23, 8), '2026-11-23'],
  ['on Sunday is that which began on Monday', at(29, 23), '2026-11-23'],
  ['begins in another month, too', new Date(2026, 11, 2, 9), '2026-11-30'],
  ['begins in another year, too', new Date(2027, 0, 2, 9), '2026-12-28'],
])('the week %s', (_, now, monday) => {
  expect(weekOf(now)).toBe(monday)
})

test.each([
  [at(23, 7), false],
  [at(23, 8), true],
  [at(23, 17), true],
  [at(23, 18), false],
  [at(25, 12), true],
  [at(26, 12), false],
  [at(29, 12), false],
])('digests are sent by day, early in the week: %s', (now, isTime) => {
  expect(isDigestTime(now)).toBe(isTime)
})
