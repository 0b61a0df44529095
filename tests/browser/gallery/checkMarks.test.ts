import type { Browser, Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startLikeness, type Likeness } from '../../fixtures/likeness.ts'
import { browserPath, openWindow, startBrowser } from '../../fixtures/tab/browser.ts'

describe.skipIf(!browserPath)('check marks in the gallery', () => {
  let likeness: Likeness
  let browser: Browser
  beforeAll(async () => {
    likeness = await startLikeness({ people: 30 })
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await likeness?.stop()
  })

  test('are seen where the mouse or the keyboard is, and on everybody while somebody is selected', async () => {
    const window = await openWindow(browser, `${likeness.sandbox.url}/?persona=admin#/photos`)
    const frame = await window.tab()
    await tile(frame, 2).waitFor()
    await frame.locator('h1').hover()
    await expect.poll(() => marked(frame, 3)).toEqual([false, false, false])
    await tile(frame, 1).hover()
    await expect.poll(() => marked(frame, 3)).toEqual([false, true, false])
    await tile(frame, 0).focus()
    await window.page.keyboard.press('ArrowRight')
    await window.page.keyboard.press('ArrowRight')
    await frame.locator('h1').hover()
    await expect.poll(() => marked(frame, 3)).toEqual([false, false, true])
    await window.page.keyboard.press('Space')
    await expect.poll(() => marked(frame, 3)).toEqual([true, true, true])
    expect(window.faults).toEqual([])
    await window.page.context().close()
  })
})

const tile = (frame: Frame, index: number) => frame.locator(`[data-index="${index}"]`)

/** of which of the first tiles the check mark is seen */
const marked = (frame: Frame, count: number) =>
  frame
    .locator('[data-check]')
    .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).opacity === '1'))
    .then((seen) => seen.slice(0, count))
