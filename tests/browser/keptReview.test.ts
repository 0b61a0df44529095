import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Frame, Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { browserPath, dropOn } from '../fixtures/tab/browser.ts'
import { startTabs } from '../fixtures/tab/openTab.ts'
import { codedPicture } from '../fixtures/pictures/codedPicture.ts'

interface Person {
  displayName: string
  userPrincipalName: string
}

const tabOf = (frame: Frame, name: string) => frame.getByRole('tab', { name, exact: true })
const keptTitle = (frame: Frame, files: number) =>
  frame.getByText(`Your last review of ${files} files is kept`)

/** As in browsers without the File System API, and for files chosen in a dialog. */
const withoutHandles = (context: BrowserContext) =>
  context.addInitScript(() => {
    Reflect.deleteProperty(DataTransferItem.prototype, 'getAsFileSystemHandle')
  })

/** What is written a moment after a decision. */
const WRITTEN_AFTER_MS = 1500

describe.skipIf(!browserPath)('a review that nobody has to do twice', () => {
  const { likeness, open } = startTabs({ people: 60 })
  let folder: string
  let people: Person[]
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'likeness-kept-'))
    const path = '/api/people?limit=40'
    const found = await likeness().json<{ items: Person[] }>('admin', 'GET', path)
    people = found.items
    for (let n = 0; n < 5; n += 1)
      await writeFile(join(folder, `${people[n]?.userPrincipalName}.jpg`), await codedPicture(n))
    await writeFile(join(folder, 'IMG_1.jpg'), await codedPicture(5))
    return () => rm(folder, { recursive: true, force: true })
  })
  const nameOf = (n: number): string => people[n]?.displayName ?? ''

  /** Drops the folder on the page on which photos are added. */
  async function drop(page: Page, frame: Frame): Promise<void> {
    const choose = frame.getByRole('button', { name: 'Choose a folder' })
    const add = frame.getByRole('button', { name: 'Add photos' }).first()
    await choose.or(add).first().waitFor()
    if ((await choose.count()) === 0) await add.click()
    await choose.waitFor()
    await dropOn(page.locator('iframe'), [folder])
  }

  /** Leaves out the first of the six, chooses somebody for the last, and names the import. */
  async function decide(frame: Frame): Promise<void> {
    await tabOf(frame, 'Ready (5)').waitFor({ timeout: 60_000 })
    await frame
      .getByRole('checkbox', { name: new RegExp(people[0]?.userPrincipalName ?? '') })
      .click()
    await tabOf(frame, 'Skipped (1)').waitFor()
    await tabOf(frame, 'No match (1)').click()
    const picker = frame.getByRole('combobox', { name: /^Person for .*IMG_1.jpg$/ })
    await picker.fill(nameOf(9))
    await frame
      .getByRole('option', { name: nameOf(9) })
      .first()
      .click()
    await tabOf(frame, 'Ready (5)').waitFor()
    await frame.getByRole('textbox', { name: 'Name' }).fill('Class of 2026')
  }

  async function isAsItWas(frame: Frame): Promise<void> {
    await tabOf(frame, 'Ready (5)').waitFor({ timeout: 60_000 })
    await tabOf(frame, 'Skipped (1)').waitFor()
    await frame.getByText('Your decisions about 2 files are back').waitFor()
    await tabOf(frame, 'All files (6)').click()
    await frame.getByText('Chosen by you').locator('visible=true').waitFor()
    await frame.getByText(nameOf(9)).locator('visible=true').first().waitFor()
    expect(await frame.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Class of 2026')
  }

  test('is there after a reload with one press, files and decisions', async () => {
    const { page, tab, faults, frame: before } = await open()
    await drop(page, before)
    await decide(before)
    await page.waitForTimeout(WRITTEN_AFTER_MS)
    await page.reload()
    const frame = await tab()
    await keptTitle(frame, 6).waitFor()
    await frame.getByText('You had decided about 2 of them').waitFor()
    await frame.getByRole('button', { name: 'Continue' }).click()
    await isAsItWas(frame)
    expect(await keptTitle(frame, 6).count()).toBe(0)
    expect(faults).toEqual([])
  })
})
