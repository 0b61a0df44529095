import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort, until } from '../../fixtures/likeness.ts'

let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'likeness-start-'))
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

/** Runs the program behind `npm start`. */
function npmStart(environment: Record<string, string>) {
  const child = spawn(process.execPath, ['src/sandbox/start.ts'], {
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir, SANDBOX_PEOPLE: '20', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (printed += piece))
  const ended = Promise.all([text(child.stderr), once(child, 'exit')]).then(([stderr]) => ({
    code: child.exitCode,
    stderr,
  }))
  return { child, ended, printed: () => printed }
}

/** The product's process: the only child. */
const childOf = async (parent: ChildProcess): Promise<number> => {
  const listing = spawn('ps', ['-o', 'pid=', '--ppid', String(parent.pid)])
  const lines = (await text(listing.stdout)).split('\n').map(Number).filter(Boolean)
  return lines.at(-1) ?? 0
}

describe('npm start', () => {
  test('prints the address last once page and product answer, and stops both on SIGTERM', async () => {
    const [port, sandboxPort] = [await freePort(), await freePort()]
    const ports = { PORT: String(port), SANDBOX_PORT: String(sandboxPort) }
    const { child, ended, printed } = npmStart(ports)
    await until(async () => printed().includes('ready') || child.exitCode !== null)
    expect(printed().trim().split('\n').at(-1)).toBe(`ready http://localhost:${sandboxPort}`)
    const page = await fetch(`http://localhost:${sandboxPort}/`)
    expect(await page.text()).toContain('<script')
    expect((await fetch(`http://localhost:${port}/health`)).status).toBe(200)
    child.kill('SIGTERM')
    expect(await ended).toEqual({ code: 0, stderr: '' })
    await expect(fetch(`http://localhost:${port}/health`)).rejects.toThrow('fetch failed')
  })

  test('reports it and fails when the product dies', async () => {
    const [port, sandboxPort] = [await freePort(), await freePort()]
    const ports = { PORT: String(port), SANDBOX_PORT: String(sandboxPort) }
    const { child, ended, printed } = npmStart(ports)
    await until(async () => printed().includes('ready') || child.exitCode !== null)
    process.kill(await childOf(child), 'SIGKILL')
    const { code, stderr } = await ended
    expect(code).toBe(1)
    expect(stderr).toContain('The product stopped unexpectedly (SIGKILL).')
  })

  test.each(['PORT', 'SANDBOX_PORT'])('names %s when its port is taken', async (variable) => {
    const port = await freePort()
    const other = createServer().listen(port, '127.0.0.1')
    await once(other, 'listening')
    const free = { PORT: String(await freePort()), SANDBOX_PORT: String(await freePort()) }
    const { code, stderr } = await npmStart({ ...free, [variable]: String(port) }).ended
    other.close()
    expect(code).toBe(1)
    expect(stderr).toBe(`Port ${port} is in use. Set ${variable} to another port.\n`)
  })

  test('rejects all invalid settings at once', async () => {
    const { code, stderr } = await npmStart({
      SANDBOX_PEOPLE: 'many',
      NODE_ENV: 'production',
    }).ended
    expect(code).toBe(1)
    expect(stderr).toMatch(/SANDBOX_PEOPLE: .*\nNODE_ENV: must not be production/)
  })
})
