import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserPath, dropOn, openWindow, startBrowser } from '../fixtures/tab/browser.ts'
import { selectDoubtful } from '../fixtures/tab/selectDoubtful.ts'
import { codedPicture } from '../fixtures/pictures/codedPicture.ts'
import { startLikeness, type Likeness } from '../fixtures/likeness.ts'
import { painted } from '../fixtures/pictures/painted.ts'

interface Person {
  displayName: string
  userPrincipalName: string
}

/** Large enough for the browser to shrink it before sending. */
const large = () =>
  painted(2000, 2400, (x, y) => {
    const grain = ((x * 7919 + y * 104_729) % 37) - 18
    return x < 1000 ? [190 + grain, 40 + grain, 40 + grain] : [60 + grain, 90 + grain, 180 + grain]
  })
    .jpeg({ quality: 92 })
    .toBuffer()

describe.skipIf(!browserPath)('a folder that was imported before', () => {
  let likeness: Likeness
  let browser: Browser
  let folder: string
  let people: Person[]
  beforeAll(async () => {
    likeness = await startLikeness({ people: 60 })
    browser = await startBrowser()
    folder = await mkdtemp(join(tmpdir(), 'likeness-files-'))
    const path = '/api/people?limit=5'
    people = (await likeness.json<{ items: Person[] }>('admin', 'GET', path)).items
  })
  afterAll(async () => {
    await browser?.close()
    await likeness?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const put = (n: number, bytes: Buffer) =>
    writeFile(join(folder, `${people[n]?.userPrincipalName}.jpg`), bytes)

  test('is recognised as set already, and only its new files are sent', async () => {
    await put(0, await large())
    for (const n of [1, 2, 3]) await put(n, await codedPicture(n))
    const { page, tab, faults } = await openWindow(
      browser,
      `${likeness.sandbox.url}/?persona=admin#/photos`,
    )
    let sent = 0
    page.on('request', (request) => {
      if (request.method() === 'PUT' && isFile(request.url())) sent += 1
    })
    const frame = await tab()
    const drop = async () => {
      await frame.getByRole('button', { name: 'Add photos' }).first().click()
      await frame.getByRole('button', { name: 'Choose a folder' }).waitFor()
      await dropOn(page.locator('iframe'), [folder])
    }
    await drop()
    await imported(frame, 4)
    expect(sent).toBe(4)

    await frame.getByRole('button', { name: 'Back to gallery' }).click()
    await drop()
    await frame.getByText('All 4 files were set before', { exact: false }).waitFor()
    await frame.getByRole('tab', { name: 'Ready (0)' }).waitFor()
    for (const { displayName } of people.slice(0, 4)) {
      await frame
        .getByRole('row', { name: new RegExp(`${displayName}.*Unchanged$`) })
        .first()
        .waitFor()
    }
    await put(4, await codedPicture(44))
    await dropOn(page.locator('iframe'), [folder])
    await frame.getByRole('tab', { name: 'Ready (1)' }).waitFor()
    await frame.getByText(/^1 photo: .*; 4 unchanged$/).waitFor()
    await imported(frame, 1)
    expect(sent).toBe(5)

    // a file that is ticked by hand is sent again, and leaves the photo unchanged
    await frame.getByRole('button', { name: 'Back to gallery' }).click()
    await drop()
    await frame.getByText('All 5 files were set before', { exact: false }).waitFor()
    const [first] = people
    await frame.getByRole('checkbox', { name: new RegExp(`${first?.userPrincipalName}`) }).check()
    await imported(frame, 1, 'Finish')
    expect(sent).toBe(6)
    const { runs } = await likeness.json<{ runs: { counts: object }[] }>(
      'admin',
      'GET',
      '/api/runs',
    )
    expect(runs.map(({ counts }) => counts)).toMatchObject([
      { unchanged: 1, done: 0 },
      { unchanged: 0, done: 1 },
      { unchanged: 0, done: 4 },
    ])
    expect(faults).toEqual([])
  })
})

/** Imports the ticked files. */
async function imported(frame: Frame, count: number, set = `Set ${photos(count)}`): Promise<void> {
  await frame.getByRole('button', { name: `Check ${photos(count)}` }).click()
  await frame.getByRole('heading', { name: 'Check photos' }).waitFor()
  await selectDoubtful(frame)
  await frame.getByRole('button', { name: set, disabled: false }).click({ timeout: 60_000 })
  await frame.getByRole('heading', { name: 'Import finished' }).waitFor({ timeout: 60_000 })
}

const photos = (count: number) => (count === 1 ? '1 photo' : `${count} photos`)

const isFile = (url: string): boolean => new URL(url).pathname.endsWith('/file')
