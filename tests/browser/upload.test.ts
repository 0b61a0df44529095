import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { browserPath, dropOn, openWindow, startBrowser } from '../fixtures/tab/browser.ts'
import { codedPicture } from '../fixtures/pictures/codedPicture.ts'
import { startLikeness, type Likeness } from '../fixtures/likeness.ts'
import { painted } from '../fixtures/pictures/painted.ts'

interface Person {
  userPrincipalName: string
}
interface Item {
  fileName: string
  state: string
  picture: { width: number; height: number } | null
}

/** Twelve megapixels stored sideways, as phones do: upright, red is at the top. */
async function twelveMegapixels(): Promise<Buffer> {
  const small = painted(1008, 756, (x, y) => {
    const grain = ((x * 7919 + y * 104_729) % 37) - 18
    return x < 504 ? [190 + grain, 40 + grain, 40 + grain] : [60 + grain, 90 + grain, 180 + grain]
  })
  const large = await small.png().toBuffer()
  return sharp(large)
    .resize(4032, 3024, { kernel: 'cubic' })
    .sharpen()
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 92 })
    .toBuffer()
}

describe.skipIf(!browserPath)('files being sent', () => {
  let likeness: Likeness
  let browser: Browser
  let folder: string
  let people: Person[]
  beforeAll(async () => {
    likeness = await startLikeness({ people: 60 })
    browser = await startBrowser()
    const page = await likeness.json<{ items: Person[] }>('admin', 'GET', '/api/people?limit=40')
    people = page.items
  })
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'likeness-files-'))
    return () => rm(folder, { recursive: true, force: true })
  })
  afterAll(async () => {
    await browser?.close()
    await likeness?.stop()
  })

  const open = () => openWindow(browser, `${likeness.sandbox.url}/?persona=admin#/photos`)
  const put = (n: number, bytes: Buffer) =>
    writeFile(join(folder, `${people[n]?.userPrincipalName}.jpg`), bytes)
  const somePictures = async (count: number) => {
    for (let n = 0; n < count; n += 1) await put(n, await codedPicture(n))
  }
  /** The items of the latest import. */
  const items = async () => {
    const { runs } = await likeness.json<{ runs: { id: string }[] }>('admin', 'GET', '/api/runs')
    const path = `/api/runs/${runs[0]?.id}/items?limit=200`
    return (await likeness.json<{ items: Item[] }>('admin', 'GET', path)).items
  }
  const arrived = async () => (await items()).filter(({ state }) => state !== 'awaiting').length

  /** Drops the folder and starts sending its files. */
  async function begin(window: Awaited<ReturnType<typeof open>>, count: number): Promise<void> {
    const frame = await window.tab()
    await frame.getByRole('button', { name: 'Add photos' }).first().click()
    await frame.getByRole('button', { name: 'Choose a folder' }).waitFor()
    await dropOn(window.page.locator('iframe'), [folder])
    await frame.getByRole('button', { name: new RegExp(`^Check ${count} photo`) }).click()
    await frame.getByRole('heading', { name: 'Check photos' }).waitFor()
  }

  test('are shrunk first if they are large, and arrive upright', async () => {
    await put(0, await twelveMegapixels())
    const before = (await stat(join(folder, (await readdir(folder))[0] ?? ''))).size
    const window = await open()
    const sent: number[] = []
    window.page.on('requestfinished', (request) => {
      if (request.method() !== 'PUT') return
      void request.sizes().then(({ requestBodySize }) => sent.push(requestBodySize))
    })
    await begin(window, 1)
    await expect.poll(async () => (await items())[0]?.state, { timeout: 60_000 }).toBe('prepared')
    const { width = 0, height = 0 } = (await items())[0]?.picture ?? {}
    expect(width / height).toBeCloseTo(3 / 4)
    expect(width).toBeGreaterThanOrEqual(960)
    expect(sent).toHaveLength(1)
    expect(sent[0]).toBeGreaterThan(10_000)
    expect(sent[0]).toBeLessThanOrEqual(before / 10)
    expect(window.faults).toEqual([])
  })

  test('continue automatically when the connection comes back', async () => {
    await somePictures(20)
    const window = await open()
    await lose(window.page, 6)
    await begin(window, 20)
    const frame = await window.tab()
    await frame.getByText("You're offline.", { exact: false }).waitFor()
    expect(await arrived()).toBeLessThanOrEqual(6)
    await window.page.unrouteAll({ behavior: 'ignoreErrors' })
    await expect.poll(arrived, { timeout: 60_000 }).toBe(20)
  })

  test('continue after a reload if the browser kept their handles', async () => {
    await somePictures(20)
    const window = await open()
    await lose(window.page, 6)
    await begin(window, 20)
    await expect.poll(arrived, { timeout: 30_000 }).toBe(6)
    await window.page.reload()
    await window.page.unrouteAll({ behavior: 'ignoreErrors' })
    await expect.poll(arrived, { timeout: 60_000 }).toBe(20)
  })

  test('can be dropped again after a reload otherwise, and only the missing ones are sent', async () => {
    await somePictures(20)
    const window = await open()
    const { page } = window
    await page.addInitScript(() => {
      // as in browsers without the File System API
      Reflect.deleteProperty(DataTransferItem.prototype, 'getAsFileSystemHandle')
    })
    await page.reload()
    await lose(page, 6)
    await begin(window, 20)
    await expect.poll(arrived, { timeout: 30_000 }).toBe(6)
    await page.reload()
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    const frame = await window.tab()
    const asked = frame.getByRole('heading', { name: "14 files weren't sent" })
    await asked.waitFor()
    let sent = 0
    page.on('request', (request) => (sent += Number(request.method() === 'PUT')))
    await dropOn(asked, [folder])
    await expect.poll(arrived, { timeout: 60_000 }).toBe(20)
    expect(sent).toBe(14)
    expect(window.faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'))).toEqual(
      [],
    )
  })
})

/** Drops the connection for all files after the first `after`. */
async function lose(page: Page, after: number): Promise<void> {
  let passed = 0
  await page.route(/\/file(\?|$)/, (route) => {
    passed += 1
    return passed <= after ? route.continue() : route.abort('internetdisconnected')
  })
}
