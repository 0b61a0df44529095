/**
 * Program: the service, whose tab is in the folder TAB_FOLDER. Everything else is in the environment, as
 * always; it is to be run with the sandbox's preload.
 */
import pino from 'pino'
import { createApi } from '../../../src/api/server.ts'
import { createBot } from '../../../src/bot/index.ts'
import { readConfig } from '../../../src/core/config.ts'
import { openCore } from '../../../src/core/index.ts'

const config = readConfig(process.env)
const log = pino({ level: config.logLevel, base: null })
const core = await openCore(config, log)
const bot = createBot({ config, core, log })
const tabFolder = process.env['TAB_FOLDER'] ?? ''
const api = await createApi({ config, core, bot, log, tabFolder })
process.once('SIGTERM', () => void api.close().then(() => core.stop()))
process.send?.(api.port)
