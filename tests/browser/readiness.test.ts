import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startLikeness, type Likeness } from '../fixtures/likeness.ts'
import { selectDoubtful } from '../fixtures/tab/selectDoubtful.ts'
import { codedPicture } from '../fixtures/pictures/codedPicture.ts'
import { browserPath, dropOn, openWindow, startBrowser } from '../fixtures/tab/browser.ts'

const PHONE = { width: 390, height: 844 }

describe.skipIf(!browserPath)('people who manage photos', () => {
  let likeness: Likeness
  let browser: Browser
  let folder: string
  beforeAll(async () => {
    const granted = {
      delegated: ['User.Read', 'ProfilePhoto.ReadWrite.All'],
      application: [
        'User.Read.All',
        'ProfilePhoto.ReadWrite.All',
        'Directory.Read.All',
        'PeopleSettings.Read.All',
      ],
    }
    likeness = await startLikeness({ people: 40, granted })
    browser = await startBrowser()
    folder = await mkdtemp(join(tmpdir(), 'likeness-files-'))
    const { items } = await likeness.json<{ items: { userPrincipalName: string }[] }>(
      'admin',
      'GET',
      '/api/people?limit=2',
    )
    for (const [n, { userPrincipalName }] of items.entries())
      await writeFile(join(folder, `${userPrincipalName}.jpg`), await codedPicture(n))
  })
  afterEach(async () => {
    await likeness.ask('DELETE', '/sandbox/faults')
    await likeness.ask('PUT', '/sandbox/photo-settings', {})
  })
  afterAll(async () => {
    await browser?.close()
    await likeness?.stop()
    await rm(folder, { recursive: true, force: true })
  })
  const open = (hash: string, viewport?: typeof PHONE) =>
    openWindow(browser, `${likeness.sandbox.url}/?persona=admin${hash}`, viewport)

  test.each([
    ['desktop', { width: 1280, height: 800 }],
    ['phone', PHONE],
  ])('see that the directory cannot be read, and that it can again (%s)', async (_, viewport) => {
    const { tab, faults } = await open('#/photos', viewport)
    const frame = await tab()
    const refused = { kind: 'status', status: 403, code: 'Authorization_RequestDenied' }
    await likeness.ask('POST', '/sandbox/faults', { match: { url: '/users/delta' }, ...refused })
    await likeness.json('admin', 'POST', '/api/directory/refresh')
    const notes = frame.getByRole('region', { name: 'Background work' })
    await notes.getByText(/^The directory hasn't been read since \w+ \d+, 2\d+, .*M\.$/).waitFor({
      timeout: 60_000,
    })
    const health = await fetch(`${likeness.url}/health`)
    expect([health.status, await health.json()]).toMatchObject([
      200,
      { status: 'degraded', problems: [{ work: 'directory-sync', code: 'reading_not_allowed' }] },
    ])
    const wide = await frame.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect(wide).toBe(false)

    await likeness.ask('DELETE', '/sandbox/faults')
    await notes.getByRole('button', { name: 'Try again' }).click()
    await notes.waitFor({ state: 'detached', timeout: 60_000 })
    expect(await (await fetch(`${likeness.url}/health`)).json()).toMatchObject({ status: 'ok' })
    await frame.getByRole('button', { name: 'More' }).click()
    await frame.getByRole('menuitem', { name: /Refresh directory\s*\w+ \d+, 2\d+/ }).waitFor()
    expect(faults).toEqual([])
  })

  test('are told before a run that photos are managed on-premises, and can start it anyway', async () => {
    await likeness.ask('PUT', '/sandbox/photo-settings', { source: 'onPremises' })
    const { page, tab, faults } = await open('#/photos', PHONE)
    const frame = await tab()
    await frame.getByRole('button', { name: 'Add photos' }).first().click()
    await frame.getByRole('button', { name: 'Choose a folder' }).waitFor()
    await dropOn(page.locator('iframe'), [folder])
    await frame.getByRole('button', { name: /^Check 2 photos$/ }).click({ timeout: 30_000 })
    const before = frame.getByRole('region', { name: 'Before you start' })
    await before
      .getByText('Your organization manages photos on-premises', { exact: false })
      .waitFor()
    await before.getByText('If you start now, the import pauses', { exact: false }).waitFor()
    await selectDoubtful(frame)
    await frame.getByRole('button', { name: /^Set 2 photos$/, disabled: false }).waitFor()
    const wide = await frame.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect(wide).toBe(false)

    await frame.getByRole('button', { name: 'Discard' }).click()
    await frame.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click()
    await frame.getByText('of active people have a photo').waitFor()
    expect(faults).toEqual([])
  })
})
