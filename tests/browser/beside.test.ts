import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import type { Frame, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawPortrait } from '../../src/sandbox/portraits/portrait.ts'
import { browserPath, dropOn } from '../fixtures/tab/browser.ts'
import { startTabs } from '../fixtures/tab/openTab.ts'

interface Someone {
  id: string
  displayName: string
}

/** As the data of a Nikon begin. */
const nef = Buffer.from('II*\0\x08\0\0\0\x0e\0\xfe\0\x04\0\x01\0\0\0\x01\0\0\0', 'latin1')
const film = Buffer.from('\0\0\0\x14ftypqt  ', 'latin1')

describe.skipIf(!browserPath)('what comes with the photos', () => {
  const { likeness, open } = startTabs({ people: 40 })
  let people: string[]
  let disk: string
  let portrait: Buffer
  beforeAll(async () => {
    const path = '/api/people?limit=8'
    const { items } = await likeness().json<{ items: Someone[] }>('admin', 'GET', path)
    people = items.map(({ displayName }) => displayName)
    portrait = await drawPortrait('beside')
    disk = await mkdtemp(join(tmpdir(), 'likeness-beside-'))
  })
  afterAll(() => rm(disk, { recursive: true }))

  const nameOf = (n: number): string => people[n] ?? ''
  /** What a Synology, a phone, a camera, an export and two clouds leave beside photos. */
  const files = (): Record<string, Buffer> => ({
    [`${nameOf(0)}.JPG`]: portrait,
    [`@eaDir/${nameOf(0)}.JPG/SYNOFILE_THUMB_M.jpg`]: portrait,
    [`@eaDir/${nameOf(0)}.JPG/SYNOPHOTO_THUMB_XL.jpg`]: portrait,
    [`${nameOf(0)}.NEF`]: nef,
    [`${nameOf(0)}.xmp`]: Buffer.from('<x/>'),
    [`${nameOf(1)}.HEIC.jpg`]: portrait,
    [`${nameOf(1)}.MOV`]: film,
    [`${nameOf(1)}.AAE`]: Buffer.from('<plist/>'),
    [`${nameOf(2)}.jpg`]: portrait,
    [`${nameOf(2)}.jpg.supplemental-metadata.json`]: Buffer.from('{}'),
    [`${nameOf(3)}.jpg`]: Buffer.alloc(0),
    [`${nameOf(4)}.nef`]: nef,
    [`.${nameOf(5)}.jpg.icloud`]: Buffer.from('bplist00'),
    [`${nameOf(6)}.jpg.crdownload`]: portrait.subarray(0, 3000),
    [`${nameOf(7)}.jpg.lnk`]: Buffer.from('L'),
    'Picasa.ini': Buffer.from('x'),
    'Thumbs.db': Buffer.from('x'),
    '.DS_Store': Buffer.from('x'),
  })
  const write = async (folder: string): Promise<string> => {
    for (const [name, content] of Object.entries(files())) {
      const path = join(disk, folder, name)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, content)
    }
    return join(disk, folder)
  }
  const zip = async (): Promise<string> => {
    const path = join(disk, 'photos.zip')
    await writeFile(path, zipSync({ ...files(), 'empty/': strToU8('') }))
    return path
  }

  const expectAll = async (frame: Frame): Promise<void> => {
    const tabOf = (name: string) => frame.getByRole('tab', { name, exact: true })
    await tabOf('Ready (3)').waitFor({ timeout: 60_000 })
    await tabOf('All files (5)').waitFor()
    await tabOf("Can't be used (2)").waitFor()
    await tabOf('To decide (0)').waitFor()
    const line = (text: string) => frame.getByText(text, { exact: true }).waitFor()
    await line(`1 photo is only in iCloud: download it first (${nameOf(5)}.jpg)`)
    await line(
      `1 file is only partly downloaded: let the download finish, then add it again (${nameOf(6)}.jpg)`,
    )
    await line(`1 file is only a shortcut: add the file that it leads to (${nameOf(7)}.jpg)`)
    await frame.getByText("1 folder and 8 files that aren't photos of anybody.").waitFor()
    await line('Thumbnails made by a NAS or a system: 1 folder and 1 file')
    await line('Made by Windows, macOS, Linux, or a NAS: 1 file')
    await line('Made by photo programs, such as Picasa or Lightroom: 1 file')
    await line('Notes and edits beside photos, such as AAE, XMP, or JSON: 3 files')
    await line('Camera raw files beside their picture: 1 file')
    await line('Videos beside their picture: 1 file')
    await tabOf("Can't be used (2)").click()
    await frame.getByText('Camera raw file', { exact: true }).waitFor()
    await frame.getByText('Empty file', { exact: true }).hover()
    await frame.getByText('If it comes from OneDrive or another cloud').first().waitFor()
  }

  test('is left out and counted of a folder that is dropped on the gallery', async () => {
    const { page, frame, faults } = await open()
    await frame.getByRole('searchbox').waitFor()
    await dropOn(frame.getByRole('heading', { level: 1 }), [await write('photos')])
    await frame.getByRole('heading', { name: 'Add photos', level: 1 }).waitFor()
    await expectAll(frame)
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('is left out and counted of a folder that is chosen, and of a ZIP', async () => {
    const { page, frame, faults } = await open()
    await frame.evaluate(() => (location.hash = '#/add'))
    await frame.locator('input[aria-label="Folder"]').setInputFiles(await write('chosen'))
    await expectAll(frame)
    await frame.getByRole('button', { name: 'Start over' }).click()
    await frame.locator('input[aria-label="Files"]').setInputFiles(await zip())
    await expectAll(frame)
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('is said why it becomes nobody’s photo when it is dropped on a person', async () => {
    const { page, frame, faults } = await open()
    const folder = await write('person')
    const name = nameOf(5)
    await frame.getByRole('searchbox').fill(name)
    await expect.poll(() => frame.locator('[data-index]').count()).toBeLessThan(5)
    const tile = frame.getByRole('gridcell', { name }).first()
    const panel = frame.getByRole('dialog', { name })
    for (const [file, sentence] of [
      [`.${name}.jpg.icloud`, 'This photo is only in iCloud: download it first.'],
      [`${nameOf(4)}.nef`, "Camera raw files can't be used."],
    ] as const) {
      await dropOn(tile, [join(folder, file)])
      await panel.getByText(sentence).waitFor()
      await page.keyboard.press('Escape')
      await panel.waitFor({ state: 'detached' })
    }
    // of a picture and what is beside it, the picture is meant
    await dropOn(tile, [join(folder, `${nameOf(0)}.NEF`), join(folder, `${nameOf(0)}.JPG`)])
    await panel.getByRole('img', { name: `New photo of ${name}, as cropped` }).waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })

  test.each(['#/runs', '#/history', '#/settings', '#/coverage', '#/approvals'])(
    'never replaces the page when it is dropped where nothing takes it: %s',
    async (hash) => {
      const { page, frame, faults } = await open()
      await frame.evaluate((to) => (location.hash = to), hash)
      await frame.getByRole('heading', { level: 1, name: /^(?!Profile photos|Photos)/ }).waitFor()
      const heading = frame.getByRole('heading', { level: 1 })
      await heading.waitFor()
      const [photo, text] = [join(disk, 'a.jpg'), join(disk, 'a.txt')]
      await Promise.all([writeFile(photo, portrait), writeFile(text, 'text')])
      const [inTab, beside] = [await noteDrops(frame), await noteDrops(page.mainFrame())]
      await dropOn(heading, [text])
      await dropLink(page, heading)
      await expect.poll(inTab).toEqual(['file refused', 'link refused'])
      await dropOn(page.getByRole('banner').first(), [photo])
      await expect.poll(beside).toEqual(['file refused'])
      expect(await heading.isVisible()).toBe(true)
      expect(faults).toEqual([])
      await page.context().close()
    },
  )
})

/**
 * What becomes of what is dragged here from now on: a browser opens what isn't refused, unless a test drives it. What is
 * refused while it is over the page isn't dropped.
 */
async function noteDrops(frame: Frame): Promise<() => Promise<string[]>> {
  const seen = await frame.evaluateHandle(() => {
    const drops = new Set<string>()
    for (const type of ['dragover', 'drop'] as const) {
      addEventListener(type, (event) => {
        const what = event.dataTransfer?.types.includes('Files') ? 'file' : 'link'
        drops.add(`${what} ${event.defaultPrevented ? 'refused' : 'opened'}`)
      })
    }
    return drops
  })
  return () => seen.evaluate((drops) => [...drops])
}

/** Drops a link, as an image or a bookmark from another window is one. */
async function dropLink(page: Page, target: Locator): Promise<void> {
  const box = await target.boundingBox()
  if (!box) throw new Error('what to drop on is not shown')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const session = await page.context().newCDPSession(page)
  const items = [{ mimeType: 'text/uri-list', data: 'http://localhost/elsewhere' }]
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', {
      type,
      x,
      y,
      data: { items, files: [], dragOperationsMask: 17 },
    })
  }
  await session.detach()
}
