import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pino, { type Logger } from 'pino'
import { createApi, type Api } from './api/server.ts'
import { createBot } from './bot/index.ts'
import { readConfig } from './core/config.ts'
import type { AppError } from './core/errors.ts'
import { openCore, type Core } from './core/index.ts'
import { requestId } from './core/telemetry/requestId.ts'
import { stopInOrder } from './core/stopInOrder.ts'
import { startupMessage, withoutValues } from './core/startup.ts'

export interface Running {
  port: number
  /** Answers open requests, finishes the writes in progress, then closes everything, within 30 seconds; never throws. */
  stop(): Promise<void>
}

/**
 * Starts the product: configuration, core, bot, API, in this order.
 * @throws AppError `config_invalid`, `port_taken`, `port_not_allowed`, `address_unavailable`, and those of `openCore`, with
 * nothing left open
 */
export async function start(
  environment: Record<string, string | undefined> = process.env,
  onEnded: (error: AppError) => void = () => {},
): Promise<Running> {
  const config = readConfig(environment)
  const log = createLog(config.logLevel)
  const core = await openCore(config, log, onEnded)
  try {
    const bot = createBot({ config, core, log })
    core.onRunFinished((finished) => bot.notify(finished))
    core.onRunPaused((summary) => bot.notifyPaused(summary))
    core.onRunCards(bot.runCards)
    core.onDraftCards(bot.draftCards)
    core.onDigests(bot.digests)
    core.onReminders(bot.reminders)
    core.onApprovals(bot.approvals)
    core.onActivitiesLeft(() => bot.answerLeft())
    const api = await createApi({ config, core, bot, log })
    log.info({ port: api.port }, 'ready')
    return {
      port: api.port,
      stop: () =>
        stopInOrder(
          [
            { part: 'api', maxMs: 5000, stop: () => stopAnswering(core, api) },
            { part: 'bot', maxMs: 5000, stop: () => bot.idle() },
            { part: 'core', maxMs: 25_000, stop: () => core.stop() },
          ],
          log,
        ),
    }
  } catch (error) {
    await core.stop()
    throw error
  }
}

/** Meanwhile no further photo is begun, so that other processes can go on at once. */
function stopAnswering(core: Core, api: Api): Promise<void> {
  core.drain()
  return api.close()
}

/** Logs JSON lines to standard output. Errors are reduced to safe fields: libraries attach whole requests to theirs. */
const createLog = (level: string): Logger =>
  pino({
    level,
    base: null,
    redact: ['authorization', '*.authorization', '*.headers.authorization', '*.assertion'],
    // The lines of a request or a job can be told from others', down to the requests that it makes.
    mixin: () => ({ requestId: requestId() }),
    serializers: { err: describeError },
  })

export function describeError(error: unknown): unknown {
  // pg-boss reports copies of errors, which are plain objects.
  if (!(error instanceof Error)) return String(messageIn(error) ?? error)
  const { name, cause } = error
  const { message, stack } = withoutValues(error)
  const code = 'code' in error ? String(error.code) : undefined
  return { name, code, message, stack, ...(cause !== undefined && { cause: describeError(cause) }) }
}

const messageIn = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'message' in value ? value.message : null

/** What an operator reads when the start or the stop fails. */
function fail(error: unknown): void {
  const withStack = /^(debug|trace)$/.test(process.env['LOG_LEVEL'] ?? '')
  process.stderr.write(`${startupMessage(error, { withStack })}\n`)
  process.exit(1)
}

/**
 * The role may also be the first argument, as in `npm run serve -- worker`. Runs until SIGTERM or SIGINT; a second signal ends the
 * process at once.
 */
async function run(): Promise<void> {
  const [role] = process.argv.slice(2)
  const running = await start(role ? { ...process.env, ROLE: role } : process.env, fail)
  const stop = async (): Promise<void> => {
    for (const signal of signals) process.removeAllListeners(signal)
    await running.stop()
    process.exit(0)
  }
  for (const signal of signals) process.once(signal, () => void stop().catch(fail))
}

const signals = ['SIGTERM', 'SIGINT'] as const
const isProgram =
  process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)

if (isProgram) await run().catch(fail)
