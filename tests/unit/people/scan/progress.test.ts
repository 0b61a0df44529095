import { describe, expect, test } from 'vitest'
import {
  afterAnswers,
  beginning,
  resting,
  shownProgress,
  type Progress,
} from '../../../../src/core/people/scan/progress.ts'

const MINUTE_MS = 60_000
/** Full minutes of the hour at which a scan begins. */
const START = Date.UTC(2026, 10, 28, 12, 0)

const secondsLeft = (progress: Progress, now: number) => shownProgress(progress, now)?.secondsLeft

/** Chunks of sixty, a second each. */
function asking(before: Progress, chunks: number, from: number): [Progress, number] {
  let [progress, now] = [before, from]
  for (let n = 0; n < chunks; n += 1) progress = afterAnswers(progress, 60, (now += 1000))
  return [progress, now]
}

describe('the time that is left', () => {
  test('is not known before the first answers, and follows from them', () => {
    const begun = beginning(6000, 6000, START)
    expect(shownProgress(begun, START)).toEqual({ asked: 0, of: 6000, secondsLeft: null })
    const [progress, now] = asking(begun, 1, START)
    expect(shownProgress(progress, now)).toEqual({ asked: 60, of: 6000, secondsLeft: 99 })
  })

  test('knows the rest that has begun, and how often there was one', () => {
    const [worked, stoppedAt] = asking(beginning(6000, 6000, START), 10, START)
    const rested = resting(worked, stoppedAt)
    expect(secondsLeft(rested, stoppedAt)).toBe(90 + 290)
    expect(secondsLeft(rested, stoppedAt + 100_000)).toBe(90 + 190)
    const [again, now] = asking(rested, 10, START + 5 * MINUTE_MS)
    // Twelve hundred in 310 seconds, of which the first six hundred are a little less remembered.
    expect(secondsLeft(again, now)).toBeGreaterThan(4800 / (1200 / 310))
    expect(secondsLeft(again, now)).toBeLessThan(4800 / (1000 / 310))
  })

  test('does not count a night in which nothing was running', () => {
    const [worked, stoppedAt] = asking(beginning(60_000, 60_000, START), 200, START)
    const morning = stoppedAt + 10 * 60 * MINUTE_MS
    const [again, now] = asking(worked, 10, morning)
    expect(secondsLeft(again, now)).toBeLessThan(1.1 * (47_400 / 60))
  })

  test('survives a clock that was set back', () => {
    const [worked] = asking(beginning(6000, 6000, START), 10, START)
    expect(secondsLeft(afterAnswers(worked, 60, START - MINUTE_MS), START)).toBeGreaterThan(0)
  })

  test('is nothing once everybody was asked for', () => {
    expect(shownProgress({ ...beginning(0, 50, START), answered: 50, ms: 1 }, START)).toBeNull()
  })
})
