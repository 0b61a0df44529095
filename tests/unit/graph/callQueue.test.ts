import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Attempt, GraphRequest } from '../../../src/core/graph/request.ts'
import { createCallQueue } from '../../../src/core/graph/send/callQueue.ts'
import { createRateLimiter } from '../../../src/core/graph/send/rateLimiter.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const clock = {
  now: () => Date.now(),
  random: () => 0,
  sleep: (ms: number) => new Promise<void>((done) => void setTimeout(done, ms)),
}
/** Lets so many milliseconds pass. */
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const app = { as: 'app' } as const
const began = () => {}

/** A queue in front of a Graph that answers when it is told to. */
function queueOf(answer: (paths: string[]) => Record<string, number | null> = () => ({})) {
  const sent: string[][] = []
  const open: (() => void)[] = []
  const send = async (request: GraphRequest): Promise<Attempt> => {
    const body = request.body as { requests: { id: string; url: string }[] } | undefined
    const paths = body?.requests.map(({ url }) => url) ?? [request.path]
    sent.push(paths)
    await new Promise<void>((done) => void open.push(done))
    const statuses = answer(paths)
    const statusOf = (path: string) => (path in statuses ? statuses[path] : 200)
    const responses = body?.requests.flatMap(({ id, url }) => {
      const status = statusOf(url)
      return status === null ? [] : [{ id, status, headers: {}, body: { url } }]
    })
    const json = Buffer.from(JSON.stringify({ responses }))
    const status = body ? 200 : (statusOf(request.path) ?? 200)
    return { kind: 'answer', status, headers: {}, body: json }
  }
  const stopping = new AbortController()
  const queue = createCallQueue(send, createRateLimiter(4, clock), clock, stopping.signal)
  const call = (method: 'GET' | 'PUT', path: string, mayStart?: () => boolean) =>
    queue.call({ method, path, priority: 'low', ...(mayStart && { mayStart }) }, app, began)
  const large = (path: string) =>
    queue.call({ method: 'GET', path, priority: 'low', isAlone: true }, app, began)
  const answerAll = async () => {
    for (const done of open.splice(0)) done()
    await pass(60)
  }
  return { call, large, sent, answerAll, stop: () => stopping.abort() }
}

const photo = (n: number) => `/users/${n}/photo`
const answered = (attempt: Attempt) => (attempt.kind === 'answer' ? attempt.status : attempt.kind)

describe('calls of low priority', () => {
  test('no more are under way than Graph accepts, and reads that wait go together', async () => {
    const { call, sent, answerAll } = queueOf()
    const writes = [1, 2, 3, 4, 5].map((n) => call('PUT', `${photo(n)}/$value`))
    const reads = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => call('GET', photo(n)))
    await pass(60)
    expect(sent).toHaveLength(4)
    await answerAll()
    expect(sent.slice(4)).toEqual([[`${photo(5)}/$value`], [photo(1), photo(2), photo(3)]])
    await answerAll()
    expect(sent.slice(6)).toEqual([[4, 5, 6, 7].map(photo)])
    await answerAll()
    await answerAll()
    expect((await Promise.all([...writes, ...reads])).map(answered)).toEqual(Array(13).fill(200))
    expect(sent.flat()).toHaveLength(13)
  })

  test('each has its own answer, in a batch that lacks one as well', async () => {
    const { call, answerAll } = queueOf(() => ({
      [photo(2)]: null,
      [photo(3)]: 429,
      [photo(4)]: 404,
    }))
    const attempts = [1, 2, 3, 4].map((n) => call('GET', photo(n)))
    await pass(20)
    await answerAll()
    expect((await Promise.all(attempts)).map(answered)).toEqual([200, 'lost', 429, 404])
  })

  test('a photo that may be large is fetched alone, the others beside it in a batch', async () => {
    const { call, large, sent, answerAll } = queueOf()
    const pictures = [1, 2, 3].map((n) => call('GET', `${photo(n)}/$value`))
    const attempt = large(`${photo(4)}/$value`)
    await pass(60)
    expect(sent).toEqual([[`${photo(4)}/$value`], [1, 2, 3].map((n) => `${photo(n)}/$value`)])
    await answerAll()
    expect((await Promise.all([...pictures, attempt])).map(answered)).toEqual(Array(4).fill(200))
  })

  test('a call that may not start when its turn has come is not sent', async () => {
    const { call, sent, answerAll } = queueOf()
    let isCancelled = false
    const writes = [1, 2, 3, 4, 5].map((n) => call('PUT', `${photo(n)}/$value`, () => !isCancelled))
    await pass(5)
    isCancelled = true
    await answerAll()
    expect((await Promise.all(writes)).map(answered)).toEqual([200, 200, 200, 200, 'withdrawn'])
    expect(sent).toHaveLength(4)
  })

  test('what waits is let through when the client closes', async () => {
    const { call, sent, stop } = queueOf()
    for (let n = 0; n < 9; n += 1) void call('PUT', `${photo(n)}/$value`)
    stop()
    await pass(5)
    expect(sent).toHaveLength(9)
  })
})
