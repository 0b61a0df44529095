import { readFile } from 'node:fs/promises'
import type { Frame } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PeoplePage, StoredSettingsView } from '../../../src/api/contract.ts'
import { until } from '../../fixtures/likeness.ts'
import { browserPath } from '../../fixtures/tab/browser.ts'
import { startTabs } from '../../fixtures/tab/openTab.ts'

const lines = (frame: Frame) =>
  frame.getByRole('list', { name: 'Changes, newest first' }).getByRole('listitem').allTextContents()

describe.skipIf(!browserPath)('the history', () => {
  const { likeness, open } = startTabs({ people: 30 })
  let name = ''

  beforeAll(async () => {
    const { json } = likeness()
    const withPhoto = () => json<PeoplePage>('admin', 'GET', '/api/people?photo=has&limit=5')
    await until(async () => (await withPhoto()).items.length > 0)
    const [person] = (await withPhoto()).items
    name = person?.displayName ?? ''
    await json('admin', 'DELETE', `/api/people/${person?.id}/photo`)
    const { version } = await json<StoredSettingsView>('admin', 'GET', '/api/settings')
    await json('admin', 'PUT', '/api/settings', { version, settings: { faceRequired: true } })
  })

  const openHistory = async () => {
    const window = await open()
    await window.frame.getByRole('button', { name: 'More' }).click()
    await window.frame.getByRole('menuitem', { name: 'History' }).click()
    await window.frame.getByRole('list', { name: 'Changes, newest first' }).waitFor()
    return window
  }
  test('lists changes of photos and of settings, newest first, filtered and searched', async () => {
    const { page, frame, faults } = await openHistory()
    await expect.poll(() => lines(frame)).toHaveLength(2)
    const [setting, removal] = await lines(frame)
    expect(setting).toContain('changed the setting “Ask for a face”')
    expect(removal).toContain(`removed ${name}'s photo`)

    await frame.getByRole('combobox', { name: 'Change' }).selectOption('remove')
    await expect.poll(() => lines(frame)).toEqual([removal])
    await frame.getByRole('button', { name: 'Clear filters' }).click()
    await frame.getByRole('searchbox').fill(name)
    await expect.poll(() => lines(frame)).toEqual([removal])
    await frame.getByRole('searchbox').fill('nobody of that name')
    await frame.getByText('No changes found').waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('opens the person, and comes back with its filter', async () => {
    const { page, frame, faults } = await openHistory()
    await frame.getByRole('combobox', { name: 'Change' }).selectOption('remove')
    await frame.getByRole('button', { name: `Open ${name}` }).click()
    await frame.getByRole('heading', { name }).waitFor()
    await frame.evaluate(() => history.back())
    await expect.poll(() => lines(frame)).toHaveLength(1)
    expect(await frame.getByRole('combobox', { name: 'Change' }).inputValue()).toBe('remove')
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('is downloaded as it is filtered', async () => {
    const { page, frame, faults } = await openHistory()
    await frame.getByRole('combobox', { name: 'Change' }).selectOption('setting')
    await expect.poll(() => lines(frame)).toHaveLength(1)
    const download = page.waitForEvent('download')
    await frame.getByRole('button', { name: 'Download' }).click()
    await frame.getByRole('menuitem', { name: 'CSV' }).click()
    const rows = (await readFile(await (await download).path(), 'utf8')).trim().split('\r\n')
    expect(rows).toHaveLength(2)
    expect(rows[1]).toContain('Ask for a face')
    expect(faults).toEqual([])
    await page.context().close()
  })
})
