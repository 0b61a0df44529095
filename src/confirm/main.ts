/** `npm run confirm`: finds out, on a real tenant and with one test user, what no test here can settle. */
import { readConfig } from '../core/config.ts'
import { createGraph } from '../core/graph/index.ts'
import { startupMessage } from '../core/startup.ts'
import { readOptions, type Options } from './commandLine.ts'
import { confirmTenant, exitCodes } from './confirmTenant.ts'
import { openDialogue, unattendedDialogue } from './dialogue.ts'
import { Stopped } from './stop.ts'
import { words } from './words/words.ts'

/** One Ctrl+C arrives twice under npm, which passes on the signal that the terminal has sent as well. */
const SAME_PRESS_MS = 1000

process.exitCode = await main()

async function main(): Promise<number> {
  try {
    const options = readOptions(process.argv.slice(2))
    if (options.help) {
      process.stdout.write(`${words('usage')}\n`)
      return exitCodes.fine
    }
    return await run(options)
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`)
    return exitCodes.notStarted
  }
}

async function run(options: Options): Promise<number> {
  const config = readConfig(process.env)
  // The terminal may be gone, but the photos have to be put back all the same.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  const stopping = new AbortController()
  let stoppedAt = -Infinity
  const interrupt = (): void => {
    if (performance.now() - stoppedAt < SAME_PRESS_MS) return
    // The photos are being put back; whoever cannot wait finds them in their files.
    if (stopping.signal.aborted) process.exit(exitCodes.notPutBack)
    stoppedAt = performance.now()
    process.stdout.write(`\n${words('stopping')}\n`)
    stopping.abort(new Stopped())
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt)
  const dialogue = options.yes
    ? unattendedDialogue(process.stdout)
    : openDialogue({ input: process.stdin, output: process.stdout }, stopping.signal, interrupt)
  // What Graph answers is in the report; a log beside the questions would hide them.
  const graph = createGraph(config, { info() {}, warn() {}, error() {} })
  try {
    return await confirmTenant({ config, options, dialogue, graph, stopped: stopping.signal })
  } finally {
    graph.close()
    dialogue.close()
  }
}

function messageOf(error: unknown): string {
  const isCommandLine =
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  if (isCommandLine || error instanceof RangeError) return `${error.message}\n\n${words('usage')}`
  return startupMessage(error, { withStack: true })
}
