import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Frame, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { looksAlike } from '../../src/core/imaging/duplicates/looksAlike.ts'
import { drawPortrait } from '../../src/sandbox/portraits/portrait.ts'
import { browserPath, dropOn } from '../fixtures/tab/browser.ts'
import { startTabs } from '../fixtures/tab/openTab.ts'

interface Someone {
  id: string
  displayName: string
}

const pictureOf = async (seed: string) => ({
  name: `${seed}.jpg`,
  mimeType: 'image/jpeg',
  buffer: await drawPortrait(seed),
})

const focused = (frame: Frame) => () =>
  frame.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  )
/** Presses a key on a button, without the pointer. */
const press = async (page: Page, frame: Frame, name: string) => {
  const button = frame.getByRole('button', { name, exact: true, disabled: false })
  await button.focus()
  await page.keyboard.press('Enter')
}

describe.skipIf(!browserPath)('one person', () => {
  const { likeness, open } = startTabs({ people: 40 })
  const withPhoto = async (n: number): Promise<Someone> => {
    const path = '/api/people?photo=has'
    const { items } = await likeness().json<{ items: Someone[] }>('admin', 'GET', path)
    const someone = items[n]
    if (!someone) throw new Error('the sandbox has people with photos')
    return someone
  }
  const shown = async (id: string): Promise<Buffer> => {
    const photo = await likeness().api('admin', 'GET', `/api/people/${id}/photo`)
    return photo.status === 204 ? Buffer.alloc(0) : Buffer.from(await photo.arrayBuffer())
  }
  test('has a photo to replace, undo, crop and restore the photo with the keyboard alone', async () => {
    const { page, frame, faults } = await open('#/photos')
    const { id, displayName: name } = await withPhoto(0)
    const before = await shown(id)
    await frame.getByRole('searchbox').fill(name)
    // those who were shown before are gone
    await expect.poll(() => frame.locator('[data-index]').count()).toBeLessThan(5)
    // its button would get the focus that a dialog loses
    await press(page, frame, 'View')
    await page.keyboard.press('Escape')
    await frame.getByRole('gridcell', { name }).first().focus()
    await page.keyboard.press('Enter')
    const panel = frame.getByRole('dialog', { name })
    await panel.getByRole('img', { name: `Photo of ${name}` }).waitFor()
    await panel.getByText("The photo wasn't set here", { exact: false }).waitFor()
    await panel.getByText('No one has changed this photo here.').waitFor()

    const chosen = page.waitForEvent('filechooser')
    await press(page, frame, 'Replace photo')
    const pier = await pictureOf('on the pier')
    await (await chosen).setFiles(pier)
    await panel.getByRole('img', { name: `New photo of ${name}, as cropped` }).waitFor()
    expect(await shown(id)).toEqual(before)
    await expect.poll(focused(frame)).toBe('Set photo')
    await page.keyboard.press('Enter')
    await panel.getByText('The photo is set.').waitFor()
    await panel.getByText('It was changed in your name.', { exact: false }).waitFor()
    expect(await frame.evaluate(() => document.activeElement === document.body)).toBe(false)
    expect(await looksAlike(pier.buffer, await shown(id))).toBe(true)
    await panel.getByText('The photo was set here.').waitFor()
    await panel.getByRole('img', { name: /^Photo before the change/ }).waitFor()

    await press(page, frame, 'Undo')
    await panel.getByText('The change was undone.').waitFor()
    expect(await looksAlike(before, await shown(id))).toBe(true)

    await press(page, frame, 'Crop')
    await frame.getByRole('button', { name: 'Use this crop' }).waitFor()
    await page.keyboard.press('Escape')
    await panel.getByRole('button', { name: 'Crop', exact: true }).waitFor()
    await expect
      .poll(() => panel.evaluate((element) => element.contains(document.activeElement)))
      .toBe(true)
    await press(page, frame, 'Crop')
    // the dialog takes the focus when it has opened
    await expect.poll(focused(frame)).toBe('Cancel')
    const square = frame.getByRole('application', { name: 'Crop square' })
    await square.focus()
    await page.keyboard.press('Shift+-')
    await press(page, frame, 'Use this crop')
    await expect.poll(focused(frame)).toBe('Set photo')
    await page.keyboard.press('Enter')
    await panel.getByText('The photo is set.').waitFor()

    const [, pierAgain] = await panel
      .getByRole('button', { name: /^Restore the photo after/ })
      .all()
    await pierAgain?.focus()
    await page.keyboard.press('Enter')
    await expect.poll(async () => looksAlike(pier.buffer, await shown(id))).toBe(true)
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    await expect.poll(focused(frame)).toContain(name)
    expect(faults).toEqual([])
  })

  test.each([
    ['tile', 'gridcell', 'Large photos'],
    ['row of the list', 'row', 'List'],
  ] as const)('gets the one picture that is dropped on their %s', async (_title, role, look) => {
    const { page, frame, faults } = await open('#/photos')
    const { id, displayName: name } = await withPhoto(look === 'List' ? 4 : 3)
    await frame.getByRole('button', { name: 'View' }).click()
    await frame.getByRole('menuitemradio', { name: look }).click()
    await page.keyboard.press('Escape')
    await frame.getByRole('searchbox').fill(name)
    // those who were shown before are gone
    await expect.poll(() => frame.locator('[data-index]').count()).toBeLessThan(5)
    const folder = await mkdtemp(join(tmpdir(), 'likeness-drop-'))
    const [one, other] = [join(folder, 'one.jpg'), join(folder, 'other.jpg')]
    const dropped = await drawPortrait(`dropped on a ${look}`)
    await Promise.all([writeFile(one, dropped), writeFile(other, dropped)])
    try {
      const target = frame.getByRole(role, { name }).first()
      // the list of everybody would be replaced meanwhile
      await expect.poll(() => frame.locator('[data-index]').count()).toBeLessThan(5)
      await target.hover()
      await dropOn(target, [one, other])
      await frame.getByText('A person has one photo. Drop one picture on them.').waitFor()
      expect(await frame.getByRole('dialog').count()).toBe(0)
      await frame.getByRole('button', { name: 'Cancel' }).click()

      await dropOn(target, [one], () =>
        frame.getByText(`Drop one picture here to change ${name}'s photo`).waitFor(),
      )
      const panel = frame.getByRole('dialog', { name })
      await panel.getByRole('img', { name: `New photo of ${name}, as cropped` }).waitFor()
      expect(await frame.getByText('Drop one picture here', { exact: false }).count()).toBe(0)
      await panel.getByRole('button', { name: 'Set photo' }).click()
      await panel.getByText('The photo is set.').waitFor()
      expect(await looksAlike(dropped, await shown(id))).toBe(true)
      await panel.getByRole('definition').filter({ hasText: 'one.jpg' }).waitFor()
      await page.keyboard.press('Escape')
      await panel.waitFor({ state: 'detached' })

      await dropOn(frame.getByRole('heading', { level: 1 }), [one, other])
      await frame.getByRole('heading', { name: 'Add photos', level: 1 }).waitFor()
      await frame.getByText('one.jpg').first().waitFor()
      await frame.getByText('other.jpg').first().waitFor()
      expect(faults).toEqual([])
    } finally {
      await rm(folder, { recursive: true })
      await page.context().close()
    }
  })

  test('keeps the focus when the photo is removed although the question fades out slowly', async () => {
    const { page, frame, faults } = await open('#/photos')
    const { id, displayName: name } = await withPhoto(1)
    const before = await shown(id)
    await frame.getByRole('searchbox').fill(name)
    // those who were shown before are gone
    await expect.poll(() => frame.locator('[data-index]').count()).toBeLessThan(5)
    await frame.getByRole('gridcell', { name }).first().click()
    const panel = frame.getByRole('dialog', { name })
    const remove = panel.getByRole('button', { name: 'Remove photo' })
    await remove.waitFor()
    const session = await page.context().newCDPSession(page)
    await session.send('Animation.enable')
    await session.send('Animation.setPlaybackRate', { playbackRate: 0.2 })
    await remove.click()
    await frame.getByRole('alertdialog').getByRole('button', { name: 'Remove photo' }).click()
    await frame.getByText('The photo was removed.').waitFor()
    await frame.getByRole('alertdialog').waitFor({ state: 'detached' })
    expect(await shown(id)).toEqual(Buffer.alloc(0))
    // The drawer would be hidden from screen readers if the focus were behind it.
    await panel.getByRole('button', { name: 'Undo' }).click({ timeout: 10_000 })
    await panel.getByText('The change was undone.').waitFor()
    expect(await looksAlike(before, await shown(id))).toBe(true)
    expect(faults).toEqual([])
  })

  test('has a photo that a second admin is told about, and shown as it is, when a first has changed it', async () => {
    const { id, displayName: name } = await withPhoto(3)
    const { frame, faults } = await open(`#/photos/person=${id}`)
    await frame.getByRole('img', { name: `Photo of ${name}` }).waitFor()
    await frame.getByRole('heading', { name: 'History' }).waitFor()
    await likeness().json('hr', 'DELETE', `/api/people/${id}/photo`)
    await frame.getByRole('button', { name: 'Remove photo' }).click()
    await frame.getByRole('alertdialog').getByRole('button', { name: 'Remove photo' }).click()
    await frame.getByText(/removed this photo/).waitFor()
    await frame.getByLabel(`${name} has no photo`).waitFor()
    await frame.getByText(/removed this photo/).waitFor()
    await frame.getByRole('button', { name: 'Cancel' }).click()
    await frame.getByText(/removed this photo/).waitFor({ state: 'detached' })
    expect(faults.filter((fault) => !fault.includes('409'))).toEqual([])
  })

  test.each([
    ['a desktop', { width: 1280, height: 800 }],
    ['a phone', { width: 390, height: 844 }],
  ])(
    'has a page, which can be linked to, on %s: its headings are in order, and nothing is cut off',
    async (_title, viewport) => {
      const { id, displayName: name } = await withPhoto(2)
      const { frame, faults } = await open(`#/photos/person=${id}`, { viewport })
      await frame.getByRole('heading', { name, level: 1 }).waitFor()
      await frame.getByRole('img', { name: `Photo of ${name}` }).waitFor()
      await frame.getByRole('group', { name: 'As others see it' }).waitFor()
      await frame.getByText('No one has changed this photo here.').waitFor()
      const levels = await frame
        .getByRole('heading')
        .evaluateAll((headings) => headings.map(({ tagName }) => tagName))
      expect(levels).toEqual(['H1', 'H2', 'H2', 'H2'])
      const hidden = await frame.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(hidden).toBe(0)
      expect(faults).toEqual([])
    },
  )

  test('is not found by a link to somebody who is not in the directory', async () => {
    const { frame } = await open('#/photos/person=00000000-0000-4000-8000-000000000000')
    await frame.getByText("This person isn't in the directory.").waitFor()
    await frame.getByRole('button', { name: 'Show everyone' }).click()
    await frame.getByRole('searchbox').waitFor()
    expect(frame.url()).toMatch(/#\/people$/)
  })
})
