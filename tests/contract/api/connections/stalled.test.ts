import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rawSocket } from '../../../fixtures/api/rawSocket.ts'
import { startApi, type TestApi } from '../../../fixtures/api/server.ts'

const CHECK_MS = 5
const SECOND = 1000
const MINUTE = 60 * SECOND
const KB = 1024
const MB = 1024 * KB

let api: TestApi
let time = 0
beforeAll(async () => {
  api = await startApi({ connections: { now: () => time, checkMs: CHECK_MS, max: 8 } })
})
afterAll(() => api.stop())

/** Lets the server read what was sent and look at its connections, then moves its clock. */
const pass = async (ms: number): Promise<void> => {
  await wait(10 * CHECK_MS)
  time += ms
  await wait(10 * CHECK_MS)
}

const upload = (path: string, bytes: number, type = 'application/octet-stream'): string =>
  [
    `POST ${path} HTTP/1.1`,
    'Host: a',
    'Connection: close',
    `Authorization: Bearer ${api.token}`,
    `Content-Type: ${type}`,
    `Content-Length: ${bytes}\r\n\r\n`,
  ].join('\r\n')

describe('a connection is ended', () => {
  test.each([
    ['a photo', '/api/me/drafts'],
    ['a body that nobody reads', '/api/nothing'],
  ])('while %s arrives byte by byte', async (_name, path) => {
    const { send, socket, ended } = await rawSocket(api.port)
    send(upload(path, 1000))
    for (let seconds = 0; seconds <= 60 && !socket.closed; seconds += 10) {
      send('x')
      await pass(10 * SECOND)
    }
    expect(await ended).toMatch(/^HTTP\/1.1 (408|404) /)
  })

  test('when a body of JSON takes longer than a minute', async () => {
    const { send, ended } = await rawSocket(api.port)
    send(upload('/api/messages', MB, 'application/json'))
    for (let n = 0; n < 3; n++) {
      send(' '.repeat(100 * KB))
      await pass(25 * SECOND)
    }
    expect(await ended).toMatch(/^HTTP\/1.1 408 /)
    expect(api.logged.at(-1)?.message).toBe('Answered')
    expect(api.logged.map(({ fields }) => fields['reason'])).toContain('slow_json')
  })

  test('when nothing was asked on it for a minute and a half', async () => {
    const silent = await rawSocket(api.port)
    const half = await rawSocket(api.port)
    half.send('GET /health HTTP/1.1\r\nHost:')
    await pass(90 * SECOND)
    expect(await Promise.all([silent.ended, half.ended])).toEqual(['', ''])
  })

  test('when its answer is not taken', async () => {
    const photo = new Uint8Array(20 * MB)
    const drafted = await api.request('/api/me/drafts', { method: 'POST', body: photo })
    const { id } = (await drafted.json()) as { id: string }
    const { send, socket, ended, until, received } = await rawSocket(api.port)
    send(
      `GET /api/me/drafts/${id}/original HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${api.token}\r\n\r\n`,
    )
    await until('\r\n\r\n')
    socket.pause()
    await pass(10 * MINUTE)
    expect(socket.closed).toBe(false)
    await pass(10 * MINUTE)
    socket.resume()
    await ended
    expect(received().length).toBeLessThan(20 * MB)
  })
})

describe('a connection stays', () => {
  test('while a photo arrives slowly', async () => {
    const { send, ended } = await rawSocket(api.port)
    send(upload('/api/me/drafts', 12 * 70 * KB))
    for (let n = 0; n < 12; n++) {
      await pass(50 * SECOND)
      send(new Uint8Array(70 * KB))
    }
    expect(await ended).toMatch(/^HTTP\/1.1 201 /)
  })

  test('while the server takes its time', async () => {
    const answering = Promise.withResolvers<void>()
    api.state.waitsFor = answering.promise
    const answer = api.request('/api/me')
    await pass(60 * MINUTE)
    answering.resolve()
    expect((await answer).status).toBe(200)
  })
})

test('when there are too many connections, unused ones make room', async () => {
  const unused = await Promise.all(Array.from({ length: 8 }, () => rawSocket(api.port)))
  await pass(6 * SECOND)
  const dropped = await rawSocket(api.port)
  expect(await dropped.ended).toBe('')
  await Promise.all(unused.map(({ ended }) => ended))
  expect((await fetch(`${api.url}/health`)).status).toBe(200)
  expect(api.logged.filter(({ message }) => message === 'Too many connections')).toHaveLength(1)
})
