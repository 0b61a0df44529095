import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawPortrait } from '../../../src/sandbox/portraits/portrait.ts'
import { startLikeness, type Likeness } from '../../fixtures/likeness.ts'
import { browserPath, openWindow, startBrowser } from '../../fixtures/tab/browser.ts'

/** Presses a button without the pointer. */
const press = async (page: Page, frame: Frame, name: string) => {
  await frame.getByRole('button', { name, exact: true }).focus()
  await page.keyboard.press('Enter')
}

describe.skipIf(!browserPath)('what is kept about people', () => {
  let likeness: Likeness
  let browser: Browser
  beforeAll(async () => {
    likeness = await startLikeness({ people: 30 })
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await likeness?.stop()
  })
  const open = async (persona: string, hash: string) => {
    const window = await openWindow(browser, `${likeness.sandbox.url}/?persona=${persona}#/photos`)
    const frame = await window.tab()
    await frame.evaluate((address) => {
      location.hash = address
    }, hash)
    return { ...window, frame }
  }
  const withHistory = async (): Promise<{ id: string; displayName: string }> => {
    const { items } = await likeness.json<{ items: { id: string; displayName: string }[] }>(
      'admin',
      'GET',
      '/api/people',
    )
    const someone = items[0]
    if (!someone) throw new Error('the sandbox has people')
    const drafts = `/api/people/${someone.id}/photo-drafts`
    const picture = await drawPortrait('kept')
    const { id } = await likeness.json<{ id: string }>('admin', 'POST', drafts, picture)
    await likeness.json('admin', 'POST', `${drafts}/${id}/confirm`, { overwrite: true })
    return someone
  }
  const historyOf = async (id: string) =>
    (await likeness.json<{ entries: object[] }>('admin', 'GET', `/api/people/${id}/history`))
      .entries

  test('is downloaded and deleted by an admin with the keyboard, who is asked twice', async () => {
    const { id } = await withHistory()
    const { page, frame, faults } = await open('admin', `#/privacy/${id}`)
    const download = page.waitForEvent('download')
    await press(page, frame, 'Download all')
    expect((await download).suggestedFilename()).toMatch(/^likeness-personal-data-.*\.zip$/)
    await frame.getByText('The download has started.').waitFor()

    await press(page, frame, 'Delete all')
    await frame.getByRole('alertdialog').waitFor()
    await press(page, frame, 'Go on')
    await frame.getByRole('alertdialog', { name: 'Delete for good?' }).waitFor()
    await expect
      .poll(() => frame.evaluate(() => document.activeElement?.textContent))
      .toBe('Cancel')
    await page.keyboard.press('Enter')
    await frame.getByRole('alertdialog').waitFor({ state: 'detached' })
    expect(await historyOf(id)).toHaveLength(1)

    await press(page, frame, 'Delete all')
    await press(page, frame, 'Go on')
    const second = frame.getByRole('alertdialog', { name: 'Delete for good?' })
    await second.getByRole('button', { name: 'Delete all' }).press('Enter')
    await frame.getByText('Deleted: ', { exact: false }).waitFor()
    expect(await historyOf(id)).toEqual([])
    // the page asks once more for the person, who is not there any more
    expect(faults.filter((fault) => !fault.endsWith(`/api/people/${id})`))).toEqual([])
    await page.close()
  })

  test('is told to everybody on a page of their own, which the own photo leads to', async () => {
    const { page, frame } = await open('member', '#/mine')
    await frame.getByRole('link', { name: 'What Likeness keeps about you' }).press('Enter')
    await frame.getByRole('heading', { name: 'What Likeness keeps about you', level: 1 }).waitFor()
    await frame.getByText('a box around each face', { exact: false }).waitFor()
    const download = page.waitForEvent('download')
    await press(page, frame, 'Download all')
    expect(await (await download).failure()).toBeNull()
    await page.close()
  })

  test('of others is not shown to somebody who manages no photos', async () => {
    const { items } = await likeness.json<{ items: { id: string; displayName: string }[] }>(
      'admin',
      'GET',
      '/api/people',
    )
    const { page, frame } = await open('member', `#/privacy/${items[0]?.id}`)
    await frame.getByRole('heading', { name: 'What Likeness keeps about you', level: 1 }).waitFor()
    expect(await frame.getByText(items[0]?.displayName ?? '').count()).toBe(0)
    await page.close()
  })

  test('stands on a statement for a works council that prints in black on white', async () => {
    const { page, frame } = await open('admin', '#/privacy/statement')
    await frame.getByText('No face is recognized', { exact: false }).waitFor()
    await frame.getByText('ProfilePhoto.ReadWrite.All').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => frame.getByRole('button', { name: 'Print' }).isVisible()).toBe(false)
    const text = frame.getByText('No face is recognized', { exact: false })
    expect(await text.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(0, 0, 0)')
    await page.close()
  })
})
