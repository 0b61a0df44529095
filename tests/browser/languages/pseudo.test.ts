import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawPortrait } from '../../../src/sandbox/portraits/portrait.ts'
import { browserPath, openWindow, startBrowser } from '../../fixtures/tab/browser.ts'
import { startLikeness, type Likeness } from '../../fixtures/likeness.ts'
import { dataIn, faultsOn, untranslated, withAnyCount, words } from '../../fixtures/tab/pseudo.ts'

describe.skipIf(!browserPath)('in the pseudo-language, every text is translated and fits', () => {
  let likeness: Likeness
  let browser: Browser
  let data: RegExp
  beforeAll(async () => {
    likeness = await startLikeness({ people: 120 })
    browser = await startBrowser()
    data = await dataIn(likeness)
  })
  afterAll(async () => {
    await browser?.close()
    await likeness?.stop()
  })
  const open = async (persona: string) => {
    const query = `persona=${persona}&locale=qps-ploc`
    const window = await openWindow(browser, `${likeness.sandbox.url}/?${query}#/photos`)
    const frame = await window.tab()
    return { ...window, frame, ...controls(window.page, frame, data) }
  }

  test('to those who manage photos', async () => {
    const { frame, faults, found, press, heading, menu, stop, page } = await open('admin')
    await heading(words('gallery.title'))
    await frame.locator('[data-index] img').first().waitFor()
    await stop('gallery')
    await menu(words('gallery.more'))
    const search = frame.getByRole('searchbox')
    await search.fill('nobody is called this')
    await frame.getByText(words('gallery.empty.filtered'), { exact: true }).waitFor()
    await stop('gallery without a result')
    await press(words('gallery.showEveryone'))
    await frame.locator('[data-check] + *').first().click()
    await frame.getByText(words('person.signInName')).waitFor()
    await stop('person')
    await press(words('person.close'))

    await press(words('gallery.addPhotos'))
    await stop('choosing files')
    await press(words('addPhotos.useSamples'))
    const check = frame.getByRole('button', {
      name: withAnyCount(words('addPhotos.check', { count: 2 })),
    })
    await check.and(frame.locator(':enabled')).waitFor({ timeout: 90_000 })
    for (const tab of await frame.getByRole('tab').all()) {
      await tab.click()
      await stop(`review, ${await tab.textContent()}`)
    }
    await menu(words('addPhotos.downloadPlan'))
    await press(words('pattern.open'))
    await frame.getByRole('textbox', { name: words('pattern.label') }).fill('{surname}_{givenName}')
    await stop('pattern')
    await press(words('pattern.open'))
    await menu(words('pattern.presets'))
    await page.keyboard.press('Escape')
    await frame.getByRole('tab').first().click()
    await press(words('review.decideOneByOne'))
    await stop('decide')
    for (const key of ['1', 'ArrowRight', '0']) await page.keyboard.press(key)
    await stop('decide, next')
    await press(words('decide.close'))

    await check.click()
    await heading(words('check.title'))
    const set = frame.getByRole('button', { name: withAnyCount(words('check.set', { count: 2 })) })
    await set.and(frame.locator(':enabled')).waitFor({ timeout: 90_000 })
    for (const tab of await frame.getByRole('tab').all()) {
      await tab.click()
      await stop(`check, ${await tab.textContent()}`)
    }
    await frame.getByRole('tab').first().click()
    // the tab before also has tiles, but none that can be cropped
    await frame
      .getByRole('button', { name: words('check.changeCrop') })
      .first()
      .click()
    await frame.getByRole('button', { name: words('crop.reset') }).waitFor()
    await stop('crop')
    await frame
      .getByRole('dialog')
      .getByRole('button', { name: words('crop.cancel') })
      .click()

    const slow = { match: { url: 'graph.microsoft.com' }, kind: 'latency', ms: 2000 }
    await likeness.ask('POST', '/sandbox/faults', slow)
    await set.click()
    await heading(words('run.title.running', { kind: 'import' }))
    await stop('running')
    await likeness.ask('DELETE', '/sandbox/faults')
    await heading(words('run.title.finished', { kind: 'import' }))
    await stop('finished')
    await menu(words('run.report'))
    await press(words('run.undoAll', { kind: 'import' }))
    await frame.getByRole('alertdialog').waitFor()
    await stop('undo question')
    await press(words('run.ask.no'))
    await press(words('app.back'))
    await frame.getByRole('button', { name: words('gallery.more') }).click()
    await frame.getByRole('menuitem', { name: words('gallery.runs') }).click()
    await frame.getByRole('list', { name: words('run.list.label') }).waitFor()
    await stop('runs')
    expect(found).toEqual({})
    expect(faults).toEqual([])
  })

  test('to a member', async () => {
    const { frame, faults, found, press, heading, stop } = await open('member')
    await heading(words('ownPhoto.title'))
    await stop('own photo')
    const picture = { name: '1.jpg', mimeType: 'image/jpeg', buffer: await drawPortrait('a') }
    await frame.locator('input[type=file]').setInputFiles(picture)
    await frame.getByRole('img', { name: words('ownPhoto.cropped') }).waitFor()
    await stop('draft')
    await press(words('ownPhoto.changeCrop'))
    await frame.getByRole('button', { name: words('crop.reset') }).waitFor()
    await stop('own crop')
    await frame
      .getByRole('dialog')
      .getByRole('button', { name: words('crop.cancel') })
      .click()
    await press(words('ownPhoto.use'))
    await press(words('ownPhoto.remove'))
    await stop('remove question')
    expect(found).toEqual({})
    expect(faults).toEqual([])
  })

  test('in the chat', async () => {
    const base64 = (await drawPortrait('b')).toString('base64')
    const picture = { name: '1.jpg', contentType: 'image/jpeg', base64 }
    const cutOff = { ...picture, base64: base64.slice(0, 4000) }
    const says = [{ text: 'help' }, { text: 'status' }, { text: 'missing' }, { text: 'what?' }]
    for (const message of [...says, { files: [picture] }, { files: [cutOff] }]) {
      for (const persona of ['admin', 'member']) {
        const answer = await likeness.ask<{ activities: unknown[] }>('POST', '/sandbox/chat', {
          persona,
          locale: 'qps-ploc',
          awaitReply: true,
          ...message,
        })
        expect(answer.activities.length).toBeGreaterThan(0)
        expect.soft(untranslated(textsOf(answer.activities), data)).toEqual([])
      }
    }
  })
})

/** What a walk through the tab is made of. */
function controls(page: Page, frame: Frame, data: RegExp) {
  const press = (name: string) =>
    frame.getByRole('button', { name, exact: true }).first().click({ timeout: 30_000 })
  /** fault → where it was seen first */
  const found: Record<string, string> = {}
  const stop = async (where: string) => {
    for (const fault of await faultsOn(page, frame, data)) found[fault] ??= where
  }
  return {
    found,
    press,
    stop,
    heading: (name: string) =>
      frame.getByRole('heading', { name, exact: true }).first().waitFor({ timeout: 90_000 }),
    menu: async (name: string) => {
      await press(name)
      await frame.getByRole('menu').waitFor()
      await stop(`menu ${name}`)
      await page.keyboard.press('Escape')
    },
  }
}

const readable = new Set(['text', 'title', 'altText', 'label', 'placeholder', 'tooltip', 'summary'])

/** Every text of a message or card that is shown. */
const textsOf = (value: unknown, key = ''): string[] => {
  if (typeof value === 'string') return readable.has(key) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) =>
    textsOf(part, Array.isArray(value) ? key : name),
  )
}
