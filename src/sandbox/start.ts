/** `npm start`: builds the pages if they changed, starts the sandbox in this process and the product in another. */
import { spawn, type ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod'
import { cloudNames } from './clouds.ts'
import { assertFree } from './launch/assertFree.ts'
import { buildPages } from './launch/buildPages.ts'
import { startSandbox, type Sandbox } from './main.ts'
import { productCommand } from './launch/productCommand.ts'

const print = (line: string): boolean => process.stdout.write(`${line}\n`)

/** Treats an empty variable as unset. */
const withDefault = <T extends z.ZodType>(schema: T, fallback: string) =>
  z.preprocess((value) => (value === undefined || value === '' ? fallback : value), schema)
const integer = (least: number, most: number) => z.coerce.number().int().min(least).max(most)
const settings = z.object({
  PORT: withDefault(integer(1, 65_535), '3978'),
  SANDBOX_PORT: withDefault(integer(1, 65_535), '3979'),
  DATA_DIR: withDefault(z.string(), '.data'),
  SANDBOX_PEOPLE: withDefault(integer(10, 1_000_000), '500'),
  SANDBOX_TENANT: z.string().default(''),
  SANDBOX_LATENCY_MS: withDefault(integer(0, 60_000), '0'),
  SANDBOX_SEED: withDefault(z.string(), '1'),
  SANDBOX_CLOUD: withDefault(z.enum(cloudNames), 'global'),
  LOG_LEVEL: withDefault(z.string(), 'warn'),
  NODE_ENV: z
    .string()
    .optional()
    .refine((value) => value !== 'production', 'must not be production: this is the sandbox'),
})
type Settings = z.infer<typeof settings>

try {
  await start(readSettings())
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`)
  process.exit(1)
}

/** The sentence of an expected error, the stack of any other. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.constructor === Error ? error.message : (error.stack ?? error.message)
}

function readSettings(): Settings {
  const parsed = settings.safeParse(process.env)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Error(faults.join('\n'))
}

async function start(settings: Settings): Promise<void> {
  await assertFree(settings.PORT, 'PORT')
  await assertFree(settings.SANDBOX_PORT, 'SANDBOX_PORT')
  await buildPages(print)
  const sandbox = await startSandbox({
    port: settings.SANDBOX_PORT,
    dataDir: resolve(settings.DATA_DIR),
    people: settings.SANDBOX_PEOPLE,
    tenantFile: settings.SANDBOX_TENANT === '' ? null : resolve(settings.SANDBOX_TENANT),
    latencyMs: settings.SANDBOX_LATENCY_MS,
    seed: settings.SANDBOX_SEED,
    cloud: settings.SANDBOX_CLOUD,
    productUrl: `http://localhost:${settings.PORT}`,
  })
  const product = startProduct(settings, sandbox)
  stopTogether(product, sandbox)
  await waitUntilHealthy(`http://127.0.0.1:${settings.PORT}/health`)
  print(`ready ${sandbox.url}`)
}

function startProduct(settings: Settings, sandbox: Sandbox): ChildProcess {
  const { command, args, environment } = productCommand(sandbox.url, {
    port: settings.PORT,
    dataDir: settings.DATA_DIR,
    logLevel: settings.LOG_LEVEL,
    cloud: settings.SANDBOX_CLOUD,
  })
  // The IPC channel lets the preload notice when this process is gone.
  return spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env: environment })
}

/** Stops both programs when either of them ends. */
function stopTogether(product: ChildProcess, sandbox: Sandbox): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      product.kill('SIGTERM')
    })
  }
  product.once('exit', (code, signal) => {
    const how = signal ?? `code ${code}`
    if (!stopping) process.stderr.write(`The product stopped unexpectedly (${how}).\n`)
    void sandbox.stop().finally(() => process.exit(stopping ? 0 : 1))
  })
}

/** Waits for a 2xx. If the product ends first, `stopTogether` ends this process. */
async function waitUntilHealthy(url: string): Promise<void> {
  for (;;) {
    const response = await fetch(url).catch(() => null)
    await response?.body?.cancel()
    if (response?.ok) return
    await pause(100)
  }
}
