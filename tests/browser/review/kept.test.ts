import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Frame, Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { findings, switchTheme, themes } from '../../fixtures/tab/axe.ts'
import { browserPath, dropOn } from '../../fixtures/tab/browser.ts'
import { startTabs } from '../../fixtures/tab/openTab.ts'
import { codedPicture } from '../../fixtures/pictures/codedPicture.ts'

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

  test('gets its decisions when the folder is dropped again, where the browser gives no handles', async () => {
    const { page, tab, faults, frame: before } = await open('#/photos', { prepare: withoutHandles })
    await drop(page, before)
    await decide(before)
    await page.waitForTimeout(WRITTEN_AFTER_MS)
    await page.reload()
    const frame = await tab()
    await keptTitle(frame, 6).waitFor()
    await frame.getByRole('button', { name: 'Choose the folder again' }).waitFor()
    expect(await frame.getByRole('button', { name: 'Continue' }).count()).toBe(0)
    await rm(join(folder, `${people[0]?.userPrincipalName}.jpg`))
    await drop(page, frame)
    await tabOf(frame, 'Ready (5)').waitFor({ timeout: 60_000 })
    await frame.getByText('Your decision about 1 file is back').waitFor()
    await frame.getByText("1 file that you had decided about isn't here.").waitFor()
    await frame.getByText('Chosen by you').locator('visible=true').waitFor()
    expect(faults).toEqual([])
  })

  test('survives its page being killed in the middle', async () => {
    const { page, faults, frame: before } = await open('#/photos')
    await drop(page, before)
    await decide(before)
    await page.waitForTimeout(WRITTEN_AFTER_MS)
    const crashed = page.waitForEvent('crash')
    void page.goto('chrome://crash').catch(() => null)
    await crashed
    const next = await page.context().newPage()
    await next.goto(`${likeness().sandbox.url}/?persona=admin#/photos`)
    await next.locator('iframe').waitFor()
    const frame = await (await next.locator('iframe').elementHandle())?.contentFrame()
    if (!frame) throw new Error('the tab is not in its frame')
    await frame.getByRole('button', { name: 'Add photos' }).first().click()
    await keptTitle(frame, 6).waitFor()
    await frame.getByRole('button', { name: 'Continue' }).click()
    await isAsItWas(frame)
    expect(faults.filter((fault) => !fault.includes('chrome://crash'))).toEqual([])
  })

  test('asks before it starts over, and is gone then', async () => {
    const { page, tab, frame: before } = await open('#/photos')
    await drop(page, before)
    await decide(before)
    await page.waitForTimeout(WRITTEN_AFTER_MS)
    await page.reload()
    const frame = await tab()
    await keptTitle(frame, 6).waitFor()
    expect(await findings(frame, 'all')).toEqual([])
    for (const theme of themes) {
      await switchTheme({ page, frame }, theme)
      expect([theme, await findings(frame, 'colours')]).toEqual([theme, []])
    }
    const startOver = frame.getByRole('button', { name: 'Start over' })
    await startOver.click()
    const question = frame.getByRole('alertdialog')
    await question.getByText("You'll lose your decisions about 2 files.").waitFor()
    await question.getByRole('button', { name: 'Keep review' }).click()
    await keptTitle(frame, 6).waitFor()
    await startOver.click()
    await question.getByRole('button', { name: 'Start over' }).click()
    await keptTitle(frame, 6).waitFor({ state: 'detached' })
    await page.waitForTimeout(WRITTEN_AFTER_MS)
    await page.reload()
    const after = await tab()
    await after.getByRole('button', { name: 'Choose a folder' }).waitFor()
    await page.waitForTimeout(WRITTEN_AFTER_MS)
    expect(await keptTitle(after, 6).count()).toBe(0)
  })

  test('is never seen by somebody else in the same browser, and gone afterwards', async () => {
    const { page, tab, frame: before } = await open('#/photos')
    await drop(page, before)
    await decide(before)
    await page.waitForTimeout(WRITTEN_AFTER_MS)
    const openAs = async (persona: string): Promise<Frame> => {
      await page.goto(`${likeness().sandbox.url}/?persona=${persona}#/photos`)
      await page.reload()
      return tab()
    }
    const other = await openAs('hr')
    await other
      .getByRole('button', { name: /Choose a folder|Add photos/ })
      .first()
      .waitFor()
    await page.waitForTimeout(WRITTEN_AFTER_MS)
    expect(await keptTitle(other, 6).count()).toBe(0)
    expect(await keptIn(other)).toEqual([])
    const first = await openAs('admin')
    await first
      .getByRole('button', { name: /Choose a folder|Add photos/ })
      .first()
      .waitFor()
    expect(await keptIn(first)).toEqual([])
  })
})

/** The keys of everything that is kept of reviews. */
const keptIn = (frame: Frame): Promise<string[]> =>
  frame.evaluate(async () => {
    const places = [
      ['likeness-review', 'kept'],
      ['likeness', 'dropped'],
    ] as const
    const keys: string[] = []
    for (const [database, store] of places) {
      const all = await new Promise<IDBValidKey[]>((resolve, reject) => {
        const opening = indexedDB.open(database)
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('success', () => {
          const asking = opening.result.transaction(store).objectStore(store).getAllKeys()
          asking.addEventListener('error', () => reject(asking.error))
          asking.addEventListener('success', () => resolve(asking.result))
        })
      })
      keys.push(...all.map(String))
    }
    return keys
  })
