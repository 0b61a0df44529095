import type { Frame, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { browserPath } from '../../fixtures/tab/browser.ts'
import { startTabs } from '../../fixtures/tab/openTab.ts'

const focused = (frame: Frame) => () =>
  frame.evaluate(() => {
    const { activeElement } = document
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? ''
  })

/** Tab or Shift+Tab until something of this name has the focus. */
async function tabTo(page: Page, frame: Frame, name: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if ((await focused(frame)()) === name) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not lead to ${name}, but to ${await focused(frame)()}`)
}

/** Notes when nothing has the focus for longer than the page needs to draw what comes next, on any machine. */
const watchFocus = (frame: Frame): Promise<void> =>
  frame.evaluate(() => {
    const lost: string[] = []
    Object.assign(globalThis, { lost })
    let frames = 0
    const look = (): void => {
      const isLost = document.hasFocus() && document.activeElement === document.body
      frames = isLost ? frames + 1 : 0
      if (frames === 40) lost.push(location.hash)
      requestAnimationFrame(look)
    }
    look()
  })

describe.skipIf(!browserPath)('a run that is started from a selection', () => {
  const { open } = startTabs({ people: 40 })

  test('is started, seen, shown in the gallery and undone with the keyboard alone, and the focus is never lost', async () => {
    const { page, frame, faults } = await open('#/photos')
    await frame.locator('[data-index="0"]').focus()
    await watchFocus(frame)
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowRight')
    await frame.getByText('2 of').waitFor()
    await tabTo(page, frame, 'Remove photos', 'Shift+Tab')
    await page.keyboard.press('Enter')
    await frame.getByRole('alertdialog').waitFor()
    await expect.poll(focused(frame)).toBe('Cancel')
    await page.keyboard.press('Escape')
    await expect.poll(focused(frame)).toBe('Remove photos')
    await page.keyboard.press('Enter')
    await frame.getByRole('alertdialog').waitFor()
    await tabTo(page, frame, 'Remove photos')
    await page.keyboard.press('Enter')
    await frame.getByRole('heading', { name: 'Removal finished' }).waitFor()
    await expect.poll(focused(frame)).toBe('Removal finished')

    await tabTo(page, frame, 'Show in gallery')
    await page.keyboard.press('Enter')
    await frame.getByText('Only people of one run are shown.').waitFor()
    await expect.poll(() => frame.locator('[data-index]').count()).toBe(2)
    await expect.poll(focused(frame)).toBe('Profile photos')
    await tabTo(page, frame, 'View run')
    await page.keyboard.press('Enter')
    await expect.poll(focused(frame)).toBe('Removal finished')

    await tabTo(page, frame, 'Undo all')
    await page.keyboard.press('Enter')
    await frame.getByRole('alertdialog').waitFor()
    await tabTo(page, frame, 'Undo')
    await page.keyboard.press('Enter')
    await frame.getByRole('heading', { name: 'Undo finished' }).waitFor()
    await expect.poll(focused(frame)).toBe('Undo finished')
    expect(await frame.evaluate(() => (globalThis as { lost?: string[] }).lost)).toEqual([])
    expect(faults).toEqual([])
  }, 60_000)
})
