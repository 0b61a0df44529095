import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { productCommand } from '../../src/sandbox/launch/productCommand.ts'
import { rawSocket } from '../fixtures/api/rawSocket.ts'
import { freePort, startLikeness, until, type Likeness } from '../fixtures/likeness.ts'

/** Runs the product alone; `ended` resolves when it exits. */
function run({ command, args, environment }: Omit<ReturnType<typeof productCommand>, 'cwd'>) {
  const child = spawn(command, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]).then(
    ([stdout, stderr]) => ({ code: child.exitCode, stdout, stderr }),
  )
  return { child, ended }
}

test('without its configuration the product names everything that is missing and exits', async () => {
  const command = { command: process.execPath, args: ['src/main.ts'], environment: { PORT: 'x' } }
  const { code, stdout, stderr } = await run(command).ended
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr.split('\n')).toEqual([
    "The configuration isn't valid.",
    '  PORT must be a port',
    '  TENANT_ID is missing',
    '  CLIENT_ID is missing',
    '  BOT_ID is missing',
    '  PUBLIC_URL is missing',
    '  CLIENT_SECRET or CLIENT_CERTIFICATE is missing',
    'Correct the variables listed above.',
    '',
  ])
})

describe('the product beside its sandbox', () => {
  let likeness: Likeness
  beforeAll(async () => {
    // only the embedded database has a folder that can be locked
    likeness = await startLikeness({ people: 20, environment: { DATABASE_URL: '' } })
  })
  afterAll(() => likeness.stop())

  const me = async (persona: string) => {
    const response = await likeness.api(persona, 'GET', '/api/me')
    return { status: response.status, body: await response.json() }
  }
  const another = (port: number, dataDir: string) =>
    run(productCommand(likeness.sandbox.url, { port, dataDir, logLevel: 'error' }))

  test('sends at most 300 KB before the gallery shows, compressed ahead', async () => {
    const address = `http://127.0.0.1:${new URL(likeness.url).port}`
    const page = await (await fetch(address)).text()
    const linked = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(
      ([, path]) => path,
    )
    expect(linked.length).toBeGreaterThanOrEqual(2)
    const answers = await Promise.all(
      ['', ...linked].map((path) =>
        fetch(`${address}/${path}`, { method: 'HEAD', headers: { 'Accept-Encoding': 'br' } }),
      ),
    )
    const assets = answers.filter(({ url }) => url.includes('/assets/'))
    expect(assets.map(({ headers }) => headers.get('content-encoding'))).toContain('br')
    const sizes = answers.map(({ headers }) => Number(headers.get('content-length')))
    expect(Math.min(...sizes)).toBeGreaterThan(0)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(300_000)
  })

  test('signs people in with their permissions', async () => {
    expect(await me('admin')).toMatchObject({ body: { manage: 'directoryRole' } })
    expect(await me('hr')).toMatchObject({ body: { manage: 'appRole' } })
    expect(await me('member')).toMatchObject({ body: { manage: null, hasPhoto: true } })
  })

  test.each([
    ['consentRequired', 'consent_required'],
    ['mfaRequired', 'mfa_required'],
  ])(
    'recognises %s, links to the page that resolves it, and works again afterwards',
    async (kind, code) => {
      const fault = { match: { url: '/oauth2/v2.0/token' }, kind }
      await likeness.ask('POST', '/sandbox/faults', fault)
      const refused = await me('member')
      expect(refused).toMatchObject({ status: 403, body: { error: { code } } })
      const { url } = (refused.body as { error: { url: string } }).error
      expect(url).toMatch(
        /^https:\/\/login\.microsoftonline\.com\/[^/]+\/oauth2\/v2\.0\/authorize\?/,
      )
      await likeness.ask('DELETE', '/sandbox/faults')
      expect(await me('member')).toMatchObject({ status: 200 })
    },
  )

  test('rejects a second process on its data folder or port', async () => {
    const onFolder = await another(0, likeness.dataDir).ended
    expect(onFolder.code).toBe(1)
    expect(onFolder.stderr).toContain('Another process is using this data folder.')
    const port = Number(new URL(likeness.url).port)
    const onPort = await another(port, join(likeness.dataDir, 'elsewhere')).ended
    expect([onPort.code, onPort.stderr]).toEqual([
      1,
      `Another program is using this port.\n  ${port}\nStop that program, or set PORT to a free port.\n`,
    ])
  })

  test('exits cleanly on SIGTERM and prints nothing, whatever connections are open', async () => {
    const port = await freePort()
    const { child, ended } = another(port, join(likeness.dataDir, 'elsewhere'))
    await until(async () => {
      const health = await fetch(`http://localhost:${port}/health`).catch(() => null)
      return health?.ok ?? false
    })
    for (const request of [
      '',
      'GET /health HTTP/1.1\r\nHost:',
      'GET /health HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
      'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{',
    ])
      (await rawSocket(port)).send(request)
    child.kill('SIGTERM')
    expect(await ended).toEqual({ code: 0, stdout: '', stderr: '' })
  })
})
