import { describe, expect, test } from 'vitest'
import { browserPath } from '../../fixtures/tab/browser.ts'
import { focused, focusLost, tabTo, watchFocus } from '../../fixtures/tab/keyboard.ts'
import { startTabs } from '../../fixtures/tab/openTab.ts'

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
    expect(await focusLost(frame)).toEqual([])
    expect(faults).toEqual([])
  }, 60_000)
})
