import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { followRun } from '../../../../src/tab/api/events.ts'
import { problemOf, type Problem } from '../../../../src/tab/api/problem.ts'

const problem = (status: number, code: string, retryAfter: string | null = null): Problem =>
  problemOf(
    status,
    { error: { code, sentence: 'S.', next: 'N.', detail: null, requestId: 'r1' } },
    retryAfter,
  )
const stream = (text: string) => new Response(text)
const progress = 'id: 1\nevent: progress\ndata: {"total":7}\n\n'
const finished = 'id: 2\nevent: finished\ndata: {"total":7}\n\n'

describe('the event stream of a run', () => {
  let leaving: AbortController
  /** milliseconds since the beginning */
  let openedAt: number[]
  beforeEach(() => {
    vi.useFakeTimers()
    leaving = new AbortController()
    openedAt = []
  })
  afterEach(() => {
    leaving.abort()
    vi.useRealTimers()
  })

  /** Follows a run for a while; the API answers each opening with the next of `answers`, and the last one for ever. */
  async function follow(answers: (Response | Problem)[], milliseconds = 300_000) {
    const startedAt = Date.now()
    let isOver = false
    const open = async (): Promise<Response> => {
      const answer = answers[Math.min(openedAt.length, answers.length - 1)]
      openedAt.push(Date.now() - startedAt)
      return answer instanceof Response ? answer.clone() : Promise.reject(answer ?? new Error())
    }
    void followRun(open, leaving.signal, () => undefined).then(() => (isOver = true))
    await vi.advanceTimersByTimeAsync(milliseconds)
    return isOver
  }

  test('that ends without “finished”, such as with its token, is opened again soon', async () => {
    expect(await follow([stream(progress), stream(finished)])).toBe(true)
    expect(openedAt).toEqual([0, 500])
  })

  test('that tells when to come back is opened again then, and not before', async () => {
    expect(await follow([stream(`${progress}retry: 60000\n\n`), stream(finished)])).toBe(true)
    expect(openedAt).toEqual([0, 60_000])
  })

  test('has told that for once: another break is short again', async () => {
    const told = stream(`${progress}retry: 60000\n\n`)
    expect(await follow([told, stream(progress), stream(finished)])).toBe(true)
    expect(openedAt).toEqual([0, 60_000, 60_500])
  })

  test('for which there is no place is tried again when the API says', async () => {
    const full = problem(429, 'too_many_requests', '60')
    expect(await follow([full, full, stream(finished)])).toBe(true)
    expect(openedAt).toEqual([0, 60_000, 120_000])
  })

  test.each([
    [503, 'database_unavailable'],
    [503, 'graph_unreachable'],
    [429, 'too_many_requests'],
  ])(
    'that is refused for now (%i, %s) is tried again, less and less often',
    async (status, code) => {
      expect(await follow([problem(status, code)], 16_000)).toBe(false)
      expect(openedAt).toEqual([0, 500, 1500, 3500, 7500, 15_500])
    },
  )

  test.each([
    [404, 'not_found'],
    [403, 'admins_only'],
  ])('that is refused for good (%i, %s) is not opened again', async (status, code) => {
    expect(await follow([problem(status, code)])).toBe(true)
    expect(openedAt).toEqual([0])
  })
})
