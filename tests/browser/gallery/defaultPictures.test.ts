import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PhotoCounts } from '../../../src/core/model.ts'
import { browserPath, openWindow, startBrowser } from '../../fixtures/tab/browser.ts'
import { startLikeness, until, type Likeness } from '../../fixtures/likeness.ts'

describe.skipIf(!browserPath)('people without a photo', () => {
  let likeness: Likeness
  let browser: Browser
  beforeAll(async () => {
    likeness = await startLikeness({ people: 60 })
    browser = await startBrowser()
    await until(async () => (await counts()).unknown === 0)
  })
  afterAll(async () => {
    await browser?.close()
    await likeness?.stop()
  })
  const counts = () => likeness.json<PhotoCounts>('admin', 'GET', '/api/people/counts')

  test('get their initials in chosen colors, which are shown before, or one file, by the keyboard and as a run', async () => {
    const { page, tab, faults } = await openWindow(
      browser,
      `${likeness.sandbox.url}/?persona=admin#/photos`,
    )
    const frame = await tab()
    const { none, total } = await counts()
    const dialog = frame.getByRole('dialog')
    const open = async (count: number) => {
      await frame.locator('[data-index="0"] [data-check]').click()
      await frame.getByRole('button', { name: `Select all ${count}` }).click()
      await frame.getByRole('button', { name: 'Default picture' }).press('Enter')
      await dialog.getByText(`Set a default picture for ${count} people`).waitFor()
    }
    await open(total)
    const examples = dialog.getByRole('list', { name: 'Examples' }).getByRole('listitem')
    await examples.first().waitFor()
    const face = examples.first().getByRole('presentation')
    const before = await face.getAttribute('src')
    const colours = dialog.getByRole('textbox', { name: 'Colors' })
    await colours.fill('#b10e1c red')
    await dialog.getByText('“red” is not a color code. Type it like #0078d4.').waitFor()
    expect(await face.getAttribute('src')).toBe(before)
    await colours.fill('#b10e1c')
    await expect.poll(() => face.getAttribute('src')).not.toBe(before)
    await page.keyboard.press('Escape')
    await expect
      .poll(() => frame.evaluate(() => document.activeElement?.textContent))
      .toBe('Default picture')

    await open(total)
    await colours.fill('#b10e1c')
    await dialog.getByRole('button', { name: 'Set default pictures' }).click()
    await frame.getByRole('heading', { name: 'Default pictures finished' }).waitFor()
    const { runs } = await likeness.json<{
      runs: { id: string; kind: string; counts: Record<string, number> }[]
    }>('admin', 'GET', '/api/runs')
    expect(runs).toMatchObject([{ kind: 'default', counts: { skipped: total - none } }])
    const { done = 0 } = runs[0]?.counts ?? {}
    expect((await counts()).none).toBe(none - done)
    expect(done).toBeGreaterThan(0)

    // again with a file: only those whose photo cannot be changed are left without one
    await frame.evaluate(() => (location.hash = '#/people'))
    await open(total)
    await dialog.getByRole('radio', { name: 'One picture for everyone' }).check()
    const set = dialog.getByRole('button', { name: 'Set default pictures' })
    expect(await set.getAttribute('aria-disabled')).toBe('true')
    const logo = await sharp({
      create: { width: 800, height: 500, channels: 3, background: '#004e8c' },
    })
      .webp()
      .toBuffer()
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'logo.webp', mimeType: 'image/webp', buffer: logo })
    await dialog.getByRole('img', { name: 'The picture as it will be set' }).waitFor()
    await expect.poll(() => set.getAttribute('aria-disabled')).toBeNull()
    expect(faults).toEqual([])
  }, 120_000)
})
