import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ErrorCode } from '../../src/core/errors.ts'
import { TIME_LIMIT_MS } from '../../src/core/imaging/recipe.ts'
import {
  bombs,
  kinds,
  overloaded,
  largest,
  mutated,
  slowJpeg,
  type Make,
} from '../fixtures/pictures/hostile.ts'
import { startLikeness, type Likeness } from '../fixtures/likeness.ts'
import { noMemoryWatch, watchMemory } from '../fixtures/memory.ts'

/** Valid reasons to reject a picture; anything else is a bug. */
const rejections: ErrorCode[] = [
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
/** Allowance on top of the time limit for a busy machine. */
const GRACE_MS = 10_000

let likeness: Likeness
beforeAll(async () => {
  if (noMemoryWatch) process.stdout.write(`memory is not measured: ${noMemoryWatch}\n`)
  likeness = await startLikeness({ people: 20 })
})
afterAll(() => likeness.stop())

interface Result {
  name: string
  /** `ready` or the error code */
  code: string
  /** ms */
  took: number
}

/** Uploads a file as the draft of one's own photo. */
async function upload(name: string, file: Buffer): Promise<Result> {
  const started = performance.now()
  const response = await likeness.api('member', 'POST', '/api/me/drafts', file)
  const answer = (await response.json()) as { error?: { code: string } }
  const code = response.status === 201 ? 'ready' : (answer.error?.code ?? `${response.status}`)
  return { name, code, took: performance.now() - started }
}

async function uploadAll(files: { name: string; file: Buffer }[], most: number): Promise<Result[]> {
  const waiting = files.values()
  const results: Result[] = []
  const sender = async () => {
    for (const { name, file } of waiting) results.push(await upload(name, file))
  }
  await Promise.all(Array.from({ length: most }, sender))
  return results
}

/** Requests `/health` ten times a second; `stop` gives the longest response time in ms. */
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

/** Also measures the imaging processes' peak memory in MB. */
async function withMemory<T>(work: () => Promise<T>) {
  const memory = watchMemory(likeness.pid())
  try {
    const result = await work()
    return { result, together: memory.together(), largest: memory.largest() }
  } finally {
    memory.stop()
  }
}

const expectedCodes = ['ready', ...rejections]
const unexpected = (results: Result[]) =>
  results.filter(({ code }) => !expectedCodes.includes(code))

test.each(Object.entries(kinds))('the undamaged %s is accepted', async (name, make) => {
  expect(await upload(name, await make())).toMatchObject({ code: 'ready' })
})

/** On an idle machine it takes a minute. */
const THOUSAND_FILES_MS = 480_000

test(
  'a thousand damaged files and a slow one all get an answer, and the service stays responsive',
  { timeout: THOUSAND_FILES_MS },
  async () => {
    const files = await mutated(20_261, 1000)
    const before = likeness.pid()
    const health = pollHealth()

    const { result, together } = await withMemory(async () => {
      const slow = upload('slow', slowJpeg(4990))
      const results = await uploadAll(files, 4)
      return { slow: await slow, results }
    })
    const longest = await health.stop()

    const { slow, results } = result
    expect(unexpected(results)).toEqual([])
    expect(results.length).toBe(1000)
    // a pipeline that rejects or accepts every damaged file is broken
    const ready = results.filter(({ code }) => code === 'ready').length
    expect(ready).toBeGreaterThan(100)
    expect(ready).toBeLessThan(900)
    expect(results.filter(({ took }) => took > TIME_LIMIT_MS)).toEqual([])
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

describe('a picture at the limits is accepted or rejected within the time and memory limits', () => {
  test.each(Object.entries({ ...largest, ...overloaded }))('%s', async (name, make) => {
    const file = await make()
    const { result, together } = await withMemory(() => upload(name, file))
    expect(unexpected([result])).toEqual([])
    expect(result.took).toBeLessThan(TIME_LIMIT_MS + GRACE_MS)
    expect(together).toBeLessThanOrEqual(MAX_MEMORY_MB)
  })
})

describe('a decompression bomb is rejected by its header', () => {
  test.each(Object.entries(bombs))('%s', async (name, { make, code }) => {
    const file = await make()
    const { result, largest } = await withMemory(() => upload(name, file))
    expect(result.code).toBe(code)
    expect(result.took).toBeLessThan(2000)
    expect(largest).toBeLessThanOrEqual(MAX_MEMORY_MB)
  })
})
