import { describe, expect, test } from 'vitest'
import {
  afterReading,
  knownCount,
  noPages,
  pagesInView,
} from '../../../../../../src/tab/components/PeopleGrid/pages/pages.ts'

const page = (length: number, next: string | null) => ({ items: Array.from({ length }), next })
const read = (...pages: [index: number, length: number, next: string | null][]) =>
  pages.reduce(
    (sum, [index, length, next]) => afterReading(sum, index, page(length, next)),
    noPages,
  )

describe('the pages of a list', () => {
  test('are known one after the other, up to the last', () => {
    const two = read([0, 100, 'b'], [1, 100, 'c'])
    expect([two.starts, knownCount(two, 100), two.onLast]).toEqual([[null, 'b', 'c'], 200, null])
    const all = afterReading(two, 2, page(7, null))
    expect([knownCount(all, 100), all.onLast]).toEqual([207, 7])
  })

  test('that are read again and end where they did change nothing', () => {
    const three = read([0, 100, 'b'], [1, 100, 'c'], [2, 7, null])
    expect(afterReading(three, 0, page(100, 'b'))).toBe(three)
    expect(afterReading(three, 2, page(7, null))).toBe(three)
  })

  test('behind one that ends elsewhere now stay as far down as they were, and are mended one by one as they are read', () => {
    const four = read([0, 100, 'b'], [1, 100, 'c'], [2, 100, 'd'], [3, 7, null])
    const added = afterReading(four, 0, page(100, 'b2'))
    expect(added).toEqual({ starts: [null, 'b2', 'c', 'd'], onLast: 7 })
    expect(afterReading(added, 1, page(100, 'c2')).starts).toEqual([null, 'b2', 'c2', 'd'])
    expect(afterReading(added, 1, page(100, 'c'))).toBe(added)
    expect(afterReading(four, 3, page(100, 'e'))).toEqual({
      starts: [null, 'b', 'c', 'd', 'e'],
      onLast: null,
    })
  })

  test('whose people are all gone are left out', () => {
    const four = read([0, 100, 'b'], [1, 100, 'c'], [2, 100, 'd'], [3, 7, null])
    expect(afterReading(four, 0, page(100, 'd'))).toEqual({ starts: [null, 'd'], onLast: 7 })
    expect(afterReading(four, 1, page(40, null))).toEqual({ starts: [null, 'b'], onLast: 40 })
  })

  test('are loaded only around the view, and the next one when the end comes near', () => {
    const three = read([0, 100, 'b'], [1, 100, 'c'])
    expect(pagesInView(noPages, { first: 0, last: 60 }, 100)).toEqual([0])
    expect(pagesInView(three, { first: 0, last: 99 }, 100)).toEqual([0])
    expect(pagesInView(three, { first: 90, last: 130 }, 100)).toEqual([0, 1])
    expect(pagesInView(three, { first: 150, last: 210 }, 100)).toEqual([1, 2])
    // the list became shorter than the view
    expect(pagesInView(noPages, { first: 500, last: 560 }, 100)).toEqual([0])
  })
})
