import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startWholeRun } from '../../fixtures/wholeRun.ts'

const PEOPLE = 40
/** Enough for several batches. */
const FEW = 10
const LATENCY_MS = 40

let whole: Awaited<ReturnType<typeof startWholeRun>>
beforeAll(async () => {
  whole = await startWholeRun(PEOPLE, LATENCY_MS)
})
beforeEach(async () => {
  await whole.clearFaults()
  await whole.database.reset()
  await whole.restart()
  await whole.clearRequests()
})
afterAll(() => whole?.close())

const states = async () => new Set((await whole.rows()).map(({ state }) => state))
const everyoneOnce = Array.from({ length: PEOPLE }, () => 1)

describe('an import', () => {
  test('looks at people together, makes no call that its promises do not need, and four at once', async () => {
    const { runId } = await whole.preparedRun(PEOPLE)
    await whole.work(runId)
    expect(await states()).toEqual(new Set(['done']))
    expect(await whole.writes()).toEqual(everyoneOnce)
    const { requests, calls, most } = await whole.traffic()
    // A look before and one after each write; for the first, nobody has a photo to keep.
    expect(calls).toBe(3 * PEOPLE)
    expect(requests - PEOPLE).toBeLessThanOrEqual(1.2 * PEOPLE)
    expect(most).toBeLessThanOrEqual(4)
  })

  test.each([
    ['lack answers', { kind: 'missingBatchAnswer', times: 7 }],
    ['are lost', { kind: 'lostAnswer', match: { url: '$batch' }, times: 2 }],
    [
      'are throttled in part',
      { kind: 'throttle', match: { url: '/photo', method: 'GET' }, times: 5 },
    ],
    ['are refused the token', { kind: 'expiredToken', match: { url: '$batch' }, times: 1 }],
  ])('writes everyone exactly once when batches %s', async (_, fault) => {
    const { runId } = await whole.preparedRun(FEW)
    await whole.fault(fault)
    await whole.work(runId)
    expect(await states()).toEqual(new Set(['done']))
    expect((await whole.writes()).slice(0, FEW)).toEqual(everyoneOnce.slice(0, FEW))
  })
})
