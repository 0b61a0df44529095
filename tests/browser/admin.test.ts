import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { browserPath, openWindow, startBrowser } from '../fixtures/tab/browser.ts'
import { startLikeness, until, type Likeness } from '../fixtures/likeness.ts'

interface Counts {
  has: number
  none: number
  unknown: number
}

interface Item {
  id: string
  person: { displayName: string }
  picture: { rotation: number }
  code: string | null
}

interface Run {
  doubtful: number
  counts: { skipped: number }
}

const settingPhotos = /^Set \d+ photos?$/

describe.skipIf(!browserPath)('people who manage photos', () => {
  let likeness: Likeness
  let browser: Browser
  beforeAll(async () => {
    likeness = await startLikeness({ people: 500 })
    browser = await startBrowser()
  })
  // each test sets the same sample photos, which would be unchanged if they were still set
  afterEach(async () => {
    await likeness.ask('DELETE', '/sandbox/faults')
    for (const persona of ['admin', 'hr']) await undoAll(likeness, persona)
  })
  afterAll(async () => {
    await browser?.close()
    await likeness?.stop()
  })
  const open = (persona: string, rest = '#/photos') =>
    openWindow(browser, `${likeness.sandbox.url}/?persona=${persona}${rest}`)
  const counts = () => likeness.json<Counts>('admin', 'GET', '/api/people/counts')

  test('see everyone with a photo or initials, search, and filter on people without a photo', async () => {
    const { page, tab, faults } = await open('admin')
    const frame = await tab()
    await frame.getByText('of active people have a photo').waitFor()
    await expect.poll(async () => (await counts()).unknown, { timeout: 60_000 }).toBe(0)
    await page.reload()
    const again = await tab()
    await again.locator('img[src^="data:image/jpeg"]').first().waitFor()
    await again
      .getByRole('button', { name: /without photo/i })
      .first()
      .click()
    await expect
      .poll(() => again.locator('img[src^="data:image/jpeg"]').count(), { timeout: 10_000 })
      .toBe(0)
    const [someone] = (
      await likeness.json<{ items: { displayName: string }[] }>(
        'admin',
        'GET',
        '/api/people?photo=none',
      )
    ).items
    await again.getByRole('searchbox').fill(someone?.displayName.toUpperCase() ?? '')
    await again
      .getByText(someone?.displayName ?? '', { exact: true })
      .first()
      .waitFor()
    expect(faults).toEqual([])
  })

  test.each(['admin', 'hr'])(
    'import the sample photos as %s, and see the result of each',
    async (persona) => {
      const { tab, faults } = await open(persona)
      const frame = await tab()
      await frame.getByRole('button', { name: 'Add photos' }).first().click()
      await frame.getByRole('button', { name: /sample photos/i }).click()
      await frame.getByRole('tab', { name: 'All files (40)' }).waitFor({ timeout: 90_000 })
      const check = frame.getByRole('button', { name: /^Check \d+ photos$/ })
      await check.waitFor()
      await frame.getByRole('tab', { name: /To decide \([1-9]/ }).click()
      await frame.getByText('Several files: select one').first().waitFor()
      await frame.getByText('Several people: choose one').first().waitFor()
      await frame.getByRole('tab', { name: /No match \([1-9]/ }).click()
      await frame.getByText('DSC00017.jpg').waitFor()

      await frame.getByRole('tab', { name: /Can't be used \(2\)/ }).click()
      await frame.getByText('Not a picture', { exact: true }).waitFor()
      await frame.getByText('Empty file', { exact: true }).waitFor()

      const before = await counts()
      await check.click()
      await frame.getByRole('heading', { name: 'Check photos' }).waitFor()
      const set = frame.getByRole('button', { name: settingPhotos, disabled: false })
      await set.waitFor({ timeout: 120_000 })
      expect((await counts()).has).toBe(before.has)
      await frame.getByRole('tab', { name: "Can't be set (1)" }).click()
      await set.click()
      await frame.getByRole('heading', { name: 'Import finished' }).waitFor({ timeout: 120_000 })
      await frame.getByText('The end of this picture is missing.', { exact: false }).waitFor()
      const after = await counts()
      await frame.getByRole('heading', { name: /^\d+ photos set/ }).waitFor()
      expect(after.has).toBeGreaterThan(before.has)
      expect(after.has + after.none).toBe(before.has + before.none)

      await frame.getByRole('button', { name: 'Show in gallery' }).click()
      // exactly the people of the import
      await frame
        .getByText(/^\d+ people$/)
        .first()
        .waitFor()
      const [run] = (
        await likeness.json<{ runs: { id: string; total: number }[] }>(persona, 'GET', '/api/runs')
      ).runs
      await frame.getByText(`${run?.total} people`, { exact: true }).first().waitFor()
      expect(faults).toEqual([])
    },
  )

  test('change a crop and skip a person before anything is set', async () => {
    const { page, tab, faults } = await open('admin')
    const frame = await tab()
    await frame.getByRole('button', { name: 'Add photos' }).first().click()
    await frame.getByRole('button', { name: /sample photos/i }).click()
    await frame.getByRole('button', { name: /^Check \d+ photos$/ }).click({ timeout: 90_000 })
    const set = frame.getByRole('button', { name: settingPhotos, disabled: false })
    await set.waitFor({ timeout: 120_000 })
    const { runs } = await likeness.json<{ runs: { id: string }[] }>('admin', 'GET', '/api/runs')
    const path = `/api/runs/${runs[0]?.id}/items`
    const ready = () => likeness.json<{ items: Item[] }>('admin', 'GET', `${path}?state=prepared`)
    const [someone, another] = (await ready()).items.filter(({ code }) => code === null)
    const view = () => likeness.json<Run>('admin', 'GET', `/api/runs/${runs[0]?.id}`)
    const { doubtful } = await view()

    const tile = frame.getByRole('button', { name: `${someone?.person.displayName}` })
    await tile.and(frame.getByRole('button', { name: /Change the crop$/ })).click()
    const square = frame.getByRole('application', { name: 'Crop square' })
    await square.focus()
    for (let n = 0; n < 4; n += 1) await page.keyboard.press('Shift+-')
    await page.keyboard.press('ArrowRight')
    await frame.getByRole('button', { name: 'Turn right' }).click()
    await frame.getByRole('button', { name: 'Use this crop' }).click()
    await expect
      .poll(
        async () => (await ready()).items.find(({ id }) => id === someone?.id)?.picture.rotation,
      )
      .toBe(90)

    const tick = frame.getByRole('checkbox', {
      name: `Set the photo of ${another?.person.displayName}`,
    })
    await tick.uncheck()
    const left = async () => (await view()).counts.skipped + (await view()).doubtful
    await expect.poll(left).toBe(doubtful + 1)
    await frame.getByRole('tab', { name: `Skipped (${doubtful + 1})` }).waitFor()
    await tick.check()
    await expect.poll(left).toBe(doubtful)
    await page.reload()
    await (await tab()).getByRole('heading', { name: 'Check photos' }).waitFor()
    await (await tab()).getByRole('button', { name: 'Discard' }).click()
    await (await tab()).getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click()
    await (await tab()).getByText('of active people have a photo').waitFor()
    expect((await ready()).items).toEqual([])
    expect(faults).toEqual([])
  })

  test('return to a running import after a reload', async () => {
    const { page, tab, faults } = await open('admin')
    const frame = await tab()
    await frame.getByRole('button', { name: 'Add photos' }).first().click()
    await frame.getByRole('button', { name: /sample photos/i }).click()
    await frame.getByRole('button', { name: /^Check \d+ photos$/ }).click({ timeout: 90_000 })
    const set = frame.getByRole('button', { name: settingPhotos, disabled: false })
    await set.waitFor({ timeout: 120_000 })
    await likeness.ask('POST', '/sandbox/faults', {
      match: { url: 'graph.microsoft.com' },
      kind: 'latency',
      ms: 2000,
    })
    await set.click()
    await frame.getByText(/you can close this tab/i).waitFor({ timeout: 60_000 })
    await page.reload()
    const again = await tab()
    await again.getByRole('heading', { name: 'Importing photos' }).waitFor()
    expect(faults).toEqual([])
  })

  test('ask the bot who has no photo, and follow its link to the filtered gallery', async () => {
    const { page, tab, faults } = await open('admin', '#/chat')
    await page.getByRole('textbox', { name: /message/i }).fill('who is missing a photo?')
    await page.keyboard.press('Enter')
    await page
      .getByText(/without a photo|no photo/i)
      .first()
      .waitFor()
    await page.getByText('Open in gallery').click()
    const frame = await tab()
    await frame
      .getByRole('button', { name: /without photo/i, pressed: true })
      .first()
      .waitFor()
    expect(faults).toEqual([])
  })
})

interface Import {
  id: string
  kind: 'import' | 'undo' | 'redo' | 'removal'
  startedAt: string | null
  pausedBecause: unknown
  finishedAt: string | null
  undoable: number
  counts: Record<string, number>
}

/**
 * Undoes all imports of a persona, once they have finished, and discards those that a test which failed has left. An undo is left
 * alone: undoing it would set the photos again.
 */
async function undoAll(likeness: Likeness, persona: string): Promise<void> {
  const runs = async () =>
    (await likeness.json<{ runs: Import[] }>(persona, 'GET', '/api/runs')).runs
  const end = async () => {
    const givenUpAt = Date.now() + 60_000
    await until(async () => {
      const open = (await runs()).filter(({ finishedAt }) => finishedAt === null)
      if (Date.now() > givenUpAt) throw new Error(`these do not end: ${JSON.stringify(open)}`)
      return open.length === 0
    })
  }
  for (const { id, startedAt, finishedAt } of await runs()) {
    if (startedAt === null && finishedAt === null)
      await likeness.api(persona, 'DELETE', `/api/runs/${id}`)
  }
  await end()
  for (const { id, kind, undoable } of await runs()) {
    if (kind === 'import' && undoable > 0)
      await likeness.json(persona, 'POST', `/api/runs/${id}/undo`, {})
  }
  await end()
}
