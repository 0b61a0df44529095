import type { Frame } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { PhotoCounts } from '../../../src/core/model.ts'
import { until } from '../../fixtures/likeness.ts'
import { browserPath } from '../../fixtures/tab/browser.ts'
import { startTabs } from '../../fixtures/tab/openTab.ts'

/** Their code is fetched when they are first opened, or a while after the gallery was. */
async function dialogsAreLoaded(frame: Frame): Promise<void> {
  for (const name of ['Default picture', 'Download', 'Remove photos']) {
    await frame.getByRole('button', { name }).press('Enter')
    const dialog = frame.getByRole('dialog').or(frame.getByRole('alertdialog'))
    await dialog.getByRole('button', { name: 'Cancel' }).press('Enter')
    await dialog.waitFor({ state: 'detached' })
  }
  await frame.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /\/Run-[^/]*\.js$/.test(name)),
  )
}

describe.skipIf(!browserPath)('somebody whose role is withdrawn while people are selected', () => {
  const { likeness, open } = startTabs({ people: 40 })
  const counts = () => likeness().json<PhotoCounts>('admin', 'GET', '/api/people/counts')

  test('is told so by each action, changes nothing, and keeps the selection', async () => {
    await until(async () => (await counts()).unknown === 0)
    const before = await counts()
    const { frame, page } = await open()
    for (const index of [0, 1, 2]) {
      await frame.locator(`[data-index="${index}"]`).focus()
      await page.keyboard.press('Space')
    }
    const bar = frame.getByRole('group', { name: 'Selected people' })
    await bar.getByText(`3 of ${before.total} selected`).waitFor()
    await dialogsAreLoaded(frame)
    // what was found out before about who may do what is forgotten
    await likeness().kill()
    await likeness().ask('POST', '/sandbox/faults', { kind: 'rolesWithdrawn' })
    await likeness().restart()
    const refused = frame.getByText('Only people who manage photos can do this.')
    const press = (name: string) => bar.getByRole('button', { name }).press('Enter')

    await press('Remove photos')
    await frame
      .getByRole('alertdialog')
      .getByRole('button', { name: 'Remove photos' })
      .press('Enter')
    await refused.waitFor()
    await frame.getByText('Ask an administrator for the Photos.Manage role.').waitFor()
    await bar.getByText('3 of').waitFor()

    const dialog = frame.getByRole('dialog')
    await press('Default picture')
    await dialog.getByRole('checkbox', { name: 'Also replace photos that people have' }).check()
    await dialog.getByRole('button', { name: 'Set default pictures' }).press('Enter')
    await dialog.getByText('Only people who manage photos can do this.').first().waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })

    await press('Download')
    await dialog.getByRole('radio', { name: 'A list of these people' }).check()
    await dialog.getByRole('button', { name: 'Download' }).press('Enter')
    await dialog.getByText('Only people who manage photos can do this.').waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })

    await bar.getByText('3 of').waitFor()
    expect(await frame.locator('[aria-selected=true]').count()).toBe(3)

    await likeness().kill()
    await likeness().ask('DELETE', '/sandbox/faults')
    await likeness().restart()
    expect(await counts()).toEqual(before)
    const { runs } = await likeness().json<{ runs: unknown[] }>('admin', 'GET', '/api/runs')
    expect(runs).toEqual([])
    // the same selection can be used once the role is back
    await press('Remove photos')
    await frame
      .getByRole('alertdialog')
      .getByRole('button', { name: 'Remove photos' })
      .press('Enter')
    await frame.getByRole('heading', { name: 'Removal finished' }).waitFor()
  }, 90_000)
})
