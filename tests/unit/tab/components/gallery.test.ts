import { describe, expect, test } from 'vitest'
import { peopleFilters } from '../../../../src/api/contract.ts'
import { coverageShare } from '../../../../src/tab/components/CoverageBar/coverage.ts'
import {
  everybody,
  explainEmpty,
  isFiltered,
  parametersOf,
  widened,
} from '../../../../src/tab/app/peopleFilters.ts'

const counts = (has: number, none: number, unknown: number) => ({
  total: has + none + unknown,
  has,
  none,
  unknown,
})

describe('the unfiltered gallery', () => {
  test('is what the API answers when it is asked for nothing in particular', () => {
    expect(everybody).toEqual(peopleFilters.parse({}))
    expect(parametersOf(everybody)).toEqual({})
  })
})

describe('an empty gallery', () => {
  test('says which filters match nobody, and offers the same search without the others', () => {
    const filter = { ...everybody, search: 'Adelina', photo: 'none', department: 'Sales' } as const
    expect(explainEmpty(filter).text).toBe(
      'No one matches these filters: without photo, Sales, and “Adelina”.',
    )
    expect(widened(filter).search).toBe('Adelina')
    expect(widened({ ...everybody, search: 'Adelina' }).search).toBe('')
  })

  test('says that everyone has a photo when only people without one are shown', () => {
    expect(explainEmpty({ ...everybody, photo: 'none' }).title).toBe('Everyone has a photo')
  })

  test('keeps the choice of accounts, which leaves nobody out, when filters are taken away', () => {
    const filter = { ...everybody, scope: 'all', department: 'Sales' } as const
    expect(widened(filter)).toEqual({ ...everybody, scope: 'all' })
    expect(isFiltered(widened(filter))).toBe(false)
  })
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
