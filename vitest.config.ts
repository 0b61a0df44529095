import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const project = (name: string, seconds: number, extra = {}) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    testTimeout: seconds * 1000,
    hookTimeout: 120_000,
    ...extra,
  },
})

/** Files share the modules that they import, which halves what small ones take. */
const shared = { isolate: false, setupFiles: ['tests/leaveAsFound.ts'] }
/** One file at a time, after all others: what they measure depends on how busy the machine is. */
const alone = { fileParallelism: false }
/**
 * Two files at a time, after all others: each waits for pages half of the time. A page may then be so slow that a test gives up,
 * so it is tried once more, and the report says so.
 */
const twoAtOnce = { maxWorkers: 2, sequence: { groupOrder: 2 } }
/** botbuilder keeps the connector's keys for a day: each file has modules of its own */
const withConnector = [
  'tests/contract/{bot,onePhoto,sandbox}/**/*.test.ts',
  'tests/contract/microsoft365/clouds.test.ts',
]
const [killed, busy] = ['tests/e2e/runs/**', 'tests/e2e/imaging/**']

/**
 * - unit: pure functions
 * - store: with a real database
 * - contract: the API and the Graph client against the sandbox
 * - contract/bot: the same with the bot
 * - e2e, browser: the whole product beside its sandbox
 * - e2e/runs: the same while processes are killed and databases lost, which is mostly waiting
 * - e2e/imaging: the same while it has more pictures than it can prepare
 */
export default defineConfig({
  test: {
    // tests of databases and processes wait a fifth of their time; the default leaves one core idle, which is half of a small machine
    maxWorkers: availableParallelism() + 1,
    // the tests start the product, and programs of their own, a few hundred times
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('.cache/compiled', import.meta.url)) },
    projects: [
      project('unit', 30, shared),
      project('store', 60, shared),
      project('contract', 60, { ...shared, exclude: withConnector }),
      project('contract/bot', 60, { include: withConnector }),
      project('e2e', 180, { exclude: [killed, busy] }),
      project('e2e/runs', 180),
      project('e2e/imaging', 180, alone),
      // polls wait as long as a busy machine needs
      project('browser', 180, {
        ...twoAtOnce,
        setupFiles: ['tests/closeWindows.ts'],
        retry: 1,
        expect: { poll: { timeout: 15_000 } },
      }),
    ],
  },
})
