import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ErrorCode } from '../../src/core/errors.ts'
import { TIME_LIMIT } from '../../src/core/imaging/recipe.ts'
import {
  bombs,
  kinds,
  laden,
  largest,
  mutated,
  slowJpeg,
  type Make,
} from '../fixtures/pictures/hostile.ts'
import { startLikeness, type Likeness } from '../fixtures/likeness.ts'
import { noMemoryWatch, watchMemory } from '../fixtures/memory.ts'

/** What a picture may be refused with; anything else is a fault of ours. */
const refusals: ErrorCode[] = [
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

/** MB, all imaging processes together, whatever is prepared */
const MEMORY_OF_ALL = 600
/** ms beyond the limit, for a machine that does other things too */
const GRACE = 10_000

let likeness: Likeness
beforeAll(async () => {
  if (noMemoryWatch) process.stdout.write(`memory is not looked at: ${noMemoryWatch}\n`)
  likeness = await startLikeness({ people: 20 })
})
afterAll(() => likeness.stop())

interface Result {
  name: string
  /** `ready`, or why not */
  code: string
  /** ms */
  took: number
}

/** Hands one file in as somebody who wants it as their photo. */
async function handIn(name: string, file: Buffer): Promise<Result> {
  const started = performance.now()
  const response = await likeness.api('member', 'POST', '/api/me/drafts', file)
  const answer = (await response.json()) as { error?: { code: string } }
  const code = response.status === 201 ? 'ready' : (answer.error?.code ?? `${response.status}`)
  return { name, code, took: performance.now() - started }
}

async function handInAll(files: { name: string; file: Buffer }[], most: number): Promise<Result[]> {
  const waiting = files.values()
  const results: Result[] = []
  const sender = async () => {
    for (const { name, file } of waiting) results.push(await handIn(name, file))
  }
  await Promise.all(Array.from({ length: most }, sender))
  return results
}

/** Asks `/health` ten times a second until told to stop; the longest answer in ms. */
function askHealth(): { stop: () => Promise<number> } {
  const state = { asking: true, longest: 0 }
  const asked = (async () => {
    while (state.asking) {
      const started = performance.now()
      expect((await fetch(`${likeness.url}/health`)).status).toBe(200)
      state.longest = Math.max(state.longest, performance.now() - started)
      await sleep(100)
    }
    return state.longest
  })()
  return {
    stop: () => {
      state.asking = false
      return asked
    },
  }
}

/** Does something and answers with the most memory (MB) that the imaging processes had meanwhile. */
async function watched<T>(work: () => Promise<T>) {
  const memory = watchMemory(likeness.pid())
  try {
    const result = await work()
    return { result, together: memory.together(), largest: memory.largest() }
  } finally {
    memory.stop()
  }
}

const known = ['ready', ...refusals]
const unexpected = (results: Result[]) => results.filter(({ code }) => !known.includes(code))

test.each(Object.entries(kinds))(
  'what is damaged below is whole at first: %s',
  async (name, make) => {
    expect(await handIn(name, await make())).toMatchObject({ code: 'ready' })
  },
)

/** ms; on an idle machine it takes a minute */
const A_THOUSAND = 480_000

test(
  'a thousand damaged files and a slow one: each is answered, and the service answers others',
  { timeout: A_THOUSAND },
  async () => {
    const files = await mutated(20_261, 1000)
    const before = likeness.pid()
    const health = askHealth()

    const { result, together } = await watched(async () => {
      const slow = handIn('slow', slowJpeg(4990))
      const results = await handInAll(files, 4)
      return { slow: await slow, results }
    })
    const longest = await health.stop()

    const { slow, results } = result
    expect(unexpected(results)).toEqual([])
    expect(results.length).toBe(1000)
    // some have lost what nobody needs, most have not: a pipeline that refuses or takes everything is broken
    const ready = results.filter(({ code }) => code === 'ready').length
    expect(ready).toBeGreaterThan(100)
    expect(ready).toBeLessThan(900)
    expect(results.filter(({ took }) => took > TIME_LIMIT)).toEqual([])
    expect(slow.code).toBe('too_many_scans')
    expect(longest).toBeLessThan(2000)
    expect(together).toBeLessThanOrEqual(MEMORY_OF_ALL)
    expect(likeness.pid()).toBe(before)
    expect(likeness.printed()).toBe('')
    expect(await handIn('afterwards', await (kinds['JPEG'] as Make)())).toMatchObject({
      code: 'ready',
    })
  },
)

describe('pictures at the limit are prepared, or refused within their bounds', () => {
  test.each(Object.entries({ ...largest, ...laden }))('%s', async (name, make) => {
    const file = await make()
    const { result, together } = await watched(() => handIn(name, file))
    expect(unexpected([result])).toEqual([])
    expect(result.took).toBeLessThan(TIME_LIMIT + GRACE)
    expect(together).toBeLessThanOrEqual(MEMORY_OF_ALL)
  })
})

describe('bombs are refused from their header', () => {
  test.each(Object.entries(bombs))('%s', async (name, { make, code }) => {
    const file = await make()
    const { result, largest } = await watched(() => handIn(name, file))
    expect(result.code).toBe(code)
    expect(result.took).toBeLessThan(2000)
    expect(largest).toBeLessThanOrEqual(MEMORY_OF_ALL)
  })
})
