import { describe, expect, test } from 'vitest'
import { shareInWords } from '../../../../src/tab/components/CoverageBar/coverage.ts'
import { explainEmpty, searchToKeep } from '../../../../src/tab/components/PeopleGrid/grid.ts'
import { everybody } from '../../../../src/tab/app/route.ts'

const counts = (has: number, none: number, unknown: number) => ({
  total: has + none + unknown,
  has,
  none,
  unknown,
})

describe('a gallery without anybody', () => {
  test('says which filters leave nobody, and offers the same search without them', () => {
    const filter = { ...everybody, search: 'Adelina', photo: 'none', department: 'Sales' } as const
    expect(explainEmpty(filter).words).toBe('Nobody without photo in Sales fits “Adelina”.')
    expect(searchToKeep(filter)).toBe('Adelina')
    expect(searchToKeep({ ...everybody, search: 'Adelina' })).toBe('')
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
  ])('of %o is %s', (some, words) => {
    expect(shareInWords(some)).toBe(words)
  })
})
