import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { KnownStanding } from '../../../src/core/background/standing.ts'
import type { BackgroundProblem } from '../../../src/core/model.ts'

const problem: BackgroundProblem = {
  work: 'tidy',
  code: 'internal',
  since: new Date('2026-11-28T10:00:00Z'),
  lastSuccessAt: null,
}
const startedAt = new Date('2026-11-28T12:00:00Z')
const after = (seconds: number) => new Date(startedAt.getTime() + seconds * 1000)

let standing: KnownStanding
let problems: BackgroundProblem[]
let readings: number
let fault: Error | null
/** the reading that the database owes us */
let held: { go: () => void } | null
let isHolding: boolean
let warnings: number
const read = async () => {
  readings += 1
  if (isHolding) await new Promise<void>((go) => (held = { go }))
  if (fault) throw fault
  return { problems, directory: { syncedAt: startedAt, running: false, photos: null } }
}
beforeEach(() => {
  vi.useFakeTimers({ now: startedAt })
  problems = []
  readings = 0
  fault = null
  held = null
  isHolding = false
  warnings = 0
  standing = new KnownStanding(read, { info() {}, warn: () => void (warnings += 1), error() {} })
})
afterEach(async () => {
  await standing.stop()
  vi.useRealTimers()
})
const works = () => standing.current().problems.map(({ work }) => work)

test('whoever asks how things stand costs no query, however often', async () => {
  await standing.refresh()
  for (let n = 0; n < 1000; n++) standing.current()
  expect([readings, standing.current().directory.syncedAt]).toEqual([1, startedAt])
})

test('what other processes have stored is known ten seconds later', async () => {
  await standing.refresh()
  problems = [problem]
  await vi.advanceTimersByTimeAsync(9_000)
  expect(works()).toEqual([])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(works()).toEqual(['tidy'])
  await standing.stop()
  await standing.refresh()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(readings).toBe(2)
})

test('a database that does not answer is a problem, and the rest is as last known', async () => {
  problems = [problem]
  await standing.refresh()
  fault = new Error('the database went away')
  await vi.advanceTimersByTimeAsync(30_000)
  expect(standing.current()).toEqual({
    problems: [
      { work: 'database', code: 'database_unavailable', since: after(10), lastSuccessAt: after(0) },
      problem,
    ],
    directory: { syncedAt: startedAt, running: false, photos: null },
  })
  expect(warnings).toBe(1)
  fault = null
  await vi.advanceTimersByTimeAsync(10_000)
  expect(works()).toEqual(['tidy'])
})

test('a database that keeps us waiting for ten seconds is a problem until it answers, and is asked once', async () => {
  await standing.refresh()
  isHolding = true
  await vi.advanceTimersByTimeAsync(15_000)
  expect(works()).toEqual([])
  await vi.advanceTimersByTimeAsync(45_000)
  expect(standing.current().problems).toMatchObject([{ work: 'database', since: after(10) }])
  expect(readings).toBe(2)
  isHolding = false
  held?.go()
  await vi.advanceTimersByTimeAsync(0)
  expect([works(), readings]).toEqual([[], 3])
})

test('what is recorded while it is being read is read too', async () => {
  isHolding = true
  const first = standing.refresh()
  void standing.refresh()
  void standing.refresh()
  problems = [problem]
  isHolding = false
  held?.go()
  await first
  expect([works(), readings]).toEqual([['tidy'], 2])
})
