import { expect, test } from 'vitest'
import { AppError, type ErrorCode } from '../../../../src/core/errors.ts'
import { queues } from '../../../../src/core/jobs/queues.ts'
import type { Scan } from '../../../../src/core/people/scan/scan.ts'
import { scanAll } from '../../../../src/core/people/scan/scanAll.ts'

const silent = { info() {}, warn() {}, error() {} }

function scanning(scans: Partial<Scan>[]) {
  const left = [...scans]
  const scan = async (): Promise<Scan> => ({
    left: 'done',
    asked: 600,
    unanswered: [],
    people: 1000,
    ...left.shift(),
  })
  return scanAll(scan, silent, new AbortController().signal)
}
const unanswered = (count: number, code: ErrorCode = 'graph_failed') =>
  Array.from({ length: count }, () => code)

test.each([
  ['one person of many is never answered for', { asked: 1, unanswered: unanswered(1) }],
  ['six of six hundred', { unanswered: unanswered(6) }],
])('a scan succeeds although %s', async (_, scan) => {
  expect(await scanning([scan])).toBe('done')
})

test.each([
  ['seven of six hundred', { unanswered: unanswered(7) }],
  ['one of sixty', { asked: 60, people: 60, unanswered: unanswered(1) }],
])('a scan fails if Graph answers for none of %s', async (_, scan) => {
  await expect(scanning([scan])).rejects.toMatchObject({
    cause: new AppError('graph_failed'),
    fields: { count: scan.unanswered.length },
  })
})

test('scans are continued after failures, and named by the most frequent one', async () => {
  const scans: Partial<Scan>[] = [
    { left: 'more', unanswered: unanswered(2) },
    { left: 'more', unanswered: unanswered(9, 'not_allowed') },
    { unanswered: unanswered(3) },
  ]
  await expect(scanning(scans)).rejects.toMatchObject({
    cause: { code: 'not_allowed' },
    fields: { count: 14 },
  })
})

test('a scan of nobody says nothing about the next', async () => {
  expect(await scanning([{ asked: 0 }])).toBe('idle')
})

/** Scans that take ten minutes each, of `left` that there are to make. */
function slowScans(left: number) {
  const state = { left, minutes: 0 }
  const scan = async (): Promise<Scan> => {
    state.minutes += 10
    state.left -= 1
    const isLast = state.left === 0
    return { left: isLast ? 'done' : 'more', asked: 600, unanswered: [], people: 400_000 }
  }
  const job = (signal = new AbortController().signal) =>
    scanAll(scan, silent, signal, () => state.minutes * 60_000)
  return { state, job }
}

test('a scan of more people than an hour is enough for ends in time, and the next job goes on with the rest', async () => {
  const { state, job } = slowScans(10)
  expect([await job(), state.left]).toEqual(['done', 4])
  expect([await job(), state.left]).toEqual(['done', 0])
  const { options, cron } = queues['photo-scan']
  // The schedule asks again soon after, and a job that still runs then is not cut off.
  expect(cron).toBe('*/5 * * * *')
  expect(options.expireInSeconds).toBeGreaterThan(2 * 60 * 60)
})

test('a scan in a process that stops ends with what it has begun', async () => {
  const { state, job } = slowScans(10)
  const stopping = new AbortController()
  stopping.abort()
  expect([await job(stopping.signal), state.left]).toEqual(['done', 9])
})
