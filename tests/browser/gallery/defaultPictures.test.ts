import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PhotoCounts } from '../../../src/core/model.ts'
import { until } from '../../fixtures/likeness.ts'
import { browserPath } from '../../fixtures/tab/browser.ts'
import { startTabs } from '../../fixtures/tab/openTab.ts'

describe.skipIf(!browserPath)('people without a photo', () => {
  const { likeness, open: openTab } = startTabs({ people: 60 })
  beforeAll(() => until(async () => (await counts()).unknown === 0))
  const counts = () => likeness().json<PhotoCounts>('admin', 'GET', '/api/people/counts')
  const countRuns = async () =>
    (await likeness().json<{ runs: unknown[] }>('admin', 'GET', '/api/runs')).runs.length

  test('get their initials in chosen colors, which are shown before, or one file, by the keyboard and as a run', async () => {
    const { page, frame, faults } = await openTab()
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
    const own = dialog.getByRole('textbox', { name: 'Add a color of your own' })
    const add = async (codes: string) => {
      await own.fill(codes)
      await page.keyboard.press('Enter')
    }
    await add('#ffcc00 red')
    await dialog.getByText('“red” is not a color code. Type it like #0078d4.').waitFor()
    expect(await dialog.getByRole('checkbox', { name: '#ffcc00' }).count()).toBe(0)
    await add('#ffcc00')
    await dialog.getByRole('checkbox', { name: '#ffcc00', checked: true }).waitFor()
    const suggested = ['Blue', 'Teal', 'Green', 'Brown', 'Red', 'Purple', 'Violet', 'Plum']
    await dialog.getByRole('checkbox', { name: 'Blue' }).focus()
    for (const name of suggested) {
      const box = dialog.getByRole('checkbox', { name, checked: true })
      await expect.poll(() => box.evaluate(hasFocus), { message: name }).toBe(true)
      await page.keyboard.press('Space')
      await page.keyboard.press('Tab')
    }
    await expect.poll(() => face.getAttribute('src')).not.toBe(before)
    await page.keyboard.press('Space')
    await dialog.getByText('Select at least one color.').waitFor()
    const set = dialog.getByRole('button', { name: 'Set default pictures' })
    expect(await set.getAttribute('aria-disabled')).toBe('true')
    await page.keyboard.press('Escape')
    await expect
      .poll(() => frame.evaluate(() => document.activeElement?.textContent))
      .toBe('Default picture')

    await open(total)
    for (const name of suggested.slice(1)) await dialog.getByRole('checkbox', { name }).uncheck()
    await dialog.getByRole('button', { name: 'Set default pictures' }).click()
    await frame.getByRole('heading', { name: 'Default pictures finished' }).waitFor()
    const { runs } = await likeness().json<{
      runs: { id: string; kind: string; counts: Record<string, number> }[]
    }>('admin', 'GET', '/api/runs')
    expect(runs).toMatchObject([{ kind: 'default', counts: { skipped: total - none } }])
    const { done = 0 } = runs[0]?.counts ?? {}
    expect((await counts()).none).toBe(none - done)
    expect(done).toBeGreaterThan(0)

    // again with a file: by now, hardly anybody is left without a photo
    await frame.evaluate(() => (location.hash = '#/people'))
    await open(total)
    await dialog.getByRole('radio', { name: 'One picture for everyone' }).check()
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
    await dialog.getByRole('checkbox', { name: 'Also replace photos that people have' }).check()
    await expect.poll(() => set.getAttribute('aria-disabled')).toBeNull()
    expect(faults).toEqual([])
  }, 120_000)

  test('nobody of whom is selected: that is said, and nothing is started unless their photos are to be replaced', async () => {
    const before = await countRuns()
    const { page, frame, faults } = await openTab()
    await frame.getByRole('button', { name: /^With photo/ }).click()
    await frame.getByText(`${(await counts()).has} people`).waitFor()
    await frame.locator('[data-index="1"] [data-check]').click()
    await frame.locator('[data-index="2"] [data-check]').click()
    await frame.getByRole('button', { name: 'Default picture' }).click()
    const dialog = frame.getByRole('dialog')
    const all = dialog.getByText('All 2 people already have a photo.', { exact: false })
    await all.waitFor()
    const set = dialog.getByRole('button', { name: 'Set default pictures' })
    expect(await set.getAttribute('aria-disabled')).toBe('true')
    await set.focus()
    await page.keyboard.press('Enter')
    await dialog.getByRole('checkbox', { name: 'Also replace photos that people have' }).check()
    await dialog.getByText('2 of them have a photo, which is replaced.', { exact: false }).waitFor()
    expect(await all.count()).toBe(0)
    expect(await set.getAttribute('aria-disabled')).toBeNull()
    expect(await countRuns()).toBe(before)
    expect(faults).toEqual([])
  })
})

const hasFocus = (element: Element): boolean => element === document.activeElement
