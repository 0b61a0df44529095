import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawPortrait } from '../../../src/sandbox/portraits/portrait.ts'
import { looksAlike } from '../../../src/core/imaging/duplicates/looksAlike.ts'
import { browserPath, openWindow, startBrowser } from '../../fixtures/tab/browser.ts'
import { startLikeness, type Likeness } from '../../fixtures/likeness.ts'

describe.skipIf(!browserPath)('a picture sent to the bot, cropped by hand in the tab', () => {
  let likeness: Likeness
  let browser: Browser
  beforeAll(async () => {
    likeness = await startLikeness({ people: 20 })
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await likeness?.stop()
  })
  const open = (viewport = { width: 1280, height: 800 }) =>
    openWindow(browser, `${likeness.sandbox.url}/?persona=member#/chat`, viewport)
  const ownPhoto = async () => {
    const response = await likeness.api('member', 'GET', '/api/me/photo')
    return response.status === 204 ? null : Buffer.from(await response.arrayBuffer())
  }

  test('is in the cropper as the card shows it, set there, and the card says so', async () => {
    const { page, tab, faults } = await open()
    await send(page, 'at the window')
    const frame = await toCropper(page, tab)
    await resize(frame)
    await frame.getByRole('dialog').getByRole('button', { name: 'Use this crop' }).click()
    await frame.getByRole('dialog').waitFor({ state: 'detached' })
    const fresh = frame.getByRole('img', { name: 'Your new photo, as cropped' })
    const shown = (await fresh.getAttribute('src')) ?? ''
    await frame.getByRole('button', { name: 'Set photo' }).click()
    await frame.getByText('Your photo is set.').waitFor()
    expect(await looksAlike((await ownPhoto()) as Buffer, bytesOf(shown))).toBe(true)
    expect(await frame.evaluate(() => location.hash)).toBe('#/mine')

    await toChat(page)
    await page.getByText('Your photo is set').last().waitFor()
    await expect.poll(() => page.getByRole('button', { name: 'Set photo' }).count()).toBe(0)
    expect(faults).toEqual([])
  })

  test('is on its card as it was after Cancel, whatever was tried', async () => {
    const { page, tab, faults } = await open({ width: 390, height: 800 })
    await send(page, 'in the garden')
    const before = await pictureOnCard(page)
    const frame = await toCropper(page, tab)
    await resize(frame)
    await frame.getByRole('dialog').getByRole('button', { name: 'Use this crop' }).click()
    await frame.getByRole('dialog').waitFor({ state: 'detached' })
    const putBack = page.waitForResponse((answer) => answer.url().endsWith('/crop'))
    await frame.getByRole('button', { name: 'Cancel' }).click()
    await putBack
    await frame.getByText('The picture still waits in the chat, as it was.').waitFor()
    expect(await frame.evaluate(() => location.hash)).toBe('#/mine')

    await toChat(page)
    await page.getByRole('button', { name: 'Set photo' }).last().click()
    const isAsBefore = async () => looksAlike((await ownPhoto()) as Buffer, before)
    await expect.poll(isAsBefore, { timeout: 20_000 }).toBe(true)
    expect(faults).toEqual([])
  })

  test('is only looked at by whoever closes the cropper, and leaves the page', async () => {
    const { page, tab, faults } = await open()
    await send(page, 'on the bridge')
    const frame = await toCropper(page, tab)
    await page.keyboard.press('Escape')
    await frame.getByRole('dialog').waitFor({ state: 'detached' })
    await frame.getByRole('button', { name: 'Set photo' }).waitFor()
    await toChat(page)
    await page.getByRole('button', { name: 'Cancel' }).last().click()
    await page.getByText('Cancelled').last().waitFor()
    expect(faults).toEqual([])
  })

  test('that was answered, or is not kept, is said, and the page is there as ever', async () => {
    const { page, tab } = await open()
    await send(page, 'by the sea')
    const frame = await toCropper(page, tab)
    const answered = await frame.evaluate(() => location.hash)
    const id = answered.split('=')[1] ?? ''
    expect((await likeness.api('member', 'DELETE', `/api/me/drafts/${id}`)).status).toBe(204)
    await page.reload()
    const again = await tab()
    await again.evaluate((hash) => (location.hash = hash), '#/mine')
    await again.evaluate((hash) => (location.hash = hash), answered)
    await again.getByText("You've already answered the card with this picture.").waitFor()
    await again.evaluate(
      (hash) => (location.hash = hash),
      '#/mine?draft=2b0253c4-a8a8-4f30-8aef-7457e2fbda39',
    )
    await again.getByText("The picture from the chat isn't kept anymore.").waitFor()
    await again.getByRole('button', { name: 'Replace' }).waitFor()
  })
})

const send = async (page: Page, seed: string) => {
  const buffer = await drawPortrait(seed)
  const file = { name: `${seed}.jpg`, mimeType: 'image/jpeg', buffer }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: /^Send/ }).click()
  await page.getByRole('button', { name: 'Set photo' }).last().waitFor()
}

const pictureOnCard = async (page: Page): Promise<Buffer> => {
  const image = page.locator('.ac-adaptiveCard img[src^="data:image/jpeg"]').last()
  return bytesOf((await image.getAttribute('src')) ?? '')
}

const bytesOf = (uri: string): Buffer => Buffer.from(uri.split(',')[1] ?? '', 'base64')

async function toCropper(page: Page, tab: () => Promise<Frame>): Promise<Frame> {
  await page
    .getByRole('button', { name: 'By hand…' })
    .or(page.getByRole('link', { name: 'By hand…' }))
    .last()
    .click()
  await page.locator('iframe').waitFor()
  const frame = await tab()
  await frame.getByRole('application', { name: 'Crop square' }).waitFor()
  return frame
}

async function resize(frame: Frame): Promise<void> {
  const square = frame.getByRole('application', { name: 'Crop square' })
  await square.focus()
  for (let times = 0; times < 6; times += 1) await square.press('-')
}

const toChat = (page: Page) =>
  page
    .getByRole('tab', { name: 'Chat' })
    .or(page.getByRole('button', { name: 'Chat' }))
    .or(page.getByRole('link', { name: 'Chat' }))
    .first()
    .click()
