import { describe, expect, test } from 'vitest'
import { peopleFilters } from '../../../../src/api/contract.ts'
import {
  everybody,
  explainEmpty,
  isFiltered,
  parametersOf,
  readFilter,
  widened,
} from '../../../../src/tab/app/peopleFilters.ts'

describe('the unfiltered gallery', () => {
  test('has the defaults of the API, and sends no parameters', () => {
    expect(everybody).toEqual(peopleFilters.parse({}))
    expect(parametersOf(everybody)).toEqual({})
  })
})

describe('the address', () => {
  const sku = '05e9a617-0261-4cee-bb44-138d3ef5d965'

  test.each<Partial<typeof everybody>>([
    { photoChangedDays: 30 },
    { quality: 'low' },
    { quality: 'fine' },
    { quality: 'notLookedAt' },
    { without: 'department' },
    { without: 'office', photo: 'none' },
    { set: 'changedSince' },
    { office: 'Łódź' },
    { country: 'France' },
    { kind: 'room' },
    { kind: 'sharedMailbox' },
    { licence: sku },
    { group: sku },
    { addedDays: 7, department: 'Sales' },
    { approval: 'waiting', office: 'Lyon' },
  ])('keeps %o, and an empty gallery names it', (filters) => {
    const filter = { ...everybody, ...filters }
    const address = new URLSearchParams(parametersOf(filter)).toString()
    expect(readFilter(address)).toEqual(filter)
    expect(isFiltered(filter)).toBe(true)
    expect(explainEmpty(filter).text).toMatch(/^No one matches these filters: \S.+\.$/)
  })

  test.each([
    'photoChangedDays=0',
    'addedDays=99999',
    'addedDays=7.5',
    'quality=best',
    'without=country',
    'set=there',
    'kind=toString',
    'approval=approved',
    'licence=E3',
    'group=sales',
  ])('with %s, which is no value, filters nothing', (address) => {
    expect(readFilter(address)).toEqual(everybody)
  })
})

describe('an empty gallery', () => {
  test('names the filters that no one matches, and offers the same search without the others', () => {
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

  test('says that nothing waits when only people whose photo waits for approval are shown', () => {
    expect(explainEmpty({ ...everybody, approval: 'waiting' }).title).toBe(
      'Nothing waits for approval',
    )
  })

  test('keeps the choice of accounts, which excludes no one, when filters are removed', () => {
    const filter = { ...everybody, scope: 'all', department: 'Sales' } as const
    expect(widened(filter)).toEqual({ ...everybody, scope: 'all' })
    expect(isFiltered(widened(filter))).toBe(false)
  })
})
