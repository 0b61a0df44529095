import { afterEach, beforeEach } from 'vitest'
import { openWindows } from './fixtures/tab/browser.ts'

// A page that is left open asks and draws on, beside the tests that follow.
beforeEach(() => openWindows.clear())
afterEach(async ({ task }) => {
  // whose windows they are is not known of tests that run at the same time
  if (task.concurrent) return
  for (const context of openWindows) await context.close()
})
