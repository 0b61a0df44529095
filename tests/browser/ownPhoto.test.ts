import type { Browser, Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawPortrait } from '../../src/sandbox/portraits/portrait.ts'
import { looksAlike } from '../../src/core/imaging/duplicates/looksAlike.ts'
import { browserPath, openWindow, startBrowser } from '../fixtures/tab/browser.ts'
import { startLikeness, type Likeness } from '../fixtures/likeness.ts'

describe.skipIf(!browserPath)('one’s own photo', () => {
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
  const address = () => `${likeness.sandbox.url}/?persona=member#/photos`
  const open = (camera = false) =>
    openWindow(browser, address(), { width: 390, height: 800 }, (context) =>
      context.grantPermissions(camera ? ['camera'] : []),
    )
  const shownPhoto = async () => {
    const response = await likeness.api('member', 'GET', '/api/me/photo')
    return response.status === 204 ? null : Buffer.from(await response.arrayBuffer())
  }

  test('is pasted or dropped anywhere on the page, set with two presses at once, undone and redone', async () => {
    const before = (await shownPhoto()) as Buffer
    const { page, tab, faults } = await open()
    const frame = await tab()
    const asked: string[] = []
    page.on('request', (request) =>
      asked.push(`${request.method()} ${new URL(request.url()).pathname}`),
    )
    await frame.getByRole('button', { name: 'Replace' }).waitFor()
    await give(frame, 'drop', ['not a picture', await drawPortrait('dropped'), 'text'])
    await frame.getByText('You added 3 files. Only the first picture is used').waitFor()
    await frame.getByRole('button', { name: 'Cancel' }).click()
    await give(frame, 'paste', [await drawPortrait('pasted')])
    const set = frame.getByRole('button', { name: 'Set photo' })
    await set.waitFor()
    expect(await frame.getByText('As others see it').count()).toBe(1)
    await set.evaluate((button: HTMLElement) => {
      button.click()
      button.click()
    })
    await frame.getByText('Your photo is set.').waitFor()
    expect(asked.filter((one) => one.endsWith('/confirm'))).toHaveLength(1)
    expect(await focusIsLost(frame)).toBe(false)
    const after = (await shownPhoto()) as Buffer
    await frame.getByRole('button', { name: 'Undo' }).click()
    await frame.getByText('Your photo is as it was before.').waitFor()
    expect(await looksAlike(before, (await shownPhoto()) as Buffer)).toBe(true)
    await frame.getByRole('button', { name: 'Redo' }).click()
    await frame.getByRole('button', { name: 'Undo' }).waitFor()
    expect(await looksAlike(after, (await shownPhoto()) as Buffer)).toBe(true)
    expect(faults).toEqual([])
  })

  test('is not offered to be chosen while it loads, and is said to be unreadable where it is', async () => {
    await likeness.ask('POST', '/sandbox/faults', { kind: 'unreadablePhoto' })
    const { page, tab } = await open()
    const answered = Promise.withResolvers<void>()
    await page.route('**/api/me/photo', async (route) => {
      await answered.promise
      await route.continue()
    })
    await page.reload()
    const frame = await tab()
    await frame.getByLabel('Loading your photo').waitFor()
    expect(await frame.getByRole('button', { name: /Choose|Replace/ }).count()).toBe(0)
    answered.resolve()
    await frame.getByLabel("Your photo can't be read").waitFor()
    await frame.getByText("Microsoft 365 has a photo here that can't be read.").waitFor()
    expect(await frame.getByRole('button', { name: 'Replace' }).count()).toBe(1)
    await likeness.ask('DELETE', '/sandbox/faults')
  })

  test('is taken with the camera, which is off afterwards', async () => {
    const { page, tab, faults } = await open(true)
    const frame = await tab()
    const before = (await shownPhoto()) as Buffer
    await frame.getByRole('button', { name: 'Take a photo' }).click()
    const dialog = frame.getByRole('dialog', { name: 'Take a photo' })
    await frame.evaluate(rememberTracks)
    const take = dialog.getByRole('button', { name: 'Take photo' })
    await expect.poll(() => take.getAttribute('aria-disabled')).not.toBe('true')
    await take.click()
    await dialog.getByRole('img', { name: 'The photo you took' }).waitFor()
    await expect.poll(() => frame.evaluate(isCameraOff)).toBe(true)
    await dialog.getByRole('button', { name: 'Retake' }).click()
    await dialog.getByLabel('What the camera shows').waitFor()
    await frame.evaluate(rememberTracks)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => frame.evaluate(isCameraOff)).toBe(true)
    expect(await focusIsLost(frame)).toBe(false)
    await frame.getByRole('button', { name: 'Take a photo' }).click()
    await expect.poll(() => take.getAttribute('aria-disabled')).not.toBe('true')
    await take.click()
    await dialog.getByRole('button', { name: 'Use photo' }).click()
    await frame.getByRole('button', { name: 'Set photo' }).click()
    await frame.getByText('Your photo is set.').waitFor()
    expect(await looksAlike(before, (await shownPhoto()) as Buffer)).toBe(false)
    expect(faults).toEqual([])
  })

  test('says what to do where the camera is not allowed, and the camera can be asked for again', async () => {
    const { tab } = await open()
    const frame = await tab()
    await frame.getByRole('button', { name: 'Take a photo' }).click()
    const dialog = frame.getByRole('dialog', { name: 'Take a photo' })
    await dialog.getByText("The camera isn't allowed here.").waitFor()
    await dialog.getByRole('button', { name: 'Try again' }).click()
    await dialog.getByText("The camera isn't allowed here.").waitFor()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await focusIsLost(frame)).toBe(false)
  })
})

/** Drops or pastes files, bytes or text, onto the body of the page. */
async function give(frame: Frame, how: 'drop' | 'paste', files: (Buffer | string)[]) {
  const contents = files.map((file) =>
    typeof file === 'string'
      ? { text: file, base64: null }
      : { text: '', base64: file.toString('base64') },
  )
  await frame.locator('main').evaluate(
    (element, { type, given }) => {
      const transfer = new DataTransfer()
      for (const [index, content] of given.entries()) {
        const part =
          content.base64 === null
            ? content.text
            : Uint8Array.from(atob(content.base64), (character) => character.charCodeAt(0))
        transfer.items.add(new File([part], `${index}.jpg`))
      }
      const target = type === 'paste' ? document.body : element
      const init = { bubbles: true, cancelable: true }
      const event =
        type === 'paste'
          ? new ClipboardEvent('paste', { ...init, clipboardData: transfer })
          : new DragEvent('drop', { ...init, dataTransfer: transfer })
      target.dispatchEvent(event)
    },
    { type: how, given: contents },
  )
}

const focusIsLost = (frame: Frame): Promise<boolean> =>
  frame.evaluate(() => document.activeElement === document.body)

interface WithTracks {
  tracks?: MediaStreamTrack[]
}

async function rememberTracks(): Promise<void> {
  for (;;) {
    const source = document.querySelector('video')?.srcObject
    if (source instanceof MediaStream) {
      ;(globalThis as WithTracks).tracks = source.getTracks()
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const isCameraOff = (): boolean => {
  const { tracks = [] } = globalThis as WithTracks
  return tracks.length > 0 && tracks.every(({ readyState }) => readyState === 'ended')
}
