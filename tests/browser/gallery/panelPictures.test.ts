import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Frame } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PhotoCounts } from '../../../src/core/model.ts'
import { until } from '../../fixtures/likeness.ts'
import { looksAlike } from '../../../src/core/imaging/duplicates/looksAlike.ts'
import { drawPortrait } from '../../../src/sandbox/portraits/portrait.ts'
import { browserPath, dropOn } from '../../fixtures/tab/browser.ts'
import { startTabs } from '../../fixtures/tab/openTab.ts'

interface Someone {
  id: string
  displayName: string
}

describe.skipIf(!browserPath)('the panel of a person', () => {
  const { likeness, open } = startTabs({ people: 40 })
  const counts = () => likeness().json<PhotoCounts>('admin', 'GET', '/api/people/counts')
  beforeAll(() => until(async () => (await counts()).unknown === 0))
  const somebody = async (n: number): Promise<Someone> => {
    const path = '/api/people?photo=has'
    const { items } = await likeness().json<{ items: Someone[] }>('admin', 'GET', path)
    const found = items[n]
    if (!found) throw new Error('the sandbox has people with photos')
    return found
  }
  const shown = async (id: string): Promise<Buffer> => {
    const photo = await likeness().api('admin', 'GET', `/api/people/${id}/photo`)
    return Buffer.from(await photo.arrayBuffer())
  }

  test('takes a picture with the camera, by the keyboard, and says in the history where it is from', async () => {
    const { page, frame, faults } = await open('#/photos', {
      prepare: (context) => context.grantPermissions(['camera']),
    })
    const { id, displayName: name } = await somebody(0)
    const panel = await openPanel(frame, name)
    await panel.getByRole('button', { name: 'Take a photo' }).focus()
    await page.keyboard.press('Enter')
    const camera = frame.getByRole('dialog', { name: 'Take a photo' })
    const take = camera.getByRole('button', { name: 'Take photo' })
    await expect.poll(() => take.getAttribute('aria-disabled')).toBeNull()
    // a picture that is pasted meanwhile is not for what is behind
    await paste(frame, await drawPortrait('pasted behind the camera'))
    await take.press('Enter')
    await camera.getByRole('img', { name: 'The photo you took' }).waitFor()
    await page.keyboard.press('Enter')
    await camera.waitFor({ state: 'detached' })
    await panel.getByRole('img', { name: `New photo of ${name}, as cropped` }).waitFor()
    const set = panel.getByRole('button', { name: 'Set photo' })
    await expect.poll(() => set.evaluate(hasFocus)).toBe(true)
    const before = await shown(id)
    await page.keyboard.press('Enter')
    await panel.getByText('The photo is set.').waitFor()
    expect(await looksAlike(before, await shown(id))).toBe(false)
    await panel.getByText('None, taken with the camera').first().waitFor()
    expect(faults).toEqual([])
  })

  test('says what to do where the camera is not allowed, and has the focus again', async () => {
    const { page, frame, faults } = await open()
    const { displayName: name } = await somebody(1)
    const panel = await openPanel(frame, name)
    const button = panel.getByRole('button', { name: 'Take a photo' })
    await button.focus()
    await page.keyboard.press('Enter')
    const camera = frame.getByRole('dialog', { name: 'Take a photo' })
    await camera.getByText("The camera isn't allowed here.").waitFor()
    await camera.getByRole('button', { name: 'Try again' }).press('Enter')
    await camera.getByText("The camera isn't allowed here.").waitFor()
    await page.keyboard.press('Escape')
    await camera.waitFor({ state: 'detached' })
    await expect.poll(() => button.evaluate(hasFocus)).toBe(true)
    expect(await panel.getByRole('button', { name: 'Set photo' }).count()).toBe(0)
    expect(faults).toEqual([])
  })

  test('says which of several files it uses, changes nothing before that is wanted, and opens no file in place of the page', async () => {
    const { page, frame, faults } = await open()
    const { id, displayName: name } = await somebody(2)
    const panel = await openPanel(frame, name)
    const before = await shown(id)
    const folder = await mkdtemp(join(tmpdir(), 'likeness-panel-'))
    try {
      const files = ['notes.jpg', 'first.jpg', 'second.jpg'].map((file) => join(folder, file))
      const [notes = '', first = '', second = ''] = files
      await writeFile(notes, 'no picture')
      await writeFile(first, await drawPortrait('first of several'))
      await writeFile(second, await drawPortrait('second of several'))
      const photo = panel.getByRole('group', { name: 'Photo', exact: true })
      await dropOn(photo.getByRole('img', { name: `Photo of ${name}` }), files)
      await panel.getByText('You added 3 files. Only the first picture is used').waitFor()
      await panel.getByRole('img', { name: `New photo of ${name}, as cropped` }).waitFor()
      expect(await shown(id)).toEqual(before)

      // another drop takes its place, and one beside the photo does nothing
      await dropOn(panel.getByRole('img', { name: `New photo of ${name}, as cropped` }), [second])
      await expect
        .poll(() => panel.getByText('You added 3 files.', { exact: false }).count())
        .toBe(0)
      await dropOn(panel.getByRole('heading', { name: 'About' }), [first])
      await panel.getByRole('button', { name: 'Set photo' }).click()
      await panel.getByText('The photo is set.').waitFor()
      const wanted = await drawPortrait('second of several')
      expect(await looksAlike(wanted, await shown(id))).toBe(true)
      await panel.getByRole('definition').filter({ hasText: 'second.jpg' }).waitFor()
      expect(page.url()).toContain(likeness().sandbox.url)
      expect(faults).toEqual([])
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

const openPanel = async (frame: Frame, name: string) => {
  await frame.getByRole('searchbox').fill(name)
  await expect.poll(() => frame.locator('[data-index]').count()).toBeLessThan(5)
  await frame.getByRole('gridcell', { name }).first().click()
  const panel = frame.getByRole('dialog', { name })
  await panel.getByRole('img', { name: `Photo of ${name}` }).waitFor()
  return panel
}

const hasFocus = (element: Element): boolean => element === document.activeElement

/** Pastes a picture where the focus is. */
const paste = (frame: Frame, picture: Buffer): Promise<void> =>
  frame.evaluate((base64) => {
    const clipboardData = new DataTransfer()
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    clipboardData.items.add(new File([bytes], 'pasted.jpg', { type: 'image/jpeg' }))
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData })
    ;(document.activeElement ?? document.body).dispatchEvent(event)
  }, picture.toString('base64'))
