/** `npm run playground`: what `npm start` does, and Microsoft's local bot client beside it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod'
import { assertFree } from './launch/assertFree.ts'
import { CLIENT_VERSION, fetchClient } from './launch/fetchClient.ts'
import { clientConfig } from './playground/config.ts'

const folder = fileURLToPath(new URL('../../.cache/playground', import.meta.url))
const log = join(folder, 'client.log')
const print = (line: string): boolean => process.stdout.write(`${line}\n`)
const settings = z.object({
  PLAYGROUND_PORT: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number().int().min(1).max(65_535).default(56_150),
  ),
  PLAYGROUND_PERSONA: z.string().default('member'),
})
const START_TIMEOUT_MS = 60_000

const running: ChildProcess[] = []
let stopping = false
try {
  await start()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  stop(1)
}

async function start(): Promise<void> {
  const read = settings.safeParse(process.env)
  if (!read.success) throw new Error('PLAYGROUND_PORT: must be a port, from 1 to 65535')
  const { PLAYGROUND_PORT: port, PLAYGROUND_PERSONA: persona } = read.data
  await assertFree(port, 'PLAYGROUND_PORT')
  const client = await fetchClient(folder, print)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop(0))
  const sandboxUrl = await startSandboxAndProduct()
  const config = join(folder, 'client.yml')
  await mkdir(folder, { recursive: true })
  await writeFile(config, await clientConfig(sandboxUrl, persona))
  const endpoint = `${sandboxUrl}/sandbox/playground/${encodeURIComponent(persona)}/messages`
  startClient(client.program, ['-e', endpoint, '-c', 'msteams', '-p', String(port), '--dt'], config)
  await waitFor(`http://localhost:${port}`)
  print(`playground http://localhost:${port}, as ${persona}`)
  print(`Microsoft's client ${CLIENT_VERSION}, for evaluating only: ${client.licence}`)
}

/** `npm start` as it is; its address, once it is ready. */
async function startSandboxAndProduct(): Promise<string> {
  const program = fileURLToPath(new URL('start.ts', import.meta.url))
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] })
  running.push(child)
  child.once('exit', (code) => stop(code ?? 1))
  return new Promise((ready) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      print(line)
      const address = /^ready (?<address>\S+)$/.exec(line)?.groups?.['address']
      if (address) ready(address)
    })
  })
}

function startClient(program: string, options: string[], config: string): void {
  const child = spawn(process.execPath, [program, ...options], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
      M365_AGENTS_PLAYGROUND_LOGFILE: log,
      TEAMSAPPTESTER_BROWSER: 'none',
    },
  })
  running.push(child)
  child.once('exit', (code) => {
    if (!stopping)
      process.stderr.write(`Microsoft's client stopped (code ${code}). Its log is ${log}.\n`)
    stop(1)
  })
}

async function waitFor(address: string): Promise<void> {
  const giveUpAt = Date.now() + START_TIMEOUT_MS
  while (Date.now() < giveUpAt) {
    const answer = await fetch(address).catch(() => null)
    await answer?.body?.cancel()
    if (answer?.ok) return
    await pause(200)
  }
  throw new Error(`Microsoft's client did not answer at ${address} within a minute.`)
}

/** Stops all that was started, and then this process. */
function stop(code: number): void {
  if (stopping) return
  stopping = true
  const alive = running.filter(
    ({ exitCode, signalCode }) => exitCode === null && signalCode === null,
  )
  const ended = alive.map((child) => new Promise((done) => child.once('exit', done)))
  for (const child of alive) child.kill('SIGTERM')
  void Promise.all(ended).finally(() => process.exit(code))
}
