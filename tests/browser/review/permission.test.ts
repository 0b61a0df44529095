import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Frame } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { browserPath, dropOn } from '../../fixtures/tab/browser.ts'
import { startTabs } from '../../fixtures/tab/openTab.ts'
import { codedPicture } from '../../fixtures/pictures/codedPicture.ts'

interface Person {
  displayName: string
  userPrincipalName: string
}

/** What a reader may answer to the browser's question. */
type Answer = 'granted' | 'denied' | 'prompt'

const tabOf = (frame: Frame, name: string) => frame.getByRole('tab', { name, exact: true })

/** What is written a moment after a decision. */
const WRITTEN_AFTER_MS = 1500

/**
 * Handles as a browser gives them after a reload: it asks before they are read again, within a press only, and asking again
 * a while after it throws. What was asked and read is noted in the page, in this order.
 */
const asksAgain = (answer: Answer) => (context: BrowserContext) =>
  context.addInitScript((wanted: Answer) => {
    const noted: string[] = []
    Object.assign(window, { noted })
    const answered = new Map<string, PermissionState>()
    Object.assign(FileSystemHandle.prototype, {
      async queryPermission(this: FileSystemHandle) {
        return answered.get(this.name) ?? 'prompt'
      },
      async requestPermission(this: FileSystemHandle) {
        noted.push(`asked for ${this.name}`)
        const isLate = noted.some((each) => each.startsWith('read'))
        if (isLate || !navigator.userActivation.isActive)
          throw new DOMException('User activation is required', 'SecurityError')
        answered.set(this.name, wanted)
        return wanted
      },
    })
    const files: { getFile: (this: FileSystemFileHandle) => Promise<File> } =
      FileSystemFileHandle.prototype
    const fileOf = files.getFile
    files.getFile = function () {
      noted.push('read')
      return fileOf.call(this)
    }
  }, answer)

const notedIn = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => (window as unknown as { noted: string[] }).noted)

describe.skipIf(!browserPath)('files that the browser asks about before it gives them back', () => {
  const { likeness, open } = startTabs({ people: 60 })
  let folder: string
  let people: Person[]
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'likeness-permission-'))
    const path = '/api/people?limit=40'
    people = (await likeness().json<{ items: Person[] }>('admin', 'GET', path)).items
    for (const [n, year] of [
      [0, 'year 1'],
      [1, 'year 1'],
      [2, 'year 2'],
    ] as const) {
      await mkdir(join(folder, year), { recursive: true })
      const name = `${people[n]?.userPrincipalName}.jpg`
      await writeFile(join(folder, year, name), await codedPicture(n))
    }
    return () => rm(folder, { recursive: true, force: true })
  })
  const folders = () => [join(folder, 'year 1'), join(folder, 'year 2')]

  /** Leaves one of three out, and reloads. */
  async function reviewAndReload(answer: Answer) {
    const opened = await open('#/photos', { prepare: asksAgain(answer) })
    const { page, tab, frame: before } = opened
    await before.getByRole('button', { name: 'Add photos' }).first().click()
    await before.getByRole('button', { name: 'Choose a folder' }).waitFor()
    await dropOn(page.locator('iframe'), folders())
    await tabOf(before, 'Ready (3)').waitFor({ timeout: 60_000 })
    const first = new RegExp(people[0]?.userPrincipalName ?? '')
    await before.getByRole('checkbox', { name: first }).click()
    await tabOf(before, 'Skipped (1)').waitFor()
    await page.waitForTimeout(WRITTEN_AFTER_MS)
    await page.reload()
    const frame = await tab()
    await frame.getByText('Your last review of 3 files is kept').waitFor()
    return { ...opened, frame }
  }

  test('come back with one press, which asks for all of them before the first is read', async () => {
    const { frame, faults } = await reviewAndReload('granted')
    expect(await notedIn(frame)).toEqual([])
    await frame.getByRole('button', { name: 'Continue' }).press('Enter')
    await tabOf(frame, 'Ready (2)').waitFor({ timeout: 60_000 })
    await tabOf(frame, 'Skipped (1)').waitFor()
    await frame.getByText('Your decision about 1 file is back').waitFor()
    const noted = await notedIn(frame)
    expect(noted.slice(0, 2).toSorted()).toEqual(['asked for year 1', 'asked for year 2'])
    expect(noted.slice(2)).not.toContain('asked for year 1')
    expect(noted.filter((each) => each === 'read').length).toBeGreaterThanOrEqual(3)
    expect(faults).toEqual([])
  })

  test.each(['denied', 'prompt'] as const)(
    'and does not, are asked for in words, and the decisions apply when they are dropped: %s',
    async (answer) => {
      const { page, frame, faults } = await reviewAndReload(answer)
      await frame.getByRole('button', { name: 'Continue' }).click()
      await frame
        .getByText("The browser didn't give the files back. Drop or choose them again.")
        .waitFor()
      expect(await frame.getByRole('button', { name: 'Continue' }).count()).toBe(0)
      expect(await notedIn(frame)).toHaveLength(1)
      await dropOn(page.locator('iframe'), folders())
      await tabOf(frame, 'Ready (2)').waitFor({ timeout: 60_000 })
      await frame.getByText('Your decision about 1 file is back').waitFor()
      expect(faults).toEqual([])
    },
  )
})
