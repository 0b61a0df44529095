import { readFile } from 'node:fs/promises'
import { strToU8, zipSync, type Zippable } from 'fflate'
import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readWorkbook, writeWorkbook } from '../../src/tab/sources/lists/workbook.ts'
import { browserPath, openWindow, startBrowser } from '../fixtures/tab/browser.ts'
import { readable, refused } from '../fixtures/tab/hostileLists.ts'
import { startLikeness, type Likeness } from '../fixtures/likeness.ts'

interface Someone {
  displayName: string
  userPrincipalName: string
}

const csvType = 'text/csv'
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const give = (frame: Frame, ...files: { name: string; mimeType: string; buffer: Buffer }[]) =>
  frame.locator('input[aria-label="Files"]').first().setInputFiles(files)
const tabOf = (frame: Frame, name: string) => frame.getByRole('tab', { name, exact: true })

describe.skipIf(!browserPath)('files whose names identify no one', () => {
  let likeness: Likeness
  let browser: Browser
  let people: Someone[]
  let portrait: Uint8Array
  beforeAll(async () => {
    likeness = await startLikeness({ people: 60 })
    browser = await startBrowser()
    const page = await likeness.json<{ items: Someone[] }>('admin', 'GET', '/api/people?limit=12')
    people = page.items
    portrait = await readFile(new URL('../fixtures/pictures/astronaut.jpg', import.meta.url))
  })
  afterAll(async () => {
    await browser?.close()
    await likeness?.stop()
  })

  /** Twelve numbered pictures, and another ZIP. */
  const zip = () => {
    const files: Zippable = { 'Portraits/inner.zip': zipSync({ 'a.jpg': strToU8('x') }) }
    for (const [index] of people.entries()) {
      files[`Portraits/IMG_${100 + index}.JPG`] = [portrait, { level: 0 }]
    }
    const buffer = Buffer.from(zipSync(files))
    return { name: 'Portraits.zip', mimeType: 'application/zip', buffer }
  }
  const addPhotos = async (
    viewport = { width: 1280, height: 800 },
  ): Promise<{ page: Page; frame: Frame; faults: string[] }> => {
    const { page, tab, faults } = await openWindow(
      browser,
      `${likeness.sandbox.url}/?persona=admin#/photos`,
      viewport,
    )
    const frame = await tab()
    await frame.getByRole('button', { name: 'Add photos' }).first().click()
    return { page, frame, faults }
  }
  test('are added as a ZIP, matched by a CSV list, and changed by an edited plan', async () => {
    const { page, frame, faults } = await addPhotos()
    const lines = people.map((one, n) => `IMG_${100 + n};${one.userPrincipalName}`)
    const list = ['Datei;Anmeldename', ...lines.slice(0, 10), 'IMG_999;nobody@contoso.example']
    await give(frame, zip(), {
      name: 'Liste.csv',
      mimeType: csvType,
      buffer: Buffer.from(list.join('\r\n'), 'utf16le'),
    })
    await tabOf(frame, 'Ready (10)').waitFor({ timeout: 60_000 })
    await tabOf(frame, 'No match (2)').waitFor()
    await frame.getByText('The list names 10 of 12 files.').waitFor()
    await frame.getByText('Not among the files: IMG_999.').waitFor()
    await frame.getByText("It's inside another ZIP file").waitFor()

    await frame.getByRole('button', { name: 'Download plan' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      frame.getByRole('menuitem', { name: 'Excel (XLSX)' }).click(),
    ])
    const [plan] = await readWorkbook(await readFile(await download.path()))
    const rows = plan?.rows ?? []
    expect(rows[0]?.slice(0, 5)).toEqual([
      'File',
      'Size (bytes)',
      'Set (yes/no)',
      'Person',
      'Sign-in name (UPN)',
    ])
    expect(rows[1]?.slice(0, 4)).toEqual([
      'Portraits/IMG_100.JPG',
      String(portrait.length),
      'yes',
      people[0]?.displayName,
    ])

    // skip the first file, and assign a file without a match
    const [head = [], ...body] = rows
    const edited = body.map((row) => {
      if (row[0] === 'Portraits/IMG_100.JPG') return row.with(2, 'no')
      if (row[0] !== 'Portraits/IMG_111.JPG') return row
      return row.with(2, 'yes').with(4, people[11]?.userPrincipalName ?? '')
    })
    const blob = await writeWorkbook('Plan', {
      columns: head.map((title) => ({ title, width: 20 })),
      rows: edited,
    })
    await give(frame, {
      name: 'plan.xlsx',
      mimeType: xlsxType,
      buffer: Buffer.from(await blob.arrayBuffer()),
    })
    await frame.getByText('2 files were changed to match the plan.').waitFor({ timeout: 30_000 })
    await tabOf(frame, 'Ready (10)').waitFor()
    await tabOf(frame, 'Skipped (1)').waitFor()
    await tabOf(frame, 'No match (1)').waitFor()
    expect(faults).toEqual([])
  })

  test('are added beside lists that ask for more time or memory than there is', async () => {
    const { frame, faults } = await addPhotos()
    const workbooks = [...readable.slice(0, 2), ...refused.slice(0, 1)].map(([, make], index) => ({
      name: `hostile${index}.xlsx`,
      mimeType: xlsxType,
      buffer: Buffer.from(make()),
    }))
    const lines = people.map((one, n) => `IMG_${100 + n},${one.userPrincipalName}`)
    const lists = [
      `File,User,${'('.repeat(195_000)}\nb.jpg,x,y\n`,
      ['File,User', ...lines].join('\n'),
    ]
    await give(
      frame,
      ...workbooks,
      ...lists.map((text, index) => ({
        name: `list${index}.csv`,
        mimeType: csvType,
        buffer: Buffer.from(text),
      })),
      zip(),
    )
    await tabOf(frame, 'Ready (12)').waitFor({ timeout: 60_000 })
    await frame.getByText('hostile2.xlsx: This workbook is too large for a list.').waitFor()
    await frame.getByText('list1.csv', { exact: true }).waitFor()
    expect(faults).toEqual([])
  })

  test('are matched by the chosen columns of a workbook, and by a pattern that was tried on one file', async () => {
    const { frame, faults } = await addPhotos()
    const [first] = people
    const alias = first?.userPrincipalName.split('@')[0] ?? ''
    const picture = { mimeType: 'image/jpeg', buffer: Buffer.from(portrait) }
    await give(frame, zip(), { name: `2026 x ${alias} 7.jpg`, ...picture })
    await tabOf(frame, 'All files (13)').waitFor({ timeout: 60_000 })
    const blob = await writeWorkbook('Staff', {
      columns: ['Alpha', 'Beta', 'Gamma'].map((title) => ({ title, width: 20 })),
      rows: people.map((one, n) => [
        `IMG_${100 + n}`,
        'x',
        one.userPrincipalName.split('@')[0] ?? '',
      ]),
    })
    await give(frame, {
      name: 'Staff.xlsx',
      mimeType: xlsxType,
      buffer: Buffer.from(await blob.arrayBuffer()),
    })
    await frame.getByRole('heading', { name: 'Columns of Staff.xlsx' }).waitFor()
    const use = (column: string) => frame.getByRole('combobox', { name: `Use of column ${column}` })
    await use('Alpha').selectOption('File')
    await use('Gamma').selectOption('Person')
    await frame.getByText('The list names 12 of 13 files.').waitFor()
    await frame.getByText('12 of the first 12 rows match exactly one person').waitFor()
    await frame.getByRole('button', { name: 'Use these columns' }).click()
    await frame.getByText('File: “Alpha”, person: “Gamma”').waitFor()
    await expect.poll(() => frame.getByText('By your list').count()).toBeGreaterThan(0)

    await frame.getByRole('button', { name: 'Pattern', exact: true }).click()
    const field = frame.getByRole('textbox', { name: 'How your files are named' })
    await field.fill('* x ')
    await field.press('End')
    await frame.getByRole('button', { name: 'Insert {user}' }).click()
    await field.press('End')
    await field.pressSequentially(' *')
    expect(await field.inputValue()).toBe('* x {user} *')
    const other = frame.getByRole('button', { name: 'Another file' })
    for (let n = 0; n < people.length; n += 1) await other.click()
    await frame.getByText(`User name: ${alias}`).waitFor()
    await frame.getByText(`This file matches ${first?.displayName}`).waitFor()
    await frame.getByRole('button', { name: 'Use this pattern' }).click()
    await frame.getByRole('button', { name: 'Pattern: * x {user} *' }).waitFor()
    // now this picture and one in the ZIP are for the same person
    await tabOf(frame, 'To decide (2)').waitFor({ timeout: 30_000 })
    expect(faults.filter((fault) => !fault.includes('400'))).toEqual([])
  })

  test('have most of the screen on a phone, with all tools still reachable', async () => {
    const { page, frame, faults } = await addPhotos({ width: 390, height: 844 })
    await give(frame, zip())
    const row = (n: number) =>
      frame.getByRole('checkbox', { name: `Select Portraits/IMG_${n}.JPG` })
    await row(100).waitFor({ timeout: 60_000 })
    // files that could not be added are mentioned in one line, with the details collapsed
    const details = frame.getByRole('button', { name: 'Details (1)' })
    expect(await frame.getByText("It's inside another ZIP file").isVisible()).toBe(false)
    await details.click()
    await frame.getByText("It's inside another ZIP file").waitFor()
    await frame.getByRole('button', { name: 'Close' }).click()

    const top = async () => (await row(100).boundingBox())?.y ?? 844
    await expect.poll(top).toBeLessThan(844 / 3)
    await frame.getByText('All files are in Portraits', { exact: true }).waitFor()
    await frame.getByText('IMG_100.JPG', { exact: true }).waitFor()
    const tooWide = () =>
      frame.evaluate(() => document.documentElement.scrollWidth - document.body.clientWidth)
    expect(await tooWide()).toBeLessThanOrEqual(0)

    await frame.getByRole('combobox', { name: 'Show files' }).selectOption('No match (12)')
    await frame.getByRole('button', { name: 'Search', exact: true }).click()
    await frame.getByRole('searchbox').fill('img_111')
    await row(100).waitFor({ state: 'detached' })
    const picker = frame.getByRole('combobox', { name: 'Person for Portraits/IMG_111.JPG' })
    // fills the field without key events, as an input method does
    await picker.fill(people[0]?.userPrincipalName ?? '')
    await frame.getByRole('option', { name: people[0]?.displayName ?? '' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await frame.getByRole('button', { name: 'Check 1 photo' }).waitFor()
    await frame.getByRole('button', { name: /IMG_111.JPG: choose another person/ }).press('Enter')
    await page.keyboard.press('Escape')
    const focused = () => frame.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    expect(await focused()).toMatch(/IMG_111.JPG: choose another person/)

    await frame.getByRole('button', { name: 'Options for all files' }).click()
    await frame.getByRole('menuitem', { name: 'Pattern' }).click()
    await frame.getByRole('dialog').getByRole('button', { name: 'Insert {user}' }).click()
    await frame.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    await expect.poll(focused).toBe('Options for all files')
    expect(await tooWide()).toBeLessThanOrEqual(0)
    expect(faults.filter((fault) => !fault.includes('400'))).toEqual([])
  })
})
