import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PhotoCounts } from '../../src/core/model.ts'
import { until } from '../fixtures/likeness.ts'
import { browserPath } from '../fixtures/tab/browser.ts'
import { startTabs } from '../fixtures/tab/openTab.ts'

describe.skipIf(!browserPath)('people who manage photos', () => {
  const { likeness, open: openTab } = startTabs({ people: 60 })
  beforeAll(async () => {
    await until(async () => (await counts()).unknown === 0)
  })
  const counts = () => likeness().json<PhotoCounts>('admin', 'GET', '/api/people/counts')

  test('download the photos of everybody in view, named as they say, and a list of who is missing', async () => {
    const { page, frame, faults } = await openTab()
    const { total, has, none } = await counts()
    const dialog = frame.getByRole('dialog')
    const open = async () => {
      await frame.getByRole('button', { name: 'More' }).click()
      await frame.getByRole('menuitem', { name: 'Download…' }).click()
    }
    const save = async () => {
      const started = page.waitForEvent('download')
      await dialog.getByRole('button', { name: 'Download' }).click()
      const download = await started
      await dialog.getByText('The download has started').waitFor()
      await dialog.getByRole('button', { name: 'Close' }).click()
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
    }

    await open()
    await dialog.getByText(`Download for ${total} people`).waitFor()
    await dialog.getByText('Files are named like').waitFor()
    await dialog.getByRole('textbox').fill('{surname')
    await dialog.getByText("A brace isn't closed.").waitFor()
    await dialog.getByRole('textbox').fill('{employeeId}')
    await expect.poll(() => dialog.getByText("A brace isn't closed.").count()).toBe(0)
    await dialog.getByText('Files are named like').waitFor()
    const photos = await save()
    expect(photos.name).toMatch(/^likeness-photos-.*\.zip$/)
    const names = Object.keys(unzipSync(photos.bytes))
    expect(names).toHaveLength(has + 1)
    expect(names).toContain('List.csv')

    await frame
      .getByRole('button', { name: /without photo/i })
      .first()
      .click()
    await open()
    await dialog.getByText(`Download for ${none} `).waitFor()
    await dialog.getByRole('radio', { name: 'A list of these people' }).check()
    await dialog.getByRole('radio', { name: 'CSV' }).check()
    const list = await save()
    expect(list.name).toMatch(/^likeness-people-.*\.csv$/)
    expect(list.bytes.toString().trim().split('\r\n')).toHaveLength(none + 1)
    // The browser reports each answer of 400, here to a pattern that was being typed.
    expect(faults.filter((fault) => !fault.includes('/api/exports/names'))).toEqual([])
  })

  test('who come from a card of the bot find the list of exactly those people, and then the gallery', async () => {
    const subPage = encodeURIComponent('photo=none&download=list')
    const { frame, faults } = await openTab(`#/photos/${subPage}`)
    const { none } = await counts()
    const dialog = frame.getByRole('dialog')
    await dialog.getByText(`Download for ${none} `).waitFor()
    expect(await dialog.getByRole('radio', { name: 'A list of these people' }).isChecked()).toBe(
      true,
    )
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await dialog.waitFor({ state: 'detached' })
    await frame.getByRole('button', { name: 'More' }).waitFor()
    expect(faults).toEqual([])
  })
})
