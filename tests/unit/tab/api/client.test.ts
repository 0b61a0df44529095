import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createClient } from '../../../../src/tab/api/client.ts'
import { followRun } from '../../../../src/tab/api/events.ts'
import { asProblem } from '../../../../src/tab/api/problem.ts'
import { everybody } from '../../../../src/tab/app/peopleFilters.ts'
import { inNameOrder } from '../../../../src/tab/app/peopleOrder.ts'
import { expiryOf } from '../../../../src/tab/api/token.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

let stop = async (): Promise<void> => undefined
afterEach(() => stop())

async function serve(handler: Handler): Promise<string> {
  const server = createServer(handler)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  stop = () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const tokenUntil = (seconds: number): string =>
  `e30.${Buffer.from(JSON.stringify({ exp: seconds })).toString('base64url')}.sig`
const far = 4_000_000_000

function clientOf(origin: string, tokens = [tokenUntil(far)]) {
  const given: string[] = []
  const client = createClient({
    origin,
    getToken: async () => {
      const token = tokens[given.length] ?? tokens.at(-1) ?? ''
      given.push(token)
      return token
    },
  })
  return { client, given }
}

/** of a host that never answers */
function silent() {
  let asked = 0
  const client = createClient({
    getToken: () => {
      asked += 1
      return new Promise(() => undefined)
    },
  })
  return { client, asked: () => asked }
}

const send = (response: ServerResponse, status: number, body: unknown): void => {
  // not in one line: once restify is loaded in this process, `writeHead` returns nothing
  response.writeHead(status, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify(body))
}
const errorOf = (code: string, more = {}) => ({
  error: { code, sentence: 'S.', next: 'N.', detail: null, requestId: 'r1', ...more },
})
const problemFrom = async (promise: Promise<unknown>) =>
  promise.then(() => expect.fail('it did not fail'), asProblem)

test('text that the API refuses, as lists may contain it, is sent as U+FFFD', async () => {
  const bodies: string[] = []
  const origin = await serve((request, response) => {
    void text(request).then((body) => {
      bodies.push(body)
      send(response, 200, { matches: [] })
    })
  })
  const { client } = clientOf(origin)
  await client.match([{ name: '\ud83dana.jpg', size: 1, listed: ['a\0na \u{1F642}'] }], '')
  expect(bodies.map((body) => JSON.parse(body) as unknown)).toEqual([
    { files: [{ name: '\uFFFDana.jpg', size: 1, listed: ['a\uFFFDna \u{1F642}'] }] },
  ])
})

describe('the token', () => {
  test('is sent in the header, never in the URL, and is fetched once for many requests', async () => {
    const seen: string[] = []
    const origin = await serve((request, response) => {
      seen.push(`${request.url} ${request.headers.authorization} ${request.headers.cookie}`)
      send(response, 200, { departments: [] })
    })
    const { client, given } = clientOf(origin)
    await Promise.all([client.departments(), client.departments()])
    expect(given).toHaveLength(1)
    const expected = `/api/people/departments Bearer ${given[0]} undefined`
    expect(seen).toEqual([expected, expected])
  })

  test('is renewed shortly before it expires', async () => {
    const origin = await serve((_request, response) => send(response, 200, { departments: [] }))
    const soon = Math.floor(Date.now() / 1000) + 60
    const { client, given } = clientOf(origin, [tokenUntil(soon), tokenUntil(far)])
    await client.departments()
    await client.departments()
    await client.departments()
    expect(given).toEqual([tokenUntil(soon), tokenUntil(far)])
  })

  test.each([
    ['it has expired', 401, 'token_expired'],
    ['its time cannot be right', 500, 'clock_differs'],
  ])(
    'is renewed once if the API says that %s; after that the error is thrown',
    async (_, status, code) => {
      let requests = 0
      const origin = await serve((_request, response) => {
        requests += 1
        send(response, status, errorOf(code))
      })
      const { client, given } = clientOf(origin)
      expect(await problemFrom(client.departments())).toMatchObject({ code })
      expect([requests, given.length]).toEqual([2, 2])
    },
  )

  test('that Teams refuses is a problem with Teams’ reason, and is fetched again next time', async () => {
    let asked = 0
    const client = createClient({
      origin: 'http://127.0.0.1:9',
      getToken: () => {
        asked += 1
        return Promise.reject(new Error('resourceDisabled'))
      },
    })
    const problem = await problemFrom(client.departments())
    expect(problem).toMatchObject({ code: 'token_missing', detail: 'resourceDisabled' })
    await problemFrom(client.departments())
    expect(asked).toBe(2)
  })

  describe('that does not come', () => {
    beforeEach(() => void vi.useFakeTimers())
    afterEach(() => void vi.useRealTimers())

    test('lets requests fail after ten seconds, which may pass: the next one asks anew', async () => {
      const { client, asked } = silent()
      const problems = Promise.all([problemFrom(client.departments()), problemFrom(client.me())])
      await vi.advanceTimersByTimeAsync(10_000)
      const late = { code: 'token_late', passing: true }
      expect(await problems).toMatchObject([late, late])
      expect(asked()).toBe(1)
      void problemFrom(client.me())
      expect(asked()).toBe(2)
      await vi.advanceTimersByTimeAsync(10_000)
    })

    test('is waited for while signing in, as the person may be answering; asking anew is up to them', async () => {
      const { client, asked } = silent()
      const settled = vi.fn<() => void>()
      void client.signIn().finally(settled)
      await vi.advanceTimersByTimeAsync(600_000)
      expect(settled).not.toHaveBeenCalled()
      client.dropToken()
      void client.signIn()
      expect(asked()).toBe(2)
    })
  })

  test.each(['', 'x', 'a.b.c', `a.${btoa('[]')}.c`, `a.${btoa('{"exp":"x"}')}.c`])(
    "that can't be read (%j) counts as expired",
    (token) => {
      expect(expiryOf(token)).toBe(0)
    },
  )
})

describe('an error', () => {
  test('has its code, sentence, next step, request id, and the page that resolves it', async () => {
    const origin = await serve((_request, response) =>
      send(response, 403, errorOf('consent_required', { url: 'https://login.example/x' })),
    )
    const problem = await problemFrom(clientOf(origin).client.me())
    expect(problem).toMatchObject({
      code: 'consent_required',
      sentence: 'S.',
      next: 'N.',
      requestId: 'r1',
      url: 'https://login.example/x',
    })
    expect(problem.passing).toBe(false)
  })

  test('from a proxy is busy, which may pass, or unexpected', async () => {
    let status = 503
    const origin = await serve((_request, response) => {
      response.writeHead(status)
      response.end('<html>')
    })
    const { client } = clientOf(origin)
    expect(await problemFrom(client.me())).toMatchObject({ code: 'busy', passing: true })
    status = 404
    expect(await problemFrom(client.me())).toMatchObject({ code: 'internal', detail: 'HTTP 404' })
    status = 200
    expect(await problemFrom(client.me())).toMatchObject({ code: 'internal' })
  })

  test('may end without help or need someone to resolve it', async () => {
    let code = 'throttled'
    const origin = await serve((_request, response) => send(response, 503, errorOf(code)))
    const { client } = clientOf(origin)
    expect(await problemFrom(client.me())).toMatchObject({ endsByItself: true, passing: false })
    code = 'consent_required'
    expect(await problemFrom(client.me())).toMatchObject({ endsByItself: false })
  })

  test('without an answer is “offline” and may pass', async () => {
    const origin = await serve((request) => request.socket.destroy())
    const problem = await problemFrom(clientOf(origin).client.me())
    expect(problem).toMatchObject({ code: 'offline', passing: true })
  })
})

test('filters that are not set are not in the URL, and a missing photo is null', async () => {
  const urls: string[] = []
  const origin = await serve((request, response) => {
    urls.push(request.url ?? '')
    if (request.url === '/api/me/photo') {
      response.writeHead(204)
      response.end()
    } else send(response, 200, { items: [], next: null })
  })
  const { client } = clientOf(origin)
  await client.people(
    { ...everybody, department: 'R&D' },
    inNameOrder,
    null,
    100,
    new AbortController().signal,
  )
  expect(await client.myPhoto()).toBeNull()
  expect(urls).toEqual(['/api/people?department=R%26D&limit=100', '/api/me/photo'])
})

const event = (id: number, name: string, total: number): string =>
  `: heartbeat\n\nid: ${id}\nevent: ${name}\ndata: {"total":${total}}\n\n`

describe('the event stream of a run', () => {
  test('resumes with the last event id after a break, and ends with “finished”', async () => {
    const lastIds: (string | undefined)[] = []
    const origin = await serve((request, response) => {
      lastIds.push(request.headers['last-event-id'] as string | undefined)
      response.writeHead(200, { 'Content-Type': 'text/event-stream' })
      response.write(event(lastIds.length, lastIds.length === 1 ? 'progress' : 'finished', 7))
      if (lastIds.length === 1) setTimeout(() => response.destroy(), 50)
    })
    const { client } = clientOf(origin)
    const heard: number[] = []
    await followRun(
      (last, signal) => client.runEvents('x', last, signal),
      AbortSignal.timeout(10_000),
      (view) => heard.push(view.total),
    )
    expect(lastIds).toEqual([undefined, '1'])
    expect(heard).toEqual([7, 7])
  })

  test('ends when the API refuses it for good', async () => {
    let requests = 0
    const origin = await serve((_request, response) => {
      requests += 1
      send(response, 404, errorOf('not_found'))
    })
    const { client } = clientOf(origin)
    await followRun(
      (last, signal) => client.runEvents('x', last, signal),
      AbortSignal.timeout(10_000),
      () => expect.fail('nothing to hear'),
    )
    expect(requests).toBe(1)
  })

  test('ends when it is aborted', async () => {
    const origin = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' })
      response.write(event(1, 'progress', 1))
    })
    const { client } = clientOf(origin)
    const leave = new AbortController()
    await followRun(
      (last, signal) => client.runEvents('x', last, signal),
      leave.signal,
      () => leave.abort(),
    )
    expect(leave.signal.aborted).toBe(true)
  })
})
