/* oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is sent there as text */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { answerOriginList, startWithProfile } from '../../fixtures/tab/browser.ts'
import type { Site } from './site.ts'

/** Milliseconds after the frame's navigation began. */
export interface Open {
  /** something of the page is drawn: the first tiles with people, or the text of the empty page */
  drawn: number
  /** the first thumbnails are drawn; 0 on the empty page */
  thumbnails: number
}

type Marks = Partial<Open>
declare global {
  // oxlint-disable-next-line no-var -- read by the benchmark through the browser
  var openMarks: Marks
}

const VIEWPORT = { width: 1280, height: 800 }
const FRAME_TIMEOUT_MS = 30_000

/** A window of its own, whose cache is empty. */
export async function newWindow(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: VIEWPORT })
  await answerOriginList(context)
  await context.addInitScript(markDrawn)
  return context
}

/**
 * A window that keeps what it has loaded and stored, as a browser does that lets frames of other sites store something,
 * which isn't Chromium's default under automation. In Playwright's other windows, which are private ones, they can't.
 * @param profile its folder
 */
export async function lastingWindow(profile: string): Promise<BrowserContext> {
  await mkdir(join(profile, 'Default'), { recursive: true })
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(letsFramesStore))
  const context = await startWithProfile(profile, [])
  // with routes, Playwright switches the cache off; neither page asks another server
  await context.unrouteAll()
  await context.addInitScript(markDrawn)
  return context
}

const letsFramesStore = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } }

/** Opens the page in the frame of a new tab of the window. */
export async function open(
  window: BrowserContext,
  site: Site,
  what: 'tab' | 'empty',
): Promise<Open> {
  site.frame(what)
  const page = await window.newPage()
  await page.goto(site.hostUrl)
  const handle = await page.locator('iframe').elementHandle()
  const frame = await handle?.contentFrame()
  if (!frame) throw new Error('the page is not in its frame')
  const last: keyof Open = what === 'tab' ? 'thumbnails' : 'drawn'
  await frame.waitForFunction((mark: keyof Open) => (globalThis.openMarks?.[mark] ?? 0) > 0, last, {
    timeout: FRAME_TIMEOUT_MS,
  })
  const { drawn = Number.NaN, thumbnails = 0 } = await frame.evaluate(() => globalThis.openMarks)
  await page.close()
  return { drawn, thumbnails }
}

/** Runs in every page before its own scripts: notes when it has drawn something, once the drawing is done. */
function markDrawn(): void {
  if (window.parent === window) return
  globalThis.openMarks = {}
  const afterDrawing = (mark: keyof Marks): void => {
    if (globalThis.openMarks[mark] !== undefined) return
    globalThis.openMarks[mark] = 0
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => (globalThis.openMarks[mark] = performance.now()))
      port1.start()
      port2.postMessage(null)
    })
  }
  const isTile = (): boolean => document.querySelector('[data-index] [data-check]') !== null
  const isEmptyPage = location.pathname.includes('empty')
  const isText = (): boolean => document.querySelector('.fui-Text') !== null
  new MutationObserver(() => {
    if (isEmptyPage ? isText() : isTile()) afterDrawing('drawn')
  }).observe(document, { childList: true, subtree: true, attributes: true })
  const onLoad = ({ target }: Event): void => {
    if (target instanceof HTMLImageElement && target.closest('[data-index]'))
      afterDrawing('thumbnails')
  }
  document.addEventListener('load', onLoad, true)
}
