import { readFile } from 'node:fs/promises'
import type { Browser, Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawPortrait } from '../../../src/sandbox/portraits/portrait.ts'
import { findings } from '../../fixtures/tab/axe.ts'
import { browserPath, openWindow, startBrowser } from '../../fixtures/tab/browser.ts'
import { startLikeness, type Likeness } from '../../fixtures/likeness.ts'
import { englishIn, wordsOf, type Spoken } from '../../fixtures/tab/languages.ts'
import { layoutFaults, textsIn, withAnyCount } from '../../fixtures/tab/pseudo.ts'

describe.skipIf(!browserPath)('the tab speaks the language of Teams', () => {
  let likeness: Likeness
  let browser: Browser
  beforeAll(async () => {
    likeness = await startLikeness({ people: 120 })
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await likeness?.stop()
  })

  const open = async (locale: Spoken, persona: string) => {
    const query = `persona=${persona}&locale=${locale}`
    const window = await openWindow(browser, `${likeness.sandbox.url}/?${query}#/photos`)
    const frame = await window.tab()
    const words = await wordsOf(locale)
    const found: Record<string, string> = {}
    const look = async () => englishIn(await textsIn(frame), locale)
    const stop = async (where: string) => {
      for (const fault of await layoutFaults(window.page, frame, look)) found[fault] ??= where
    }
    return { ...window, frame, words, found, stop, ...controlsOf(frame) }
  }

  test('German: from the gallery over an import to its report and undo', async () => {
    const { page, frame, words, found, faults, stop, press, heading } = await open('de-de', 'admin')
    await heading(words('gallery.title'))
    await frame.locator('[data-index] img').first().waitFor()
    expect(await frame.evaluate(() => document.documentElement.lang)).toBe('de-DE')
    await stop('gallery')
    expect(await findings(frame, 'all')).toEqual([])

    await frame.locator('[data-check]').first().click()
    await frame.getByText(words('selection.countOf', { count: 1, total: 113 })).waitFor()
    await stop('selection')
    await press(words('selection.clear'))

    await press(words('gallery.addPhotos'))
    await press(words('addPhotos.useSamples'))
    const check = frame.getByRole('button', {
      name: withAnyCount(words('addPhotos.check', { count: 2 })),
    })
    await check.and(frame.locator(':enabled')).waitFor({ timeout: 90_000 })
    await stop('review')
    await press(words('review.decideOneByOne'))
    await stop('decide')
    await press(words('decide.close'))
    await check.click()
    const set = frame.getByRole('button', { name: withAnyCount(words('check.set', { count: 2 })) })
    await set.and(frame.locator(':enabled')).waitFor({ timeout: 90_000 })
    await stop('check')
    await set.click()
    await heading(words('run.title.finished', { kind: 'import' }))
    await stop('run')
    expect(await findings(frame, 'all')).toEqual([])

    const saved = page.waitForEvent('download')
    await press(words('run.report'))
    await frame.getByRole('menuitem', { name: words('run.report.csv') }).click()
    const report = await saved
    expect(report.suggestedFilename()).toMatch(/^likeness-.+-\d{4}-\d\d-\d\d-\d{4}\.csv$/u)
    const lines = (await readFile(await report.path(), 'utf8')).split('\r\n')
    expect(lines[0]).toContain('No.,File,Person,Sign-in name')
    expect(lines.join('\n')).toContain('Foto hinzugefügt')
    await press(words('run.undoAll', { kind: 'import' }))
    await frame.getByRole('alertdialog').waitFor()
    await stop('undo')
    expect(found).toEqual({})
    expect(faults).toEqual([])
  }, 300_000)

  test.each([
    ['de-at', 'de-AT'],
    ['fr-ca', 'fr-CA'],
    ['es-mx', 'es-MX'],
  ] as const)('%s: the page for your own photo, with a new photo', async (locale, lang) => {
    const { frame, words, found, faults, stop, press, heading } = await open(locale, 'member')
    await heading(words('ownPhoto.title'))
    expect(await frame.evaluate(() => document.documentElement.lang)).toBe(lang)
    const picture = { name: '1.jpg', mimeType: 'image/jpeg', buffer: await drawPortrait(locale) }
    await frame.locator('input[type=file]').setInputFiles(picture)
    await frame.getByRole('img', { name: words('ownPhoto.cropped') }).waitFor()
    await stop('draft')
    await press(words('ownPhoto.use'))
    await press(words('ownPhoto.remove'))
    await stop('remove question')
    expect(await findings(frame, 'all')).toEqual([])
    expect(found).toEqual({})
    expect(faults).toEqual([])
  })

  test.each(['fr-fr', 'es-es'] as const)('%s: the gallery and its menus', async (locale) => {
    const { frame, page, words, found, faults, stop, press, heading } = await open(locale, 'admin')
    await heading(words('gallery.title'))
    await frame.locator('[data-index] img').first().waitFor()
    await press(words('gallery.more'))
    await frame.getByRole('menu').waitFor()
    await stop('menu')
    await page.keyboard.press('Escape')
    await frame.locator('[data-check] + *').first().click()
    await frame.getByText(words('person.signInName')).waitFor()
    await stop('person')
    expect(found).toEqual({})
    expect(faults).toEqual([])
  })

  test('which can be switched, and loads no other', async () => {
    const { page, frame, words, heading } = await open('fr-fr', 'member')
    await heading(words('ownPhoto.title'))
    const loaded = await frame.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    )
    expect(loaded.filter((name) => /\/(?:de|fr|es)-[\w-]+\.js$/u.test(name))).toHaveLength(1)
    await page.getByRole('button', { name: 'Language' }).click()
    await page.getByRole('menuitemradio', { name: 'Español (España)' }).click()
    const spanish = await wordsOf('es-es')
    const tab = page.frameLocator('iframe')
    await tab.getByRole('heading', { name: spanish('ownPhoto.title'), exact: true }).waitFor()
  })

  test('and goes from right to left where the language does', async () => {
    const query = 'persona=admin&locale=qps-plocm'
    const { page, tab, faults } = await openWindow(
      browser,
      `${likeness.sandbox.url}/?${query}#/photos`,
    )
    const frame = await tab()
    await frame.locator('[data-index] img').first().waitFor()
    expect(await frame.evaluate(() => document.documentElement.dir)).toBe('rtl')
    expect(await layoutFaults(page, frame, nothingElse)).toEqual([])
    const [first, second] = await Promise.all(
      [0, 1].map((n) => frame.locator('[data-index]').nth(n).boundingBox()),
    )
    expect(first?.x).toBeGreaterThan(second?.x ?? Infinity)
    await frame.locator('[data-check] + *').first().click()
    await frame.locator('.fui-OverlayDrawer').waitFor()
    expect(await layoutFaults(page, frame, nothingElse)).toEqual([])
    expect(faults).toEqual([])
  })
})

const nothingElse = async (): Promise<string[]> => []

const controlsOf = (frame: Frame) => ({
  press: (name: string) =>
    frame.getByRole('button', { name, exact: true }).first().click({ timeout: 30_000 }),
  heading: (name: string) =>
    frame.getByRole('heading', { name, exact: true }).first().waitFor({ timeout: 90_000 }),
})
