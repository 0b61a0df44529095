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

/**
 * - unit: pure functions
 * - store: with a real database
 * - contract: the API, the bot and the Graph client against the sandbox
 * - e2e, browser: the whole product beside its sandbox
 */
export default defineConfig({
  test: {
    // the default leaves one core idle, which is half of a small machine
    maxWorkers: '100%',
    projects: [
      project('unit', 30),
      project('store', 60),
      project('contract', 60),
      project('e2e', 180, { fileParallelism: false }),
      project('browser', 180, { fileParallelism: false }),
    ],
  },
})
