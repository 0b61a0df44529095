import { describe, expect, test } from 'vitest'
import { layOut } from '../../../../../src/tab/components/PeopleGrid/layout.ts'
import { moveFrom } from '../../../../../src/tab/components/PeopleGrid/moves.ts'

const groups = [{ size: 4 }, { size: 1 }, { size: 6 }]

const grid = { layout: layOut(11, 3, null), count: 11, columns: 3, page: 2 }
// 0 1 2 | 3 || 4 || 5 6 7 | 8 9 10
const grouped = { ...grid, layout: layOut(11, 3, groups) }
const list = { layout: layOut(11, 1, null), count: 11, columns: 1, page: 5 }

const plain = (key: string) => ({ key, ctrl: false })
const ctrl = (key: string) => ({ key, ctrl: true })

describe('in the grid', () => {
  test.each([
    [4, plain('ArrowRight'), 5],
    [5, plain('ArrowRight'), 6],
    [10, plain('ArrowRight'), 10],
    [0, plain('ArrowLeft'), 0],
    [1, plain('ArrowDown'), 4],
    [8, plain('ArrowDown'), 10],
    [10, plain('ArrowDown'), 10],
    [4, plain('ArrowUp'), 1],
    [1, plain('ArrowUp'), 1],
    [1, plain('PageDown'), 7],
    [7, plain('PageDown'), 10],
    [10, plain('PageUp'), 4],
    [4, plain('PageUp'), 1],
    [4, plain('Home'), 3],
    [4, plain('End'), 5],
    [9, plain('End'), 10],
    [4, ctrl('Home'), 0],
    [4, ctrl('End'), 10],
  ])('from %i, %o leads to %i', (from, press, to) => {
    expect(moveFrom(from, press, grid)).toBe(to)
  })

  test('other keys lead nowhere', () => {
    for (const press of [plain('a'), plain('Enter'), ctrl('ArrowDown'), plain('toString')])
      expect(moveFrom(4, press, grid)).toBeNull()
  })

  test('left and right are mirrored where people read from right to left', () => {
    expect(moveFrom(4, plain('ArrowRight'), { ...grid, isMirrored: true })).toBe(3)
  })
})

test.each([
  [1, 'ArrowDown', 3],
  [3, 'ArrowDown', 4],
  [4, 'ArrowDown', 5],
  [7, 'ArrowUp', 4],
  [2, 'PageDown', 4],
  [10, 'PageUp', 4],
])('between groups, headings are passed over: from %i, %s leads to %i', (from, key, to) => {
  expect(moveFrom(from, plain(key), grouped)).toBe(to)
})

test('in a list, Home and End lead to its ends', () => {
  expect(moveFrom(5, plain('Home'), list)).toBe(0)
  expect(moveFrom(5, plain('End'), list)).toBe(10)
  expect(moveFrom(5, plain('PageDown'), list)).toBe(10)
  expect(moveFrom(2, plain('ArrowDown'), list)).toBe(3)
})
