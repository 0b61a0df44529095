import type { Browser, Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SettingChangesView, StoredSettingsView } from '../../../src/api/contract.ts'
import { startLikeness, type Likeness } from '../../fixtures/likeness.ts'
import { browserPath, openWindow, startBrowser } from '../../fixtures/tab/browser.ts'

const save = (frame: Frame) => frame.getByRole('button', { name: 'Save' }).click()

describe.skipIf(!browserPath)('the settings', () => {
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
  const stored = async () =>
    (await (await likeness.api('admin', 'GET', '/api/settings')).json()) as StoredSettingsView
  const open = async (persona: string) => {
    const window = await openWindow(browser, `${likeness.sandbox.url}/?persona=${persona}#/photos`)
    return { ...window, frame: await window.tab() }
  }
  const openSettings = async (persona: string) => {
    const window = await open(persona)
    await window.frame.getByRole('button', { name: 'More' }).click()
    await window.frame.getByRole('menuitem', { name: 'Settings' }).click()
    await window.frame.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
    return window
  }

  test('are changed and saved together, and listed with what they were before', async () => {
    const { frame, page, faults } = await openSettings('admin')
    const size = frame.getByLabel('Minimum size (pixels)')
    await size.fill('200')
    await frame.getByLabel('Ask for a face').check()
    await frame.getByText('2 changes not saved').waitFor()
    await save(frame)
    await frame.getByText('The settings are saved.').waitFor()
    expect((await stored()).settings).toMatchObject({ leastSidePx: 200, faceRequired: true })
    const list = frame.getByRole('list', { name: 'What was changed' })
    await list.getByText('From 48 pixels to 200 pixels').waitFor()
    await list.getByText('From No to Yes').waitFor()
    expect(faults).toEqual([])
    await page.close()
  })

  test('out of range get a sentence beside the field, nothing is saved, and can be discarded', async () => {
    const before = await stored()
    const { frame, page } = await openSettings('admin')
    const days = frame.getByLabel('Keep replaced photos (days)')
    await days.fill('0')
    await frame.getByLabel('Minimum size (pixels)').fill('12.5')
    await save(frame)
    await frame.getByText('Type a whole number from 1 to 3,650.').waitFor()
    await frame.getByText('Type a whole number from 48 to 648.').waitFor()
    expect(await days.getAttribute('aria-invalid')).toBe('true')
    expect(await stored()).toEqual(before)
    await frame.getByRole('button', { name: 'Discard' }).click()
    expect(await days.inputValue()).toBe('30')
    await page.close()
  })

  test('that another admin has changed meanwhile are shown beside the field, before one’s own are saved over them', async () => {
    const first = await openSettings('hr')
    const second = await openSettings('admin')
    await first.frame.getByLabel('Minimum size (pixels)').fill('300')
    await second.frame.getByLabel('Minimum size (pixels)').fill('400')
    await save(first.frame)
    await first.frame.getByText('The settings are saved.').waitFor()
    await save(second.frame)
    await second.frame.getByText(/ changed the settings .* ago\./).waitFor()
    await second.frame.getByText(/has changed this to: 300 pixels\./).waitFor()
    expect((await stored()).settings.leastSidePx).toBe(300)
    await save(second.frame)
    await second.frame.getByText('The settings are saved.').waitFor()
    expect((await stored()).settings.leastSidePx).toBe(400)
    const changes = await likeness.api('admin', 'GET', '/api/settings/changes?limit=2')
    expect(((await changes.json()) as SettingChangesView).changes).toMatchObject([
      { before: 300, after: 400 },
      { before: 200, after: 300 },
    ])
    await first.page.close()
    await second.page.close()
  })

  test('of the languages decide what the page speaks, and one has to be offered', async () => {
    const { frame, page, faults } = await openSettings('admin')
    const offered = frame.getByRole('group', { name: 'Languages offered' })
    const languages = offered.getByRole('checkbox')
    await expect.poll(() => languages.count()).toBe(4)
    for (const language of await languages.all()) await language.uncheck()
    await save(frame)
    await frame.getByText('Choose at least one language.').waitFor()
    expect((await stored()).settings.languages).toEqual(['en', 'de', 'fr', 'es'])
    await offered.getByLabel('Français').check()
    await offered.getByLabel('Deutsch').check()
    await save(frame)
    await frame.getByText('The settings are saved.').waitFor()
    expect((await stored()).settings.languages).toEqual(['de', 'fr'])
    await page.close()

    for (const [locale, language] of [
      ['fr-fr', 'fr'],
      // whose language is not offered reads the first one that is
      ['es-es', 'de'],
    ] as const) {
      const query = `persona=member&locale=${locale}`
      const window = await openWindow(browser, `${likeness.sandbox.url}/?${query}#/photos`)
      const tab = await window.tab()
      await tab.getByRole('heading', { level: 1 }).waitFor()
      expect(await tab.evaluate(() => document.documentElement.lang)).toMatch(
        new RegExp(`^${language}`, 'u'),
      )
      expect(window.faults).toEqual([])
      await window.page.close()
    }
    expect(faults).toEqual([])
    const { version } = await stored()
    const settings = { languages: ['en', 'de', 'fr', 'es'] }
    await likeness.api('admin', 'PUT', '/api/settings', { version, settings })
  })

  test('that let nobody set their own photo leave a member nothing to press, and say whom to ask', async () => {
    const { version } = await stored()
    const settings = { ownPhoto: 'nobody' }
    await likeness.api('admin', 'PUT', '/api/settings', { version, settings })
    const { frame, page } = await open('member')
    await frame.getByText("Your organization doesn't let people set their own photo").waitFor()
    expect(await frame.getByRole('button').count()).toBe(0)
    const next = { version: version + 1, settings: { ownPhoto: 'everybody', leastSidePx: 400 } }
    await likeness.api('admin', 'PUT', '/api/settings', next)
    await page.close()
    const free = await open('member')
    await free.frame.getByRole('button', { name: /Replace|Choose a picture/ }).waitFor()
    await free.frame.getByText('Your organization asks for at least 400 × 400 pixels').waitFor()
    await free.page.close()
  })
})
