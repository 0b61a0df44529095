import { describe, expect, test } from 'vitest'
import type { CoverageGroupView, CoverageView } from '../../../../../src/api/contract.ts'
import { everybody } from '../../../../../src/tab/app/peopleFilters.ts'
import {
  changeSince,
  dayOf,
  everyNight,
  gapsOf,
  peopleBehind,
  percentsOf,
  groupRows,
  shareText,
} from '../../../../../src/tab/components/Coverage/coverageRows.ts'

const group = (name: string | null, has: number, none: number, unknown = 0): CoverageGroupView => ({
  name,
  has,
  none,
  unknown,
  total: has + none + unknown,
  before: null,
})

const labels = (groups: CoverageGroupView[]) =>
  groupRows(groups, 'department').map(({ label }) => label)

describe('groups', () => {
  test('with the largest share without a photo come first, however small they are', () => {
    const groups = [group('Sales', 50, 10), group('Board', 4, 5), group(null, 1, 1)]
    expect(labels(groups)).toEqual(['Board', 'No department', 'Sales'])
  })

  test('that are equally bad are those with more unchecked people first, then the larger ones', () => {
    const groups = [
      group('Small', 1, 1),
      group('Large', 30, 30),
      group('Unchecked', 0, 0, 9),
      group('All', 9, 0),
    ]
    expect(labels(groups)).toEqual(['Large', 'Small', 'Unchecked', 'All'])
  })

  test('without a name have a label of their own, even beside one that is called so', () => {
    const [one, other] = labels([group('No department', 1, 2), group(null, 2, 1)])
    expect(one).toBe('No department')
    expect(other).not.toBe(one)
    expect(other?.replace('\u200B', '')).toBe(one)
  })

  test('have bars of exactly one length, whose parts are shares', () => {
    for (const of of [
      group('a', 1, 1, 1),
      group('b', 1, 2, 4),
      group('c', 0, 7),
      group('d', 3, 0, 4),
    ]) {
      const { has, none, unknown } = percentsOf(of)
      expect(has + none + unknown).toBe(100)
      expect(none).toBeCloseTo((of.none / of.total) * 100, 10)
    }
  })

  test('open exactly their people', () => {
    expect(peopleBehind('office', 'Lyon', 'none')).toEqual({
      ...everybody,
      office: 'Lyon',
      photo: 'none',
    })
    expect(peopleBehind('department', null)).toEqual({ ...everybody, without: 'department' })
  })
})

test('a share is all or nothing only if it is', () => {
  expect([shareText(999, 1000), shareText(1, 1000)]).toEqual(['99%', '1%'])
  expect([shareText(1000, 1000), shareText(0, 1000), shareText(0, 0)]).toEqual(['100%', '0%', '0%'])
})

const night = (date: string, has = 1): CoverageView['nights'][number] => ({
  night: date,
  total: 10,
  has,
  none: 10 - has,
  unknown: 0,
  quality: { fine: 0, low: 0, notLookedAt: has },
})
const dates = ['2026-02-27', '2026-02-28', '2026-03-03', '2026-03-04']
const nights = dates.map((date) => night(date))

describe('nights', () => {
  test('that never came are listed, and break the line', () => {
    const all = everyNight({ nights, today: '2026-03-04' })
    expect(all.filter(({ counted }) => !counted).map((each) => each.night)).toEqual([
      '2026-03-01',
      '2026-03-02',
    ])
    expect(gapsOf(nights)).toEqual([{ startIndex: 1, endIndex: 2 }])
  })

  test('that are missing at the end are listed, but for tonight, which may still come', () => {
    const all = everyNight({ nights, today: '2026-03-06' })
    expect(all.at(-1)).toEqual({ night: '2026-03-05', counted: null })
    expect(everyNight({ nights: [], today: '2026-03-06' })).toEqual([])
  })

  test('are drawn on their date, wherever the reader is', () => {
    const day = dayOf('2026-03-29')
    expect([day.getFullYear(), day.getMonth(), day.getDate(), day.getHours()]).toEqual([
      2026, 2, 29, 0,
    ])
  })

  test('tell how much was gained since the first one before today', () => {
    const coverage = { everybody: { total: 20, has: 9, none: 11, unknown: 0 }, nights }
    expect(changeSince({ ...coverage, today: '2026-03-04' } as CoverageView)).toEqual({
      points: 35,
      night: '2026-02-27',
    })
    const only = { ...coverage, nights: [night('2026-03-04')], today: '2026-03-04' }
    expect(changeSince(only as CoverageView)).toBe(null)
  })
})
