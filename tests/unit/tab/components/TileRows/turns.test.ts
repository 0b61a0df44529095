import { expect, test } from 'vitest'
import { createTurns } from '../../../../../src/tab/components/TileRows/turns.ts'

/** Rows of 5 tiles, and frames that come when they are told to. */
function grid() {
  const frames: (() => void)[] = []
  const turns = createTurns((then) => frames.push(then))
  const begun: number[] = []
  const wait = (row: number) => turns.wait(row, 5, () => begun.push(row))
  const frame = (): number[] => {
    begun.length = 0
    for (const then of frames.splice(0)) then()
    return begun.toSorted((a, b) => a - b)
  }
  return { ...turns, wait, frame }
}

test('two short rows are drawn in a frame, and the next in a frame after those are', () => {
  const { wait, frame } = grid()
  const [first, second] = [wait(0), wait(1)]
  wait(2)
  expect(frame()).toEqual([0, 1])
  expect(frame()).toEqual([])
  first?.()
  expect(frame()).toEqual([])
  second?.()
  expect(frame()).toEqual([2])
})

test('the rows nearest to the middle of the view are drawn first', () => {
  const { wait, lookAt, frame } = grid()
  for (const row of [0, 1, 8, 9, 10]) wait(row)
  lookAt(9)
  expect(frame()).toEqual([8, 9])
})

test('a row that is gone before its turn, or before it is drawn, keeps nobody waiting', () => {
  const { wait, frame } = grid()
  const gone = wait(0)
  const drawn = [wait(1), wait(2)]
  wait(3)
  gone()
  expect(frame()).toEqual([1, 2])
  for (const end of drawn) end()
  expect(frame()).toEqual([3])
})

test('a row of more tiles than a frame has time for is drawn alone', () => {
  const frames: (() => void)[] = []
  const { wait } = createTurns((then) => frames.push(then))
  const begun: number[] = []
  for (const row of [0, 1]) wait(row, 40, () => begun.push(row))
  frames.shift()?.()
  expect(begun).toEqual([0])
})
