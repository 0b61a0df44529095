import { describe, expect, test } from 'vitest'
import type { Delivery } from '../../../src/core/model.ts'
import { BATCH_PEOPLE, dueAfter, fullPace, paceAfter } from '../../../src/core/reminders/pace.ts'

const sent: Delivery = { kind: 'sent' }
const later = (seconds: number | null): Delivery => ({ kind: 'later', seconds })

/** Pauses after batches that are all refused, with the longest jitter. */
function pausesOf(refused: Delivery, count: number): number[] {
  const pauses: number[] = []
  let pace = fullPace
  for (let nth = 0; nth < count; nth += 1) {
    pace = paceAfter(pace, [sent, refused], 1)
    pauses.push(pace.pauseMs)
  }
  return pauses
}

describe('when the next people are reminded', () => {
  test('is 20 a second, whatever a batch takes of its time', () => {
    let [now, due, count] = [0, 0, 0]
    for (const took of Array.from({ length: 600 }, (_, nth) => (nth % 10 === 0 ? 900 : 300))) {
      now += took
      count += BATCH_PEOPLE
      due = dueAfter(due, now, fullPace)
      now = Math.max(now, due)
    }
    expect(count / (now / 1000)).toBeCloseTo(20, 0)
  })

  test('makes up for one late batch and no more, however long Teams kept it waiting', () => {
    const first = dueAfter(0, 60_000, fullPace)
    expect(first).toBe(59_500)
    expect(dueAfter(first, 60_000, fullPace)).toBe(60_000)
    expect(dueAfter(60_000, 60_000, fullPace)).toBe(60_500)
  })

  test('is never further away than a pause, though the clock was put back', () => {
    expect(dueAfter(1_000_000, 1000, fullPace)).toBe(1500)
  })

  test('is after all of the pause that Teams asks for, however long its answer took', () => {
    expect(dueAfter(0, 900, paceAfter(fullPace, [later(3)], 1))).toBe(3900)
  })
})

describe('while Teams takes no more', () => {
  test('the pauses double up to a minute where it does not say how long', () => {
    expect(pausesOf(later(null), 8).map((ms) => ms / 1000)).toEqual([1, 2, 4, 8, 16, 32, 60, 60])
  })

  test('they are as long as it says, and at most twice that', () => {
    expect(pausesOf(later(1), 6).map((ms) => ms / 1000)).toEqual([1, 2, 2, 2, 2, 2])
    expect(pausesOf(later(30), 8).map((ms) => ms / 1000)).toEqual([30, 30, 30, 30, 30, 32, 60, 60])
    expect(paceAfter(fullPace, [later(30), later(5)], 0).pauseMs).toBe(30_000)
  })

  test('they are seconds though it asks for next to nothing', () => {
    expect(pausesOf(later(0.01), 4).map((ms) => ms / 1000)).toEqual([1, 2, 2, 2])
  })

  test('and once everybody was sent theirs, the pace is full again', () => {
    expect(paceAfter({ pauseMs: 60_000, refusals: 7 }, [sent], 1)).toEqual(fullPace)
  })
})
