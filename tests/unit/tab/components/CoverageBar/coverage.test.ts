import { describe, expect, test } from 'vitest'
import { coverageShare } from '../../../../../src/tab/components/CoverageBar/coverage.ts'

const counts = (has: number, none: number, unknown: number) => ({
  total: has + none + unknown,
  has,
  none,
  unknown,
})

describe('the share of people with a photo', () => {
  test.each([
    [counts(0, 0, 500), '…'],
    [counts(0, 0, 0), '…'],
    [counts(0, 12, 488), '0%'],
    [counts(1, 999, 0), '1%'],
    [counts(999, 1, 0), '99%'],
    [counts(3, 2, 0), '60%'],
  ])('of %o is %s', (some, share) => {
    expect(coverageShare(some)).toBe(share)
  })
})
