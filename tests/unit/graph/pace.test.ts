import { expect, test } from 'vitest'
import { importInVirtualTime } from '../../fixtures/graph/virtualGraph.ts'

const mean = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

test('four calls at a time are nearly always under way, and reads go together', async () => {
  const { used, requests } = await importInVirtualTime(200, { concurrency: 4 })
  expect(used).toBeGreaterThan(0.94)
  expect(requests).toBeLessThan(1.2)
})

test('with more at a time, reads go together as well', async () => {
  const { requests } = await importInVirtualTime(300, { concurrency: 32 })
  expect(requests).toBeLessThan(0.5)
})

test.each([30, 60])(
  'a limit of %i calls a second is used up, and hardly any call is refused',
  async (limit) => {
    const graph = { concurrency: 16, callsPerSecond: limit }
    const { callsPerSecond, refused } = await importInVirtualTime(limit * 30, graph)
    expect(callsPerSecond / limit).toBeGreaterThan(0.95)
    expect(refused).toBeLessThan(0.012)
  },
)

test('four processes together use up a limit that none has met before, and are refused no more than one', async () => {
  const counts = { four: 0, one: 0 }
  for (const seed of [1001, 2002, 3003]) {
    const graph = { concurrency: 16, callsPerSecond: 60, seed }
    const one = await importInVirtualTime(1000, graph)
    const four = await importInVirtualTime(1000, { ...graph, processes: 4 })
    expect(four.callsPerSecond / 60).toBeGreaterThan(0.94)
    counts.one += one.refusals
    counts.four += four.refusals
  }
  expect(counts.four).toBeLessThanOrEqual(counts.one)
})

test.each([2, 4])(
  '%i processes together use up a limit that none of them has met before',
  async (processes) => {
    const graph = { concurrency: 16, callsPerSecond: 60, processes }
    const { callsPerSecond, refused } = await importInVirtualTime(1000, graph)
    expect(callsPerSecond / 60).toBeGreaterThan(0.93)
    expect(refused).toBeLessThan(0.025)
  },
)

test.each([
  ['slow', 2000],
  ['lost', Infinity],
])(
  'while the database is %s, four processes go on sending near the limit',
  async (_, databaseMs) => {
    const graph = { concurrency: 16, callsPerSecond: 60, processes: 4, databaseMs }
    const of = (seed: number) => importInVirtualTime(1000, { ...graph, seed })
    const imports = await Promise.all([1, 2, 3, 4].map(of))
    expect(mean(imports.map(({ callsPerSecond }) => callsPerSecond)) / 60).toBeGreaterThan(0.88)
    expect(mean(imports.map(({ refused }) => refused))).toBeLessThan(0.03)
  },
)

test('two processes share the four places that Graph has', async () => {
  const graph = { concurrency: 16, mostUnderWay: 4, processes: 2 }
  const { used, refused } = await importInVirtualTime(500, graph)
  expect(used * 8).toBeGreaterThan(0.85)
  expect(refused).toBeLessThan(0.02)
})

test('where four may be under way, sixteen that are allowed are hardly slower, and no look grows too old', async () => {
  const asked = await importInVirtualTime(200, { concurrency: 16, mostUnderWay: 4 })
  // Of sixteen places, four can be used.
  expect(asked.used * 4).toBeGreaterThan(0.7)
  expect(asked.refused).toBeLessThan(0.02)
  expect(asked.repeatedLooks).toBe(0)
})

test('at a few calls a second, no look grows too old either', async () => {
  const { repeatedLooks } = await importInVirtualTime(40, { concurrency: 16, callsPerSecond: 3 })
  expect(repeatedLooks).toBeLessThan(4)
})
