import { afterEach, beforeEach } from 'vitest'
import { openWindows, type OpenWindow } from './fixtures/tab/browser.ts'

/** Of what a page shows, enough to see where a test stood. */
const MAX_PAGE_CHARACTERS = 6000

// A page that is left open asks and draws on, beside the tests that follow.
beforeEach(() => openWindows.clear())
afterEach(async ({ task }) => {
  // whose windows they are is not known of tests that run at the same time
  if (task.concurrent) return
  for (const window of openWindows) {
    if (task.result?.state === 'fail') await describeWindow(task.name, window)
    await window.page.context().close()
  }
})

/** What a page showed when its test failed can't be seen later. */
async function describeWindow(test: string, { page, faults }: OpenWindow): Promise<void> {
  const frame = page.frames().at(-1) ?? page.mainFrame()
  const shown = await frame
    .locator('body')
    .ariaSnapshot({ timeout: 5000 })
    .catch((error: unknown) => String(error))
  process.stderr.write(
    `\n${test}: ${frame.url()} showed\n${shown.slice(0, MAX_PAGE_CHARACTERS)}\nand said ${JSON.stringify(faults)}\n\n`,
  )
}
