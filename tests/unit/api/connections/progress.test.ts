import { describe, expect, test } from 'vitest'
import { maxConnections } from '../../../../src/api/connections/limits.ts'
import { advance, isStalled, type Flow } from '../../../../src/api/connections/progress.ts'

const KB = 1024
const SECOND = 1000

/** The second at which a client that moves `perSecond` bytes is found too slow; null = within an hour, never. */
function stalledAfter(perSecond: number, due: Flow['due']): number | null {
  let mark = { at: 0, bytes: 0 }
  for (let second = 5; second <= 3600; second += 5) {
    const flow = { bytes: Math.floor(perSecond * second), due }
    mark = advance(mark, flow, second * SECOND)
    if (isStalled(mark, flow, second * SECOND)) return second
  }
  return null
}

describe('a client', () => {
  test.each([
    ['sends nothing', 0, 0, 60],
    ['sends a byte a second', 1, 0, 60],
    ['sends 0.5 Mbit/s', 62_500, 0, null],
    ['sends 1.2 kB/s', 1200, 0, null],
    ['has nothing to do', 0, null, null],
    ['takes nothing of a small answer', 0, 500, 60],
    ['takes nothing of 256 kB sent as one piece', 0, 256 * KB, 240],
    ['takes nothing of 20 MB sent as one piece', 0, 20 * 1024 * KB, 900],
    ['takes a byte a second', 1, 64 * KB, 60],
    ['takes an answer slowly', 1200, 64 * KB, null],
  ])('that %s is too slow after that many seconds', (_name, perSecond, due, seconds) => {
    expect(stalledAfter(perSecond, due)).toBe(seconds)
  })
})

test.each([
  [null, 2000],
  [1_048_576, 2000],
  [1024, 768],
  [256, 64],
])('with a limit of %s open files there are at most %s connections', (openFiles, most) => {
  expect(maxConnections(openFiles)).toBe(most)
})
