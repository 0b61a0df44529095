import { spawn } from 'node:child_process'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const preload = new URL('../../../src/sandbox/reroute.ts', import.meta.url).href
let server: Server
let url: string
let seen: { method: string; path: string; headers: IncomingMessage['headers']; body: Buffer }[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request
      seen.push({ method, path, headers, body: Buffer.concat(pieces) })
      if (path.includes('/reset')) return request.socket.destroy()
      if (path.includes('/moved')) {
        return response.writeHead(302, { location: 'https://graph.microsoft.com/here' }).end()
      }
      return response
        .writeHead(200, { 'content-type': 'image/jpeg' })
        .end(Buffer.from([255, 216, 0, 7]))
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

/** Runs a script behind the preload; it prints one JSON value. */
async function behind(
  script: string,
  environment: Record<string, string> = { SANDBOX_URL: url },
): Promise<{ code: number | null; out: string; err: string }> {
  seen = []
  const { NODE_ENV: _, SANDBOX_URL: __, ...inherited } = process.env
  const child = spawn(
    process.execPath,
    ['--import', preload, '--input-type=module', '--eval', script],
    {
      env: { ...inherited, ...environment },
      cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    },
  )
  let [out, err] = ['', '']
  child.stdout.on('data', (text: Buffer) => (out += text.toString()))
  child.stderr.on('data', (text: Buffer) => (err += text.toString()))
  const code = await new Promise<number | null>((done) => child.once('close', done))
  return { code, out, err }
}

/** `ask(method, url, bytes)` by node:https, giving `[status, bytes]` or `[code, message]`. */
const ask = `
  import https from 'node:https'
  const ask = (method, url, body) => new Promise((done) => {
    const request = https.request(url, { method, headers: { 'content-type': 'image/jpeg' } }, (answer) => {
      const pieces = []
      answer.on('data', (piece) => pieces.push(piece))
      answer.on('end', () => done([answer.statusCode, [...Buffer.concat(pieces)]]))
    })
    request.on('error', (error) => done([error.code ?? null, error.message]))
    request.end(body)
  })
  const say = (value) => console.log(JSON.stringify(value))
`

describe('behind the preload', () => {
  test('fetch and node:https reach the sandbox, below a path of the real host’s name', async () => {
    const { out } = await behind(`${ask}
      const answer = await fetch('https://graph.microsoft.com/v1.0/users?$top=5', { headers: { authorization: 'Bearer t' } })
      say([answer.url, [...new Uint8Array(await answer.arrayBuffer())]])
      say(await ask('GET', 'https://login.botframework.com/v1/.well-known/keys'))
      say(await ask('GET', 'https://contoso-my.sharepoint.com/a.jpg?x=1'))`)
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
    expect(lines).toEqual([
      ['https://graph.microsoft.com/v1.0/users?$top=5', [255, 216, 0, 7]],
      [200, [255, 216, 0, 7]],
      [200, [255, 216, 0, 7]],
    ])
    expect(seen.map(({ path }) => path)).toEqual([
      '/graph.microsoft.com/v1.0/users?$top=5',
      '/login.botframework.com/v1/.well-known/keys',
      '/contoso-my.sharepoint.com/a.jpg?x=1',
    ])
    expect(seen[0]?.headers.authorization).toBe('Bearer t')
  })

  test('binary bodies arrive unchanged, streamed ones too', async () => {
    await behind(`${ask}
      const bytes = Buffer.alloc(300_000, 0xfe)
      await ask('PUT', 'https://graph.microsoft.com/one', bytes)
      await fetch('https://graph.microsoft.com/two', { method: 'PUT', body: new Blob([bytes]).stream(), duplex: 'half' })`)
    const bytes = Buffer.alloc(300_000, 0xfe)
    expect(seen.map(({ method, body }) => [method, body.equals(bytes)])).toEqual([
      ['PUT', true],
      ['PUT', true],
    ])
  })

  test('redirects are left to the caller, and a closed connection is ECONNRESET', async () => {
    const { out } = await behind(`${ask}
      say(await ask('GET', 'https://graph.microsoft.com/moved'))
      say((await fetch('https://graph.microsoft.com/moved')).url)
      say(await ask('GET', 'https://graph.microsoft.com/reset'))`)
    const [moved, followed, reset] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
    expect(moved).toEqual([302, []])
    expect(followed).toBe('https://graph.microsoft.com/here')
    expect(reset).toEqual(['ECONNRESET', 'socket hang up'])
  })

  test('requests to loopback addresses pass', async () => {
    await behind(`await fetch('${url}/direct')`)
    expect(seen.map(({ path }) => path)).toEqual(['/direct'])
  })

  test('requests to any other host fail with an error that names it', async () => {
    const { out } = await behind(`${ask}
      say(await ask('GET', 'https://res.cdn.office.net/x'))
      say(await fetch('https://example.com/').catch((error) => error.cause.message))`)
    const [byHttps, byFetch] = out.trim().split('\n')
    expect(byHttps).toContain('does not stand in for res.cdn.office.net')
    expect(byFetch).toContain('does not stand in for example.com')
    expect(seen).toEqual([])
  })
})

test.each([
  ['in production', { NODE_ENV: 'production', SANDBOX_URL: 'http://localhost:1' }, 'production'],
  ['without knowing the sandbox', {}, 'SANDBOX_URL is missing'],
])('the preload refuses to load %s', async (_, environment, sentence) => {
  const { code, out, err } = await behind('console.log("ran")', environment)
  expect(code).not.toBe(0)
  expect(out).toBe('')
  expect(err).toContain(sentence)
})
