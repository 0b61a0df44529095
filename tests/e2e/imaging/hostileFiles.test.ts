import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ErrorCode } from '../../../src/core/errors.ts'
import { TIME_LIMIT_MS } from '../../../src/core/imaging/recipe.ts'
import {
  bombs,
  kinds,
  overloaded,
  largest,
  mutated,
  slowJpeg,
  type Make,
} from '../../fixtures/pictures/hostile.ts'
import { membersOf, startLikeness, type Likeness } from '../../fixtures/likeness.ts'
import { noMemoryWatch, watchMemory } from '../../fixtures/memory.ts'

/** The codes with which a picture may be rejected; any other answer is a bug. */
const rejectionCodes: ErrorCode[] = [
  'not_an_image',
  'unsupported_kind',
  'empty_file',
  'too_many_pixels',
  'too_many_scans',
  'too_small',
  'truncated',
  'damaged',
  'too_slow',
  'too_much_memory',
]

/** All imaging processes together. */
const MAX_MEMORY_MB = 600
/** Allowed beyond the time limit, for a busy machine. */
const GRACE_MS = 10_000

let likeness: Likeness
/** One person may send only so much. */
let members: string[]
let uploads = 0
beforeAll(async () => {
  if (noMemoryWatch) process.stdout.write(`memory is not measured: ${noMemoryWatch}\n`)
  likeness = await startLikeness({ people: 20 })
  members = await membersOf(likeness)
})
afterAll(() => likeness.stop())

interface Result {
  name: string
  /** `ready` or the rejection's code */
  code: string
  tookMs: number
}

/** Uploads a file as a draft of somebody's own photo, each time of somebody else. */
async function upload(name: string, file: Buffer): Promise<Result> {
  const started = performance.now()
  const person = members[(uploads += 1) % members.length] ?? 'member'
  const response = await likeness.api(person, 'POST', '/api/me/drafts', file)
  const answer = (await response.json()) as { error?: { code: string } }
  const code = response.status === 201 ? 'ready' : (answer.error?.code ?? `${response.status}`)
  return { name, code, tookMs: performance.now() - started }
}

async function uploadAll(
  files: { name: string; file: Buffer }[],
  concurrency: number,
): Promise<Result[]> {
  const queue = files.values()
  const results: Result[] = []
  const sender = async () => {
    for (const { name, file } of queue) results.push(await upload(name, file))
  }
  await Promise.all(Array.from({ length: concurrency }, sender))
  return results
}

/** Requests `/health` ten times a second; `stop` resolves with the longest response time in ms. */
function pollHealth(): { stop: () => Promise<number> } {
  const state = { isPolling: true, longest: 0 }
  const polling = (async () => {
    while (state.isPolling) {
      const started = performance.now()
      expect((await fetch(`${likeness.url}/health`)).status).toBe(200)
      state.longest = Math.max(state.longest, performance.now() - started)
      await sleep(100)
    }
    return state.longest
  })()
  return {
    stop: () => {
      state.isPolling = false
      return polling
    },
  }
}

/** The result of some work, and the imaging processes' peak memory during it, in MB. */
async function watched<T>(work: () => Promise<T>) {
  const memory = watchMemory(likeness.pid())
  try {
    const result = await work()
    return { result, together: memory.together(), largest: memory.largest() }
  } finally {
    memory.stop()
  }
}

const expectedCodes = ['ready', ...rejectionCodes]
const unexpected = (results: Result[]) =>
  results.filter(({ code }) => !expectedCodes.includes(code))

test.each(Object.entries(kinds))(
  'the undamaged original of the files below is accepted: %s',
  async (name, make) => {
    expect(await upload(name, await make())).toMatchObject({ code: 'ready' })
  },
)

/** On an idle machine it takes a minute. */
const THOUSAND_FILES_TIMEOUT_MS = 480_000

test(
  'a thousand damaged files and a slow one all get an answer, and the service stays responsive',
  { timeout: THOUSAND_FILES_TIMEOUT_MS },
  async () => {
    const files = await mutated(20_261, 1000)
    const before = likeness.pid()
    const health = pollHealth()

    const { result, together } = await watched(async () => {
      const slow = upload('slow', slowJpeg(4990))
      const results = await uploadAll(files, 4)
      return { slow: await slow, results }
    })
    const longest = await health.stop()

    const { slow, results } = result
    expect(unexpected(results)).toEqual([])
    expect(results.length).toBe(1000)
    // some damage is harmless, most is not: neither all files nor none may be accepted
    const ready = results.filter(({ code }) => code === 'ready').length
    expect(ready).toBeGreaterThan(100)
    expect(ready).toBeLessThan(900)
    expect(results.filter(({ tookMs }) => tookMs > TIME_LIMIT_MS)).toEqual([])
    expect(slow.code).toBe('too_many_scans')
    expect(longest).toBeLessThan(2000)
    expect(together).toBeLessThanOrEqual(MAX_MEMORY_MB)
    expect(likeness.pid()).toBe(before)
    expect(likeness.printed()).toBe('')
    expect(await upload('afterwards', await (kinds['JPEG'] as Make)())).toMatchObject({
      code: 'ready',
    })
  },
)

describe('pictures at the limit are prepared or rejected within time and memory', () => {
  test.each(Object.entries({ ...largest, ...overloaded }))('%s', async (name, make) => {
    const file = await make()
    const { result, together } = await watched(() => upload(name, file))
    expect(unexpected([result])).toEqual([])
    expect(result.tookMs).toBeLessThan(TIME_LIMIT_MS + GRACE_MS)
    expect(together).toBeLessThanOrEqual(MAX_MEMORY_MB)
  })
})

describe('decompression bombs are rejected by their header', () => {
  test.each(Object.entries(bombs))('%s', async (name, { make, code }) => {
    const file = await make()
    const { result, largest } = await watched(() => upload(name, file))
    expect(result.code).toBe(code)
    expect(result.tookMs).toBeLessThan(2000)
    expect(largest).toBeLessThanOrEqual(MAX_MEMORY_MB)
  })
})
