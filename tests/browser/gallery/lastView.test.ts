import type { BrowserContext, Frame, Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { until } from '../../fixtures/likeness.ts'
import { browserPath } from '../../fixtures/tab/browser.ts'
import { startTabs } from '../../fixtures/tab/openTab.ts'

declare global {
  // oxlint-disable-next-line no-var -- closed to the page, as it is to everybody else
  var closedTrees: ShadowRoot[] | undefined
  // oxlint-disable-next-line no-var -- likewise
  var localeTables: { readBy: string[]; beforeView: number | null }
}

/** Makes the test see what is in closed trees. */
function openTrees(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    // oxlint-disable-next-line typescript/unbound-method -- called with its element
    const { attachShadow } = Element.prototype
    globalThis.closedTrees = []
    Element.prototype.attachShadow = function attach(how) {
      const tree = attachShadow.call(this, how)
      globalThis.closedTrees?.push(tree)
      return tree
    }
  })
}

/** Notes what makes the browser read its tables of languages, which takes it longer than all else before the view is there. */
function watchLocales(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    const noted = { readBy: [] as string[], beforeView: null as number | null }
    globalThis.localeTables = noted
    const watched = <F extends object>(name: string, one: F): F =>
      new Proxy(one, {
        apply: (target, self, given) => (
          noted.readBy.push(name),
          Reflect.apply(target as never, self, given)
        ),
        construct: (target, given) => (
          noted.readBy.push(name),
          Reflect.construct(target as never, given)
        ),
      })
    for (const name of ['DisplayNames', 'NumberFormat', 'DateTimeFormat', 'PluralRules'] as const) {
      const known = watched(name, Intl[name].supportedLocalesOf.bind(Intl[name]))
      Object.assign(Intl, { [name]: watched(name, Intl[name]) })
      Object.assign(Intl[name], { supportedLocalesOf: known })
    }
    for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const)
      Object.assign(Date.prototype, { [name]: watched(name, Date.prototype[name]) })
    new MutationObserver(() => {
      if (document.getElementById('last-view')) noted.beforeView ??= noted.readBy.length
    }).observe(document, { childList: true, subtree: true })
  })
}

const frameOf = async (page: Page): Promise<Frame> => {
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame()
  if (!frame) throw new Error('the tab is not in its frame')
  return frame
}
const cover = (frame: Frame) => frame.locator('#last-view')
const namesShown = (frame: Frame) =>
  frame.evaluate(() => globalThis.closedTrees?.map((tree) => tree.textContent).join('') ?? '')
const isKept = (frame: Frame) =>
  frame.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('likeness-last-view')
      opening.addEventListener('success', () => resolve(opening.result))
      opening.addEventListener('error', () => reject(opening.error))
    })
    const all = database.transaction('kept').objectStore('kept').count()
    await new Promise((resolve) => all.addEventListener('success', resolve))
    database.close()
    return all.result > 0
  })

const again = async (page: Page, address?: (url: string) => string) => {
  if (address) await page.goto(address(page.url()))
  await page.reload()
  return frameOf(page)
}
const isPeople = (url: URL) => url.pathname === '/api/people'

describe.skipIf(!browserPath)('a gallery that is opened again', () => {
  const { likeness, open } = startTabs({ people: 40 })
  const openFirst = async () => {
    const { page, frame } = await open('#/photos', { prepare: openTrees })
    const first = await frame.locator('[data-index="0"]').innerText()
    await until(() => isKept(frame))
    return { page, name: first.split('\n')[0] ?? '' }
  }
  afterEach(() => likeness().ask('DELETE', '/sandbox/faults'))

  test('shows what it showed the last time, which is neither pressed nor read aloud, until its people are there', async () => {
    const { page, name } = await openFirst()
    await page.context().route(isPeople, () => undefined)
    const frame = await again(page)
    await cover(frame).waitFor({ state: 'attached' })
    expect(await namesShown(frame)).toContain(name)
    expect(await cover(frame).getAttribute('aria-hidden')).toBe('true')
    expect(await cover(frame).evaluate((element: HTMLElement) => element.inert)).toBe(true)
    // what it stands for doesn't come: the page says itself what it waits for
    await cover(frame).waitFor({ state: 'detached' })
    await page.context().unroute(isPeople)
    const then = await again(page)
    await then.locator('[data-index="0"]').getByText(name).waitFor()
    await cover(then).waitFor({ state: 'detached' })
    await then.locator('[data-index="0"]').click()
    await then.getByRole('heading', { name, level: 2 }).waitFor()
    await page.context().close()
  })

  test('is shown before the browser is asked for the ways of a language', async () => {
    const { page } = await openFirst()
    await watchLocales(page.context())
    const frame = await again(page)
    await frame.locator('[data-index="0"] [data-check]').waitFor()
    const { readBy, beforeView } = await frame.evaluate(() => globalThis.localeTables)
    expect(readBy.slice(0, beforeView ?? undefined)).toEqual([])
    expect(beforeView).toBe(0)
    expect(readBy.length).toBeGreaterThan(0)
    await page.context().close()
  })

  test('shows nobody to anybody else, and keeps it for nobody then', async () => {
    const { page } = await openFirst()
    const frame = await again(page, (url) => url.replace('persona=admin', 'persona=member'))
    await frame
      .getByRole('heading', { name: /my photo/i })
      .first()
      .waitFor()
    expect(await namesShown(frame)).toBe('')
    expect(await isKept(frame)).toBe(false)
    await page.context().close()
  })

  test('does not show it in another theme, at another width, or on the way to another page', async () => {
    const { page } = await openFirst()
    const dark = await again(page, (url) => url.replace('?', '?theme=dark&'))
    await dark.locator('[data-index="0"] [data-check]').waitFor()
    expect(await namesShown(dark)).toBe('')
    await page.setViewportSize({ width: 1000, height: 800 })
    const narrow = await again(page, (url) => url.replace('theme=dark&', ''))
    await narrow.locator('[data-index="0"] [data-check]').waitFor()
    expect(await namesShown(narrow)).toBe('')
    await page.setViewportSize({ width: 1280, height: 800 })
    await narrow.getByRole('button', { name: 'Add photos' }).click()
    await narrow.getByRole('heading', { name: 'Add photos' }).waitFor()
    const other = await again(page)
    await other.getByRole('heading', { name: 'Add photos' }).waitFor()
    expect(await namesShown(other)).toBe('')
    await page.context().close()
  })

  test('is forgotten once its reader manages photos no more', async () => {
    const { page } = await openFirst()
    await likeness().kill()
    await likeness().ask('POST', '/sandbox/faults', { kind: 'rolesWithdrawn' })
    await likeness().restart()
    const frame = await again(page)
    await frame
      .getByRole('heading', { name: /my photo/i })
      .first()
      .waitFor()
    await cover(frame).waitFor({ state: 'detached' })
    await until(async () => !(await isKept(frame)))
    expect(await namesShown(await again(page))).toBe('')
    await page.context().close()
  })
})
