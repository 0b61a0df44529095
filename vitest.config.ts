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

/** unit: pure; store: a real database; contract: the sandbox beside what it stands in for; e2e and browser: the whole. */
export default defineConfig({
  test: {
    // one less than there are cores would leave half of a small machine idle
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
