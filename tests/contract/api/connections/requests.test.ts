import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rawSocket } from '../../../fixtures/api/rawSocket.ts'
import { startApi, type TestApi } from '../../../fixtures/api/server.ts'

const health = 'GET /health HTTP/1.1\r\nHost: a\r\n'
const last = `${health}Connection: close\r\n\r\n`
const upgrade = (protocol: string) => `${health}Connection: Upgrade\r\nUpgrade: ${protocol}\r\n`

const statuses = (answer: string): string[] =>
  [...answer.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status = '']) => status)

describe('a connection', () => {
  let api: TestApi
  beforeAll(async () => {
    api = await startApi()
  })
  afterAll(() => api.stop())

  /** Everything received until the server closes the connection. */
  const exchange = async (request: string): Promise<string> => {
    const { send, ended } = await rawSocket(api.port)
    send(request)
    return ended
  }

  test.each([
    ['websocket', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n'],
    ['h2c', 'HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n'],
    ['anything', ''],
  ])(
    'that asks for an upgrade to %s is answered as if it had not, and closed',
    async (protocol, headers) => {
      const answer = await exchange(`${upgrade(protocol)}${headers}\r\n`)
      expect(statuses(answer)).toEqual(['200'])
      expect(answer).toMatch(/^Connection: close\r$/m)
    },
  )

  test.each([
    ['CONNECT', 'CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n', []],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', ['400']],
    ['TLS', '\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003', ['400']],
    [
      'both lengths of a body',
      'POST /api/matches HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      ['400'],
    ],
    ['an expectation nobody knows', `${health}Expect: tea\r\nConnection: close\r\n\r\n`, ['417']],
  ])('with %s is ended', async (_name, request, expected) => {
    expect(statuses(await exchange(request))).toEqual(expected)
  })

  test('that waits for 100 Continue gets it, and its answer', async () => {
    const { send, until, ended } = await rawSocket(api.port)
    send('POST /api/messages HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nConnection: close\r\n')
    send('Content-Type: application/json\r\nContent-Length: 2\r\n\r\n')
    expect(await until('\r\n\r\n')).toMatch(/^HTTP\/1.1 100 /)
    send('{}')
    expect(statuses(await ended)).toEqual(['100', '200'])
  })

  test('with some requests one behind the other answers each, with very many it is ended', async () => {
    expect(statuses(await exchange(health.concat('\r\n').repeat(5) + last))).toHaveLength(6)
    expect(statuses(await exchange(health.concat('\r\n').repeat(500))).length).toBeLessThan(500)
  })
})
