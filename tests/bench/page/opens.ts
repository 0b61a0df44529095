/* oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is sent there as text */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Browser, BrowserContext } from 'playwright-core'
import { answerOriginList, startWithProfile } from '../../fixtures/tab/browser.ts'
import type { Site } from './site.ts'

/** Milliseconds after the frame's navigation began. */
export interface Open {
  /** something of the page is drawn: the first tiles with people, or the text of the empty page */
  drawn: number
  /** those tiles can be pressed, and aren't what the gallery looked like the last time; 0 on the empty page */
  pressable: number
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

/** Opens the page in the frame of a new tab of the window. @param leaveAfterMs milliseconds until the tab is closed */
export async function open(
  window: BrowserContext,
  site: Site,
  what: 'tab' | 'empty',
  leaveAfterMs = 0,
): Promise<Open> {
  site.frame(what)
  const page = await window.newPage()
  await page.goto(site.hostUrl)
  const handle = await page.locator('iframe').elementHandle()
  const frame = await handle?.contentFrame()
  if (!frame) throw new Error('the page is not in its frame')
  const last: (keyof Open)[] = what === 'tab' ? ['thumbnails', 'pressable'] : ['drawn']
  await frame.waitForFunction(
    (marks: (keyof Open)[]) => marks.every((mark) => (globalThis.openMarks?.[mark] ?? 0) > 0),
    last,
    { timeout: FRAME_TIMEOUT_MS },
  )
  const marks = await frame.evaluate(() => globalThis.openMarks)
  await setTimeout(leaveAfterMs)
  await page.close()
  const { drawn = Number.NaN, pressable = 0, thumbnails = 0 } = marks
  return { drawn, pressable, thumbnails }
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
  const isLastView = (): boolean => document.getElementById('last-view') !== null
  const isText = (): boolean => document.querySelector('.fui-Text') !== null
  new MutationObserver(() => {
    if (isEmptyPage ? isText() : isTile() || isLastView()) afterDrawing('drawn')
    if (isTile()) afterDrawing('pressable')
  }).observe(document, { childList: true, subtree: true, attributes: true })
  const onLoad = ({ target }: Event): void => {
    if (target instanceof HTMLImageElement && target.closest('[data-index]'))
      afterDrawing('thumbnails')
  }
  document.addEventListener('load', onLoad, true)
  // what the gallery looked like the last time is in a closed tree
  // oxlint-disable-next-line typescript/unbound-method -- called with its element
  const { attachShadow } = Element.prototype
  Element.prototype.attachShadow = function attach(how) {
    const tree = attachShadow.call(this, how)
    tree.addEventListener('load', onLoad, true)
    return tree
  }
}
