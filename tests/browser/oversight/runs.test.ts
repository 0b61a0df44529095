import type { Frame } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { RunView } from '../../../src/api/contract.ts'
import { membersOf } from '../../fixtures/likeness.ts'
import { browserPath } from '../../fixtures/tab/browser.ts'
import { startTabs } from '../../fixtures/tab/openTab.ts'

const names = (frame: Frame) =>
  frame
    .getByRole('list', { name: 'Runs, newest first' })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.firstElementChild?.textContent))

describe.skipIf(!browserPath)('the list of runs', () => {
  const { likeness, open } = startTabs({ people: 30 })

  beforeAll(async () => {
    await importNamed('Year 7, September 2026')
    await importNamed('Year 8, September 2026')
    const staff = await importNamed('Staff')
    await likeness().json('admin', 'POST', `/api/runs/${staff.id}/start`, { awaiting: 'skip' })
  })

  /** A held import of one photo that has not been sent. */
  async function importNamed(name: string): Promise<RunView> {
    const [personId] = await membersOf(likeness())
    const run = await likeness().json<RunView>('admin', 'POST', '/api/runs', { name })
    const items = [{ fileName: 'a.jpg', fileSize: 1000, personId }]
    await likeness().json('admin', 'POST', `/api/runs/${run.id}/items`, { items })
    return run
  }

  const openRuns = async () => {
    const window = await open()
    await window.frame.evaluate(() => (location.hash = '#/runs'))
    await window.frame.getByRole('list', { name: 'Runs, newest first' }).waitFor()
    return window
  }
  test('is searched by name and filtered by state, both in the address and in the counts', async () => {
    const { page, frame, faults } = await openRuns()
    await expect.poll(() => names(frame)).toHaveLength(3)
    await frame.getByRole('searchbox', { name: 'Search runs by name' }).fill('september')
    await expect
      .poll(() => names(frame))
      .toEqual(['Year 8, September 2026', 'Year 7, September 2026'])
    const state = frame.getByRole('combobox', { name: 'State' })
    expect(await state.getByRole('option').first().textContent()).toBe('All states (2)')
    await frame.getByRole('button', { name: 'Clear filters' }).click()
    await expect.poll(() => names(frame)).toHaveLength(3)

    await state.selectOption('held')
    await expect.poll(() => names(frame)).not.toContain('Staff')
    expect(await frame.evaluate(() => location.hash)).toContain('held')
    await frame.getByRole('searchbox', { name: 'Search runs by name' }).fill('nobody')
    await frame.getByText('No runs found').waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('renames a run in place by keyboard, and Esc leaves it as it was', async () => {
    const { page, frame, faults } = await openRuns()
    await frame.getByRole('link', { name: 'Year 7, September 2026' }).press('F2')
    const field = frame.getByRole('textbox', { name: 'Name of the run' })
    await field.fill('Something else')
    await field.press('Escape')
    await expect.poll(() => names(frame)).toContain('Year 7, September 2026')

    await frame.getByRole('button', { name: 'Rename Year 7, September 2026' }).click()
    await field.fill('  ')
    await field.press('Enter')
    await frame.getByText('Type a name.').waitFor()
    await field.fill('Year 7, retakes')
    await field.press('Enter')
    await expect.poll(() => names(frame)).toContain('Year 7, retakes')
    const focused = await frame.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    expect(focused).toBe('Rename Year 7, retakes')
    expect(faults).toEqual([])
    await page.context().close()
  })
})
