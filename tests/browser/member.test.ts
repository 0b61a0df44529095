import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { drawPortrait } from '../../src/sandbox/portraits/portrait.ts'
import { looksAlike } from '../../src/core/imaging/duplicates/looksAlike.ts'
import { browserPath, openWindow, startBrowser } from '../fixtures/tab/browser.ts'
import { prepared } from '../fixtures/pictures/painted.ts'
import { startLikeness, type Likeness } from '../fixtures/likeness.ts'

/** The photo that the product makes of the drawn portrait. */
const photoOf = async (seed: string) => (await prepared(await drawPortrait(seed))).jpeg

const picture = async (seed: string) => ({
  name: `${seed}.jpg`,
  mimeType: 'image/jpeg',
  buffer: await drawPortrait(seed),
})

const attach = async (page: Page, seed: string) => {
  await page.locator('input[type=file]').setInputFiles(await picture(seed))
  await page.getByRole('button', { name: /^Send/ }).click()
  await page.getByRole('button', { name: 'Set photo' }).last().waitFor()
}

describe.skipIf(!browserPath)('a member', () => {
  let likeness: Likeness
  let browser: Browser
  beforeAll(async () => {
    likeness = await startLikeness({ people: 60 })
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await likeness?.stop()
  })
  beforeEach(() => likeness.ask('DELETE', '/sandbox/faults'))
  const open = (rest = '#/photos') =>
    openWindow(browser, `${likeness.sandbox.url}/?persona=member${rest}`)
  const ownPhoto = async () => {
    const response = await likeness.api('member', 'GET', '/api/me/photo')
    return response.status === 204 ? null : Buffer.from(await response.arrayBuffer())
  }

  test('sees only their own photo, replaces it and removes it', async () => {
    const { page, tab, faults } = await open()
    const frame = await tab()
    await frame
      .getByRole('heading', { name: /my photo|your photo/i })
      .first()
      .waitFor()
    expect(await frame.getByRole('button', { name: 'Add photos' }).count()).toBe(0)
    await frame
      .locator('input[type=file]')
      .first()
      .setInputFiles(await picture('at the lake'))
    await frame.getByRole('button', { name: 'Set photo' }).click()
    await frame.getByRole('button', { name: 'Remove' }).waitFor()
    await expect.poll(async () => (await ownPhoto())?.length ?? 0).toBeGreaterThan(0)
    expect(await looksAlike(await photoOf('at the lake'), (await ownPhoto()) as Buffer)).toBe(true)
    await frame.getByRole('button', { name: 'Remove' }).click()
    await frame
      .getByRole('alertdialog')
      .getByRole('button', { name: /remove/i })
      .click()
    await expect.poll(ownPhoto).toBe(null)
    await page.waitForTimeout(200)
    expect(faults).toEqual([])
  })

  test('sees the picture chosen last, also when an earlier one is ready later', async () => {
    const { page, tab, faults } = await open()
    const frame = await tab()
    const late = Promise.withResolvers<void>()
    const arrived = Promise.withResolvers<void>()
    await page.route(
      /\/api\/me\/drafts(?:\?|$)/u,
      async (route) => {
        const response = await route.fetch()
        await late.promise
        await route.fulfill({ response })
        arrived.resolve()
      },
      { times: 1 },
    )
    const input = frame.locator('input[type=file]').first()
    await input.setInputFiles(await picture('chosen first'))
    await input.setInputFiles(await picture('chosen last'))
    const shown = frame.getByRole('img', { name: 'Your new photo, as cropped' })
    const last = await shown.getAttribute('src')
    late.resolve()
    await arrived.promise
    await page.waitForTimeout(300)
    expect(await shown.getAttribute('src')).toBe(last)
    await frame.getByRole('button', { name: 'Cancel' }).click()
    await page.waitForTimeout(200)
    expect(faults).toEqual([])
  })

  test('changes the crop before setting the photo', async () => {
    const { page, tab, faults } = await open()
    const frame = await tab()
    await frame
      .locator('input[type=file]')
      .first()
      .setInputFiles(await picture('at the window'))
    const shown = frame.getByRole('img', { name: 'Your new photo, as cropped' })
    const before = await shown.getAttribute('src')
    await frame.getByRole('button', { name: 'Change the crop' }).click()
    const square = frame.getByRole('application', { name: 'Crop square' })
    // waits until the dialog has stopped moving
    await square.hover()
    const box = await square.boundingBox()
    if (!box) throw new Error('the square is shown')
    const corner = { x: box.x + box.width - 8, y: box.y + box.height - 8 }
    await page.mouse.move(corner.x, corner.y)
    await page.mouse.down()
    await page.mouse.move(corner.x - box.width / 4, corner.y - box.height / 4, { steps: 5 })
    await page.mouse.up()
    await frame.getByRole('button', { name: 'Use this crop' }).click()
    await expect.poll(() => shown.getAttribute('src'), { timeout: 20_000 }).not.toBe(before)
    const chosen = Buffer.from(
      ((await shown.getAttribute('src')) ?? '').split(',')[1] ?? '',
      'base64',
    )
    await frame.getByRole('button', { name: 'Set photo' }).click()
    await frame.getByRole('button', { name: 'Remove' }).waitFor()
    expect(await looksAlike(chosen, (await ownPhoto()) as Buffer)).toBe(true)
    await likeness.api('member', 'DELETE', '/api/me/photo')
    expect(faults).toEqual([])
  })

  test('is refused everything else by the API', async () => {
    for (const [method, path, body] of [
      ['GET', '/api/people'],
      ['GET', '/api/people/missing'],
      ['POST', '/api/matches', { files: [{ name: 'a.jpg', size: 1 }] }],
      ['POST', '/api/runs', {}],
      ['POST', '/api/directory/refresh', {}],
    ] as const) {
      const answer = await likeness.api('member', method, path, body)
      expect([path, answer.status]).toEqual([path, 403])
    }
  })

  test('sends a picture to the bot, sees the photo that will be set, and sets it', async () => {
    const { page, faults } = await open('#/chat')
    await attach(page, 'on the stairs')
    const shown = await page
      .locator('.ac-adaptiveCard img[src^="data:image/jpeg"]')
      .last()
      .getAttribute('src')
    const bytes = Buffer.from((shown ?? '').split(',')[1] ?? '', 'base64')
    expect(await looksAlike(await photoOf('on the stairs'), bytes)).toBe(true)
    expect(await ownPhoto()).toBe(null)
    await page.getByRole('button', { name: 'Set photo' }).last().click()
    await expect.poll(ownPhoto, { timeout: 20_000 }).not.toBe(null)
    expect(await looksAlike(await photoOf('on the stairs'), (await ownPhoto()) as Buffer)).toBe(
      true,
    )
    await expect.poll(() => page.getByRole('button', { name: 'Set photo' }).count()).toBe(0)
    expect(faults).toEqual([])
  })

  test('changes nothing with Cancel, and cannot ask the bot who has no photo', async () => {
    const { page, faults } = await open('#/chat')
    const before = await ownPhoto()
    await attach(page, 'not this one')
    await page.getByRole('button', { name: 'Cancel' }).last().click()
    await expect.poll(() => page.getByRole('button', { name: 'Set photo' }).count()).toBe(0)
    expect((await ownPhoto())?.equals(before as Buffer)).toBe(true)
    await page.getByRole('textbox', { name: /message/i }).fill('Who is missing a photo?')
    await page.keyboard.press('Enter')
    await page
      .getByText(/only people who manage photos|only administrators|only those/i)
      .last()
      .waitFor()
    expect(faults).toEqual([])
  })

  test('sees which permission is missing, grants it, and continues on return', async () => {
    await likeness.ask('POST', '/sandbox/faults', {
      match: { url: '/oauth2/v2.0/token' },
      kind: 'consentRequired',
    })
    const { page, tab } = await open()
    const frame = await tab()
    const button = frame.getByRole('button', { name: 'Review and allow' })
    const [popup] = await Promise.all([page.context().waitForEvent('page'), button.click()])
    await popup.getByRole('button', { name: 'Accept' }).click()
    await popup.waitForLoadState()
    await popup.close()
    await page.bringToFront()
    await frame
      .getByRole('heading', { name: /my photo|your photo/i })
      .first()
      .waitFor({ timeout: 30_000 })
    expect(await frame.getByText('One permission is missing').count()).toBe(0)
  })

  test('whom a policy blocks gets no page to open, but the correlation id to copy', async () => {
    await likeness.ask('POST', '/sandbox/faults', {
      match: { url: '/oauth2/v2.0/token' },
      kind: 'entraError',
      number: 53003,
      grant: 'person',
    })
    const { page, tab } = await open()
    const frame = await tab()
    await frame.getByRole('heading', { name: 'An access policy of your organization' }).waitFor()
    await frame.getByRole('button', { name: 'Details' }).click()
    await frame.getByRole('button', { name: 'Copy details' }).click()
    await frame.getByText('Copied').waitFor()
    await page.context().grantPermissions(['clipboard-read'])
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/blocked_by_policy[^]*AADSTS53003, correlation ID [0-9a-f-]{36}/)
    const buttons = await frame.getByRole('button').allTextContents()
    expect(buttons).toEqual(['Details', 'Copied', 'Try again'])
    await likeness.ask('DELETE', '/sandbox/faults')
    await frame.getByRole('button', { name: 'Try again' }).click()
    await frame
      .getByRole('heading', { name: /my photo|your photo/i })
      .first()
      .waitFor({ timeout: 30_000 })
  })
})
