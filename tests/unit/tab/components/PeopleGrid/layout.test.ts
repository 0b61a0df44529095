import { describe, expect, test } from 'vitest'
import { layOut } from '../../../../../src/tab/components/PeopleGrid/layout.ts'

const rowsOf = (layout: ReturnType<typeof layOut>) =>
  Array.from({ length: layout.rows }, (_value, n) => {
    const row = layout.row(n)
    return row.kind === 'heading'
      ? row.group
      : Array.from({ length: row.length }, (_person, k) => row.first + k)
  })

test('without groups, each row is full but the last', () => {
  expect(rowsOf(layOut(7, 3, null))).toEqual([[0, 1, 2], [3, 4, 5], [6]])
  expect(rowsOf(layOut(0, 3, null))).toEqual([])
})

describe('with groups', () => {
  const [sales, support, none] = [
    { name: 'Sales', size: 4 },
    { name: 'Support', size: 1 },
    { name: null, size: 2 },
  ]
  const groups = [sales, support, none]

  test('each begins below its heading, in a row of its own', () => {
    expect(rowsOf(layOut(7, 3, groups))).toEqual([
      sales,
      [0, 1, 2],
      [3],
      support,
      [4],
      none,
      [5, 6],
    ])
  })

  test('only those are there whose people are known', () => {
    expect(rowsOf(layOut(4, 3, groups))).toEqual([sales, [0, 1, 2], [3]])
    expect(rowsOf(layOut(5, 3, groups))).toEqual([sales, [0, 1, 2], [3], support, [4]])
  })

  test('people who came since the groups were counted join the last one', () => {
    expect(rowsOf(layOut(8, 3, groups)).at(-1)).toEqual([5, 6, 7])
  })

  test('a person is found in the row that has them', () => {
    for (const columns of [1, 2, 3, 7]) {
      const layout = layOut(7, columns, groups)
      for (let index = 0; index < 7; index += 1)
        expect(rowsOf(layout)[layout.rowOf(index)]).toContain(index)
    }
  })

  test('no groups are no headings', () => {
    expect(rowsOf(layOut(2, 3, []))).toEqual([[0, 1]])
  })
})
