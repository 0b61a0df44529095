import { describe, expect, test } from 'vitest'
import {
  coverageShare,
  readingText,
} from '../../../../../src/tab/components/CoverageBar/coverage.ts'

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

test.each([
  [null, 'Reading the directory…'],
  [{ asked: 600, of: 40_000, secondsLeft: null }, '600 of 40,000 people checked for a photo'],
  [
    { asked: 600, of: 40_000, secondsLeft: 5 },
    '600 of 40,000 people checked for a photo, about 1 minute left',
  ],
  [
    { asked: 600, of: 40_000, secondsLeft: 7200 },
    '600 of 40,000 people checked for a photo, about 2 hours left',
  ],
])('how far the reading is: %o', (progress, text) => {
  expect(readingText(progress)).toBe(text)
})
